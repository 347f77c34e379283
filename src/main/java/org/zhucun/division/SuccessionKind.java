package org.zhucun.division;

/** What may happen to villages: 合并, 拆分, 更名, 代码变更. */
public enum SuccessionKind {
    MERGE,
    SPLIT,
    RENAME,
    RECODE
}
