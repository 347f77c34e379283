package org.zhucun.assignment;

/**
 * Posts the supported villages of a division must have and nobody holds; never negative, since a village with one too
 * many does not make up for a village with none.
 *
 * @param villages in how many villages somebody is missing
 */
public record VacancyRow(String divisionCode, int firstSecretaries, int members, int villages) {}
