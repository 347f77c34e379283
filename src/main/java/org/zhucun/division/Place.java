package org.zhucun.division;

/**
 * A division as the look-up knows it.
 *
 * @param code its significant digits
 * @param name the official name, 大树村村民委员会
 * @param shortName the name people use, 大树村
 * @param supported whether a village is on the list of supported villages today; false for every other level
 */
public record Place(String code, String name, String shortName, boolean supported) {

    public DivisionLevel level() {
        return DivisionLevel.ofDigits(code.length());
    }
}
