package org.zhucun.division;

import java.util.List;

/**
 * The place of one row as its cells name it. Any of them may be blank, and a cell may hold more than its column says
 * (a county in the township's cell).
 *
 * @param code the village's code as written, or blank
 * @param names the cells in the order city, county, township, place in one cell, village
 * @param context codes of the divisions that the section, the sheet or the title names; used where the cells leave the
 *     county open
 */
public record PlaceQuestion(String code, List<String> names, List<String> context) {}
