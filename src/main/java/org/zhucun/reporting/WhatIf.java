package org.zhucun.reporting;

/** The shares as they are, and as they would be. */
public record WhatIf(QuotaTable before, QuotaTable after) {}
