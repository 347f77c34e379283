package org.zhucun.division;

/** A division by code and name, as lists and scopes show it. */
public record DivisionNames(String code, String name) implements java.io.Serializable {}
