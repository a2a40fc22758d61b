extension Strings {
    /// The list of cases where there is little room, the line that finds in it, and which rule a day follows.
    public struct WatchList: Sendable {
        /// Titles of two columns.
        public var plan, guardian: String
        public var levels: [String: String]
        /// Days, and minutes of a step of a crisis.
        public var daysLate, minutesLate: @Sendable (Int) -> String
        /// Nobody is on the list yet; what is looked for while nothing is typed; all cases again.
        public var noCases, findHint, dropFind, shortDropFind: String
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
        plan: "策", guardian: "家", levels: [:], daysLate: { "逾期\($0)天" },
        minutesLate: { "超时\(Strings.span($0, ("分", "时", "天")))" },
        noCases: "还没有个案。按 n 新建，或在普查页（Z、s）由二次访谈转来。",
        findHint: "档案号、班级、级别、类别、责任人，或 逾期、今天", dropFind: "显示全部个案", shortDropFind: "全部",
        overdue: ["逾期", "overdue"], today: ["今天", "今日", "today"],
        reviewByTable: { $0 == 7 ? "每周" : "每 \($0) 天" }, reviewByPlan: "按方案",
        planReview: { "方案 \($0)" })

    private static let watchListEnglish = WatchList(
        plan: "Pl", guardian: "Gd",
        levels: ["medium": "Med.", "observation": "Obs."], daysLate: { "\($0) d late" },
        minutesLate: { "\(Strings.span($0, ("m", "h", "d"))) late" },
        noCases: "No case yet: n opens one, or a second interview of the screening (Z, s).",
        findHint: "code, class, level, tag, leader, or overdue, today", dropFind: "Show all cases",
        shortDropFind: "All", overdue: ["overdue", "逾期"], today: ["today", "今天", "今日"],
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
