extension Strings {
    /// The tables of rules and codes that vary by county.
    public struct Rules: Sendable {
        public var title, numbers, clauses, categories: String
        public var rule, value, unit, source, isDefault, isSet: String
        public var code, field, text, name, englishName: String
        public var edit, shortEdit, add, shortAdd, remove, shortRemove: String
        public var nextTab, previousTab, close, readOnlyHint, emptyTable: String
        public var saved, removed: @Sendable (String) -> String
        public var removeQuestion: @Sendable (String) -> String
        public var noSource, noText, noName: String
        public var calendarDays, schoolDays, days, digits, minutes, none: String
        public var notANumber, notDays: @Sendable (Int, Int) -> String
        public var notAscending, notTwoDates, notOneOf, notFactors: String
        public var fromTodayOn: String
        public var notCuts, notReviewDays: @Sendable (Int, Int) -> String
        public var placeholderMissing, placeholderTwice,
            unknownPlaceholder: @Sendable (String) -> String
        public var characterNotAllowed: @Sendable (String) -> String
        public var badCategoryCode, badClauseCode, codeTaken: String
        public var calendar: Calendar
        public var names: RuleNames
        public var fields: Fields
    }

    /// The two tables of the school calendar.
    public struct Calendar: Sendable {
        public var semesters, days: String
        public var schoolYear, term, autumn, spring, starts, ends, weeks, weeksUnit: String
        public var kind, holiday, makeUpDay, ordinary: String
        public var yearName: @Sendable (Int) -> String
        public var dayCount, tooManyDays: @Sendable (Int) -> String
        public var overlaps, isTicked, isPast, changedTo: @Sendable (String) -> String
        public var badYear, badDay, endsBeforeStart, semesterLength, otherSchoolYear: String
        public var sourceHint, semesterTaken, changedMeanwhile, ordinaryDays: String
        public var removeQuestion: @Sendable (String) -> String
    }

    /// What each rule is called.
    public struct RuleNames: Sendable {
        public var generalDeadlines, deadlineUnit, majorDays, longestDays, amberDays: String
        public var ladderLeader, ladderVicePrincipal, ladderPrincipal, ladderReport: String
        public var ladderUnit, recurrenceDays, supervisionDays, reinspectionDays: String
        public var numberPattern, serialWidth, unlockMinutes, summerTimetable: String
        public var riskMatrixCuts, riskLECCuts, riskLikelihoods, riskExposures: String
        public var riskConsequences, riskReviewDays: String
    }

    /// The guide's fields.
    public struct Fields: Sendable {
        public var fire, buildings, food, laboratories, traffic, crowding, equipment: String
        public var utilities: String
    }

