package org.zhucun.review;

import java.util.List;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ReviewStage;

/** Whose a stage is: that of the county, city or province a village lies in. */
final class Stages {

    private Stages() {}

    /** The stages of a village; a pseudo-city has no office, so its counties go straight to the province. */
    static List<ReviewStage> of(String villageCode, List<ReviewStage> asked) {
        boolean pseudoCity = villageCode.startsWith("90", DivisionLevel.PROVINCE.digits());
        return asked.stream()
                .filter(stage -> !(pseudoCity && stage == ReviewStage.CITY))
                .toList();
    }

    static boolean covers(DivisionScope scope, ReviewStage stage, String villageCode) {
        return scope.contains(new DivisionCode(villageCode.substring(0, digits(stage))));
    }

    /** The code of the stage's division as SQL. */
    static String code(String stage, String village) {
        return "left(" + village + ", case " + stage + " when 'COUNTY' then 6 when 'CITY' then 4 else 2 end)";
    }

    private static int digits(ReviewStage stage) {
        return DivisionLevel.valueOf(stage.name()).digits();
    }
}
