extension Strings {
    /// The list of cases where there is little room, the line that finds in it, and which rule a day follows.
    public struct WatchList: Sendable {
        /// Titles of two columns.
        public var plan, guardian: String
        public var levels: [String: String]
        /// Days, and minutes of a step of a crisis.
        public var daysLate, minutesLate: @Sendable (Int) -> String
        /// The same where there is hardly any room, and the title above.
        public var due: String
        public var leastDaysLate, leastMinutesLate: @Sendable (Int) -> String
        /// Of a due day that is far.
        public var year: @Sendable (Int) -> String
        public var leastLevel: String
        public var leastLevels, leastStandings: [String: String]
        /// Of those whose name is long: in at most eleven columns, and in at most six.
        public var shortTags, leastTags: [String: String]
        public var tagCount: @Sendable (Int) -> String
        /// Due today, overdue, open, referred, back at school.
        public var leastSummary: @Sendable (Int, Int, Int, Int, Int) -> String
        /// Nobody is on the list yet, or somebody else leads the cases by now; what is looked for while nothing is
        /// typed; all cases again.
        public var noCase, noCases, goneCases, findHint, dropFind, shortDropFind: String
        /// Nothing is left but so many that are closed; where they are after one was closed.
        public var closedBeside: @Sendable (Int) -> String
        public var nowClosed: String
        /// What finds cases by their due day.
        public var overdue, today: [String]
        /// By the table of limits, in so many days; by the plan, on a day.
        public var reviewByTable: @Sendable (Int) -> String
        public var reviewByPlan: String
        public var planReview: @Sendable (String) -> String
    }

    public var watchList: WatchList {
        language == .chinese ? Self.watchListChinese : Self.watchListEnglish
    }

    private static let watchListChinese = WatchList(
        plan: "策", guardian: "家", levels: ["observation": "观"], daysLate: { "逾期\($0)天" },
        minutesLate: { "超时\(Strings.span($0, ("分", "时", "天")))" }, due: "跟进",
        leastDaysLate: { "逾\($0)天" },
        leastMinutesLate: { "超\(Strings.span($0, ("分", "时", "天")))" },
        year: { "\($0)年" }, leastLevel: "级", leastLevels: ["observation": "观"],
        leastStandings: [
            "crisis": "危机", "planMissing": "缺案", "referred": "转介", "away": "休学",
            "back": "复学", "planned": "一策", "followed": "跟踪", "observed": "观察",
            "closed": "结案", "onLeave": "请假", "reviewOwed": "复评", "levelOwed": "定级", "voided": "误建",
        ], shortTags: [:], leastTags: ["upheaval": "变故", "unusualLeave": "请假"],
        tagCount: { "\($0)类" },
        leastSummary: { "今日 \($0)  逾期 \($1)  在册 \($2)  转介 \($3)  复学 \($4)" },
        noCase: "名单里没有可办理的个案",
        noCases: "还没有个案。按 n 新建，或在普查页（Z、s）由二次访谈转来。",
        goneCases: "您办理过的个案由他人负责。可按 n 新建。",
        findHint: "档案号、班级、级别、类别、负责人，或 逾期、今天", dropFind: "显示全部个案", shortDropFind: "全部",
        closedBeside: { "没有符合条件的在册个案；\($0) 个已结案，F 含已结案" },
        nowClosed: "已签字记入。此案不再在册，F 含已结案时列出",
        overdue: ["逾期", "overdue"], today: ["今天", "今日", "today"],
        reviewByTable: { $0 == 7 ? "每周" : "每 \($0) 天" }, reviewByPlan: "按方案",
        planReview: { "方案 \($0)" })

    private static let watchListEnglish = WatchList(
        plan: "Pl", guardian: "Gd",
        levels: ["medium": "Med.", "observation": "Obs."], daysLate: { "\($0) d late" },
        minutesLate: { "\(Strings.span($0, ("m", "h", "d"))) late" }, due: "Next",
        leastDaysLate: { "\($0)d !" },
        leastMinutesLate: { "\(Strings.span($0, ("m", "h", "d"))) !" },
        year: { String($0) }, leastLevel: "Lv",
        leastLevels: ["high": "H", "medium": "M", "low": "L", "observation": "O"],
        leastStandings: [
            "crisis": "crisis", "planMissing": "noplan", "referred": "ref'd", "away": "susp.",
            "back": "back", "planned": "plan", "followed": "follow", "observed": "obs.",
            "closed": "closed", "onLeave": "leave", "reviewOwed": "review", "levelOwed": "level?",
            "voided": "void",
        ],
        shortTags: [
            "orphanedOrDisabled": "orphan/dis.", "singleParent": "single par.",
            "unusualLeave": "unus. leave",
        ],
        leastTags: [
            "leftBehind": "l-beh", "migrant": "migr", "orphanedOrDisabled": "orph",
            "hardship": "needy", "singleParent": "sngl", "upheaval": "upheav",
            "unusualLeave": "leave", "suspended": "susp", "returned": "back",
        ], tagCount: { "\($0) tags" },
        leastSummary: { "Due \($0)  late \($1)  open \($2)  ref'd \($3)  back \($4)" },
        noCase: "There is no case in the list",
        noCases: "No case yet: n opens one, or a second interview of the screening (Z, s).",
        goneCases: "The cases you worked at are led by others; n opens one.",
        findHint: "code, class, level, tag, leader, or overdue, today", dropFind: "Show all cases",
        shortDropFind: "All",
        closedBeside: { "No open case like that; \($0) closed, F shows them too" },
        nowClosed: "Signed and entered. The case is closed; F shows it again",
        overdue: ["overdue", "逾期"], today: ["today", "今天", "今日"],
        reviewByTable: { $0 == 7 ? "weekly" : "every \($0) days" }, reviewByPlan: "by the plan",
        planReview: { "plan \($0)" })

    /// So many minutes; from three hours on in hours, from two days on in days.
    static func span(_ minutes: Int, _ units: (String, String, String)) -> String {
        switch minutes {
        case ..<180: String(minutes) + units.0
        case ..<2_880: String(minutes / 60) + units.1
        default: String(minutes / 1_440) + units.2
        }
    }
}