    static let rulesChinese = Rules(
        title: "规则表", numbers: "数值", clauses: "判定条款", categories: "隐患类型",
        rule: "规则", value: "取值", unit: "单位", source: "来源", isDefault: "默认", isSet: "已设",
        code: "编号", field: "领域", text: "条款", name: "名称", englishName: "英文名",
        edit: "修改", shortEdit: "修改", add: "添加", shortAdd: "添加", remove: "删除",
        shortRemove: "删除", nextTab: "下一张表", previousTab: "上一张表", close: "关闭", readOnlyHint: "只读",
        emptyTable: "表中没有条目。", saved: { "已保存：\($0)" }, removed: { "已删除：\($0)" },
        removeQuestion: { "删除条款 \($0)？已按它判定的隐患保留编号。" },
        noSource: "请写明来源，如文件名和条款。", noText: "请填写内容。", noName: "请填写名称。",
        calendarDays: "自然日", schoolDays: "教学日", days: "天", digits: "位", minutes: "分钟",
        none: "—", notANumber: { "应是 \($0) 到 \($1) 之间的整数。" },
        notDays: { "应是一到五个天数，如 3/7/15，各在 \($0) 到 \($1) 之间。" },
        notAscending: "天数应由小到大。", notTwoDates: "应是两个日期，如 05-01/09-30。", notOneOf: "只能从所列的取值中选。",
        notFactors: "应是二到九个由大到小的分值，如 10/6/3/1/0.5。",
        fromTodayOn: "从今天起按此作息；过去的日子仍按当时的。",
        notCuts: { "应是三个由大到小的整数，如 20/15/9，各在 \($0) 到 \($1) 之间。" },
        notReviewDays: { "应是四个天数（红/橙/黄/蓝），各在 \($0) 到 \($1) 之间。" },
        placeholderMissing: { "缺少 \($0)。" }, placeholderTwice: { "\($0) 只能出现一次。" },
        unknownPlaceholder: { "不认识 \($0)。" }, characterNotAllowed: { "不能用“\($0)”。" },
        badCategoryCode: "编号应是两个大写字母。", badClauseCode: "编号应如 XF-06。",
        codeTaken: "这个编号已经有了。",
        calendar: Calendar(
            semesters: "学期", days: "放假与调休", schoolYear: "学年", term: "学期",
            autumn: "第一学期", spring: "第二学期", starts: "起", ends: "止", weeks: "周数", weeksUnit: "周",
            kind: "安排", holiday: "放假", makeUpDay: "调休上课", ordinary: "恢复平常",
            yearName: { "\($0)—\($0 + 1) 学年" }, dayCount: { "\($0) 天" },
            tooManyDays: { "一次最多 \($0) 天。" },
            overlaps: { "与\($0)的日期重叠。" },
            isTicked: { "\($0) 已有人记录到岗，这样改那天就没有这个岗了。" },
            isPast: { "这样会改动 \($0) 的岗或周次；过去的日子不再改，请只改今天起的日子。" },
            changedTo: { "刚被别人改过，现在是：\($0)。再保存一次则以您的为准。" }, badYear: "学年写开始的那一年，如 2026。",
            badDay: "日期要写成 2026-10-01 这样。", endsBeforeStart: "止日早于起日。",
            semesterLength: "一个学期应在八周到三十周之间。", otherSchoolYear: "起日不在这个学年里。",
            sourceHint: "通知或校历的名称和文号", semesterTaken: "这个学期已经有了，请在表中选它来修改。",
            changedMeanwhile: "刚被别人改过，请看过再改。", ordinaryDays: "平常日",
            removeQuestion: { "让 \($0) 恢复平常？" }),
        names: RuleNames(
            generalDeadlines: "一般隐患整改期限", deadlineUnit: "整改期限按", majorDays: "重大隐患首次期限",
            longestDays: "连同延期最长", amberDays: "到期前提醒", ladderLeader: "逾期督促网格长",
            ladderVicePrincipal: "逾期督促分管副校长", ladderPrincipal: "逾期督促校长",
            ladderReport: "逾期提请上报", ladderUnit: "逾期按", recurrenceDays: "视为复发",
            supervisionDays: "挂牌进展间隔", reinspectionDays: "申请摘牌后复核",
            numberPattern: "隐患编号样式", serialWidth: "流水号位数", unlockMinutes: "不操作即锁",
            summerTimetable: "夏令作息",
            riskMatrixCuts: "风险矩阵 红/橙/黄 起点", riskLECCuts: "LEC 红/橙/黄 分界",
            riskLikelihoods: "LEC 可能性 L 分值", riskExposures: "LEC 暴露频度 E 分值",
            riskConsequences: "LEC 后果 C 分值", riskReviewDays: "风险点复评 红/橙/黄/蓝"),
        fields: Fields(
            fire: "校园消防", buildings: "校舍安全", food: "食品安全", laboratories: "实验实训",
            traffic: "校车交通", crowding: "拥挤踩踏", equipment: "特种设备", utilities: "水电气热"))

