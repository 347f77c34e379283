package org.zhucun.quota;

/** The two roles that are counted: first secretary (第一书记) and member of the working team (工作队员). */
public enum TeamRole {
    FIRST_SECRETARY,
    TEAM_MEMBER
}
