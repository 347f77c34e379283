package org.zhucun.confirmation;

/** What an office does with a county's roster. */
public enum ConfirmationStep {
    CONFIRM,
    ACCEPT,
    SEND_BACK
}
