package org.zhucun.division;

/** What kind of village it is (村类型); each village has a dated set of them. Source: the 2021 opinion, VIL-1 to VIL-6. */
public enum VillageCategory {
    OUT_OF_POVERTY,
    RELOCATION,
    REVITALIZATION_KEY,
    WEAK_PARTY_ORG,
    DEMONSTRATION,
    RED_VILLAGE,
    HEAVY_CONSOLIDATION,
    OTHER
}
