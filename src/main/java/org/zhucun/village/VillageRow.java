package org.zhucun.village;

import java.util.List;
import org.zhucun.division.VillageCategory;

/**
 * A village in a list, on the day the data reaches to.
 *
 * @param shortName the everyday name, without the committee's suffix
 * @param path the city, county and township it lies in, in one string
 * @param categories what kind of village it is today
 * @param requiredFirstSecretary posts to fill, 0 when it is not supported
 * @param inPostFirstSecretary first secretaries in post; one who only hands over is not counted
 */
public record VillageRow(
        String code,
        String name,
        String shortName,
        String path,
        List<VillageCategory> categories,
        int requiredFirstSecretary,
        int requiredMembers,
        int inPostFirstSecretary,
        int inPostMembers,
        boolean supported) {

    public int vacantFirstSecretary() {
        return Math.max(0, requiredFirstSecretary - inPostFirstSecretary);
    }

    public int vacantMembers() {
        return Math.max(0, requiredMembers - inPostMembers);
    }
}
