package org.zhucun.division;

/** What a county may be marked as for a time: 国家、省乡村振兴重点帮扶县, 原国家级贫困县. */
public enum CountyMark {
    NATIONAL_KEY,
    PROVINCIAL_KEY,
    FORMER_POOR
}
