package org.zhucun.identity;

/**
 * Opens an empty installation for a province.
 *
 * @param token what the first start printed
 * @param province the two-digit code; {@code 51} loads the tree that is shipped, any other starts with the province
 *     alone and takes its tree by import
 */
public record SetUpProvince(
        String token,
        String province,
        String provinceName,
        String username,
        String name,
        String organisation,
        String password) {

    @Override
    public String toString() {
        return "SetUpProvince[" + province + ", " + username + "]";
    }
}
