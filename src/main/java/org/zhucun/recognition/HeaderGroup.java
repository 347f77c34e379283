package org.zhucun.recognition;

import org.jspecify.annotations.Nullable;

/** What the upper line of a header says of those below it. */
final class HeaderGroup {

    private HeaderGroup() {}

    /** The prefix its leaves have in {@code headers.txt}, null when the group says nothing. */
    static @Nullable String of(String header) {
        String key = Text.key(header);
        if (key.contains("全日制")) {
            return "fulltime";
        }
        if (key.contains("在职教育") || key.contains("在职学历") || key.equals("在职")) {
            return "inservice";
        }
        if (key.contains("单位") || key.contains("派出") || key.contains("部门")) {
            return "unit";
        }
        boolean posting = key.contains("驻村")
                || key.contains("派驻")
                || key.contains("任职")
                || key.contains("挂职")
                || key.contains("选派")
                || key.contains("到村")
                || key.contains("任期")
                || key.contains("起止");
        return posting ? "posting" : null;
    }
}
