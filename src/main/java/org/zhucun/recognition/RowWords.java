package org.zhucun.recognition;

import java.util.regex.Pattern;

/** The words by which rows that are no data give themselves away. All patterns match a whole cell without blanks. */
final class RowWords {

    private RowWords() {}

    static final Pattern REQUIRED = Pattern.compile("^[(*]?(?:必填|选填|非必填|必须填写|可选|不填|可不填).*");
    static final Pattern EXAMPLE =
            Pattern.compile("^[(]?(?:例|示例|样例|范例|例如|举例|填写示例|填表示例|示范|模板|样表|范本|填写样例)[)]?\\d?[:]?(?:如.*)?$");
    static final Pattern PLACEHOLDER =
            Pattern.compile("张三|李四|王五|赵六|某某某?|[XＸ×x*]{2,3}|[张李王赵]某某?|测试|姓名|例[:：]?张三|(?:例|如|示例)[:：].*");
    static final Pattern TOTAL = Pattern.compile("(?:^|.{0,10})(?:合计|小计|总计|共计|累计|总人数)(?:$|[:(\\d第共].*)|^共\\d+[人名个].*");
    static final Pattern SIGNATURE = Pattern.compile(
            "^(?:制表|审核|填表|填报|复核|负责|分管|主管|经办|签字|签名|签发|审签|审批|校对|报送|联系人|联系电话|电话|日期|盖章|单位负责人|主要负责|组织部长|部门负责|领导签).{0,8}[:].*|.*\\((?:盖章|公章|签字|签章)\\)[:]?.*|^(?:制表人?|审核人?|填表人|填报人)$");
    static final Pattern NOTE =
            Pattern.compile("^(?:注|备注|说明|填表说明|填报说明|填写说明|填报要求|要求|提示|温馨提示|注意|注意事项)\\d?[:、.].*|^[※★▲◆].*|^\\d[.、].{12,}");
    static final Pattern DATE_ALONE = Pattern.compile("(?:填报日期|日期|时间)?[:]?20\\d\\d[年.\\-/].{1,8}");
    static final Pattern LIST_TITLE = Pattern.compile(".*(?:花名册|名册|一览表|名单|统计表|登记表|汇总表|信息表|情况表|采集表)(?:\\(.*\\))?$");
}
