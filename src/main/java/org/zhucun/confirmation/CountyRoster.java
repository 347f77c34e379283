package org.zhucun.confirmation;

import java.util.List;
import org.zhucun.quota.QuotaMeasure;

/**
 * One county's roster as a round asks about it: read from the records, nothing typed twice.
 *
 * @param firstSecretaries in post on the round's day
 * @param measures the shares on that day
 * @param doubts what to look at before confirming
 * @param seen the mark of exactly this roster; handed back when confirming
 * @param turn whose office acts next: {@code COUNTY}, {@code CITY}, {@code PROVINCE}, or empty when everybody has
 * @param mine whether that is the caller's office
 * @param steps every step so far
 */
public record CountyRoster(
        RoundSummary round,
        CountyProgress county,
        int firstSecretaries,
        int members,
        List<QuotaMeasure> measures,
        List<Doubt> doubts,
        String seen,
        String turn,
        boolean mine,
        List<StepTaken> steps) {}