    static let rulesEnglish = Rules(
        title: "Rules", numbers: "Numbers", clauses: "Clauses", categories: "Categories",
        rule: "Rule", value: "Value", unit: "Unit", source: "Source", isDefault: "default",
        isSet: "set", code: "Code", field: "Field", text: "Clause", name: "Name",
        englishName: "English name", edit: "Edit", shortEdit: "Edit", add: "Add",
        shortAdd: "Add", remove: "Remove", shortRemove: "Drop", nextTab: "Next table",
        previousTab: "Table before",
        close: "Close", readOnlyHint: "read only", emptyTable: "The table is empty.",
        saved: { "Saved: \($0)" }, removed: { "Removed: \($0)" },
        removeQuestion: { "Remove clause \($0)? Hazards judged by it keep its code." },
        noSource: "Say where it comes from, such as a document and its clause.",
        noText: "Please write what it says.", noName: "Please give a name.",
        calendarDays: "calendar days", schoolDays: "school days", days: "days",
        digits: "digits", minutes: "minutes", none: "—",
        notANumber: { "A whole number from \($0) to \($1)." },
        notDays: { "One to five numbers of days like 3/7/15, each from \($0) to \($1)." },
        notAscending: "The days must ascend.",
        notTwoDates: "Two dates like 05-01/09-30.", notOneOf: "Only one of those listed.",
        notFactors: "Two to nine values, the greatest first, like 10/6/3/1/0.5.",
        fromTodayOn: "Holds from today on; days that are over keep their hours.",
        notCuts: { "Three whole numbers, the greatest first, each from \($0) to \($1)." },
        notReviewDays: { "Four numbers of days (red/orange/yellow/blue), \($0) to \($1)." },
        placeholderMissing: { "\($0) is missing." }, placeholderTwice: { "\($0) only once." },
        unknownPlaceholder: { "There is no \($0)." },
        characterNotAllowed: { "“\($0)” is not allowed." },
        badCategoryCode: "Two capital letters.", badClauseCode: "A code like XF-06.",
        codeTaken: "This code is there already.",
        calendar: Calendar(
            semesters: "Semesters", days: "Off / made up", schoolYear: "School year",
            term: "Semester", autumn: "autumn", spring: "spring", starts: "From", ends: "To",
            weeks: "Weeks", weeksUnit: "weeks", kind: "Kind", holiday: "holiday",
            makeUpDay: "made-up school day",
            ordinary: "ordinary again", yearName: { "\($0)–\($0 + 1)" },
            dayCount: { $0 == 1 ? "1 day" : "\($0) days" },
            tooManyDays: { "At most \($0) days at once." },
            overlaps: { "Its days lie in \($0) too." },
            isTicked: { "A post of \($0) was ticked, and would be no post that day." },
            isPast: {
                "\($0) is over, and would have other posts or another week: change days from today on."
            },
            changedTo: {
                "Somebody has just changed this to \($0). Save once more to let yours stand."
            },
            badYear: "The year in which it begins, such as 2026.",
            badDay: "A date like 2026-10-01.", endsBeforeStart: "The last day is before the first.",
            semesterLength: "A semester has eight weeks to thirty.",
            otherSchoolYear: "The first day is not in that school year.",
            sourceHint: "The notice or the school calendar, with its number",
            semesterTaken: "That semester is there: choose it in the table to change it.",
            changedMeanwhile: "Somebody has just changed this; look at it first.",
            ordinaryDays: "ordinary days",
            removeQuestion: { "Make \($0) ordinary again?" }),
        names: RuleNames(
            generalDeadlines: "Terms of general hazards", deadlineUnit: "Terms count",
            majorDays: "First term of a major one", longestDays: "Longest with extensions",
            amberDays: "Reminder before the due day", ladderLeader: "Overdue: grid leader",
            ladderVicePrincipal: "Overdue: vice principal", ladderPrincipal: "Overdue: principal",
            ladderReport: "Overdue: offer to report up", ladderUnit: "Overdue counts",
            recurrenceDays: "Counts as recurrence", supervisionDays: "Supervision progress every",
            reinspectionDays: "Re-inspection within", numberPattern: "Hazard numbers",
            serialWidth: "Digits of the serial", unlockMinutes: "Lock when idle",
            summerTimetable: "Summer timetable",
            riskMatrixCuts: "Matrix: red/orange/yellow from",
            riskLECCuts: "LEC: red/orange/yellow above",
            riskLikelihoods: "LEC: values of L", riskExposures: "LEC: values of E",
            riskConsequences: "LEC: values of C",
            riskReviewDays: "Risk review red/orange/yellow/blue"),
        fields: Fields(
            fire: "fire", buildings: "buildings", food: "food", laboratories: "laboratories",
            traffic: "traffic", crowding: "crowding", equipment: "equipment",
            utilities: "utilities"))
}
