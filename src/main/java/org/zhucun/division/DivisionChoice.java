package org.zhucun.division;

/**
 * A division in the list a filter offers.
 *
 * @param indent how deep it stands in the list, from 0
 */
public record DivisionChoice(String code, String name, int indent) {

    /** The name with a full-width blank for each step down, since a list box has no other way to show depth. */
    public String label() {
        return "　".repeat(indent) + name;
    }
}
