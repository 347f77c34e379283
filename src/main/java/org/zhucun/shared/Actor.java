package org.zhucun.shared;

/**
 * Who acts: the account behind a request or a background job.
 *
 * @param accountId the account's number, 0 for the system itself
 * @param username the name typed at sign-in
 * @param name the person's name as shown on pages
 */
public record Actor(long accountId, String username, String name) implements java.io.Serializable {

    /** The software itself: migrations, demo data, scheduled work. */
    public static final Actor SYSTEM = new Actor(0, "system", "系统");
}
