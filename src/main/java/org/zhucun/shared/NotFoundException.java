package org.zhucun.shared;

/** Not there, or not in the caller's scope: the two are answered with the same 404 and the same body. */
public class NotFoundException extends RuntimeException {}
