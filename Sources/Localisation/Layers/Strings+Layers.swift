extension Strings {
    /// The layers of the campus map, its past, and finding one's way on it.
    public struct Layers: Sendable {
        public var hazards, risk, duty, patrol, ownership: String
        /// The same two of another day; at a minute such as 14:05.
        public var dutyAt: @Sendable (String) -> String
        public var patrolThen: String
        public var noRisk, onDuty, gap, noDuty, checked, unchecked: String
        /// Of a day to come.
        public var unknownYet: String
        public var shortGap: String
        /// Before the number of posts that stand empty; where it has no room, a sign of one column.
        public var gapMark: String
        /// Of a campus on a sheet that is too narrow for all of it.
        public var notOnSheet: @Sendable (String) -> String
        /// A slot is over, and nobody has said anything.
        public var missed: String
        public var appeared, gone: String
        /// The same of the risk of a place.
        public var rose, fell: String
        /// All four of them in a word.
        public var shortAppeared, shortGone, shortRose, shortFell: String
        /// In a legend with little room: that there is none, that a review is overdue, that nobody stands
        /// there, that a place lies in no grid.
        public var shortNone, shortReview, shortNobody, shortNoGrid: String
        /// Words that somebody wrote on the map, or names on it, found no room there.
        public var lostWords, shortLostWords: String
        /// The past.
        public var earlier, later, today, goToDay, shortEarlier, shortLater: String
        public var shortToday: String
        /// Where the layer tells who stands where.
        public var schoolDayBack, schoolDayOn, shortSchoolDayOn: String
        public var goToDayTitle, day, dayHint, badDay, tooFarAhead, nothingEarlier: String
        public var reading: String
        /// The day, over or to come, and its week where it lies in a semester.
        public var asOf, ahead: @Sendable (String, String?) -> String
        /// Of the day that was asked for, where the one before it is shown.
        public var noSchool: @Sendable (String) -> String
        public var notInThePast: String
        /// Finding.
        public var find, shortFind, findTitle, describe, shortDescribe, nothingFound: String
        /// Before anything is typed.
        public var whatToFind: String
        /// So many more match than are listed.
        public var moreFound: @Sendable (Int) -> String
        public var leads, deputises, belongs, goToGrid: @Sendable (String) -> String
        public var nextPlace, previousPlace, nextWork, previousWork: String
        public var list, onlyWork, onlyWorkKey, noWork: String
        /// Above the places without work whose numbers stand on the map.
        public var otherNumbers: String
        /// No list stands beside the map that could be narrowed.
        public var noList: String
        public var nextListed, previousListed: String
        /// Places of the list for which there is no room.
        public var moreListed: @Sendable (Int) -> String
        /// Describing.
        public var inside, hazardsOpen, overdue, riskPoints: @Sendable (Int) -> String
        public var neighbours, campus, overview: String
        public var directions: [String]

        /// What stands beside the title while a day is shown that is over or to come.
        public func note(of day: String, _ week: String?, isAhead: Bool) -> String {
            isAhead ? ahead(day, week) : asOf(day, week)
        }
    }

    static let layersChinese = Layers(
        hazards: "隐患", risk: "四色风险", duty: "此刻值守", patrol: "今日巡查", ownership: "责任网格",
        dutyAt: { $0 + "值守" }, patrolThen: "当日巡查",
        noRisk: "无风险点", onDuty: "在岗", gap: "无人在岗", noDuty: "无岗", checked: "已查",
        unchecked: "未查", unknownYet: "尚无记录", shortGap: "缺岗", gapMark: "缺岗",
        notOnSheet: { "图上未画出：" + $0 }, missed: "漏查", appeared: "较上周新增", gone: "较上周消除",
        rose: "较上周升高", fell: "较上周降低",
        shortAppeared: "新增", shortGone: "消除", shortRose: "升高", shortFell: "降低",
        shortNone: "无", shortReview: "未评", shortNobody: "无人",
        shortNoGrid: "未划", lostWords: "有文字写不下", shortLostWords: "缺字",
        earlier: "回看上一周", later: "回看下一周", today: "回到今天", goToDay: "看某一天",
        shortEarlier: "回看", shortLater: "下周", shortToday: "今天",
        schoolDayBack: "回看上一个上课日", schoolDayOn: "看下一个上课日", shortSchoolDayOn: "下一日",
        goToDayTitle: "看某一天", day: "日期",
        dayHint: "如 10-16；以后的日子写上年份", badDay: "看不懂这个日期。", tooFarAhead: "太远了，还没有安排。",
        nothingEarlier: "再早就没有记录了。", reading: "正在读取…",
        asOf: { day, week in "回看 " + day + (week.map { " " + $0 } ?? "") },
        ahead: { day, week in "预看 " + day + (week.map { " " + $0 } ?? "") },
        noSchool: { $0 + " 无课" },
        notInThePast: "正在看别的日子，先按 = 回到今天。",
        find: "查找场所、网格、人员", shortFind: "查找", findTitle: "查找", describe: "详细说明此处",
        shortDescribe: "说明", nothingFound: "没有符合的场所、网格或人员。",
        whatToFind: "可输入场所、网格（名称或编号）、人员，或拼音首字母。",
        moreFound: { "另有 \($0) 处，请多打几个字" },
        leads: { "网格长 " + $0 }, deputises: { "AB角 " + $0 }, belongs: { "网格员 " + $0 },
        goToGrid: { "网格 " + $0 },
        nextPlace: "下一处隐患", previousPlace: "上一处隐患", nextWork: "下一处待办",
        previousWork: "上一处待办", list: "场所", onlyWork: "只列待办",
        onlyWorkKey: "旁列只列待办处", noWork: "这一图层没有待办之处。",
        otherNumbers: "图上其余编号",
        noList: "名称都在图上，旁边没有列表可筛选。", nextListed: "列表下一处", previousListed: "列表上一处",
        moreListed: { "另 \($0) 处" },
        inside: { "内有场所 \($0)" }, hazardsOpen: { "未销号隐患 \($0)" }, overdue: { "逾期 \($0)" },
        riskPoints: { "风险点 \($0)" },
        neighbours: "相邻", campus: "全校", overview: "全图",
        directions: ["北", "南", "西", "东"])

    static let layersEnglish = Layers(
        hazards: "hazards", risk: "risk", duty: "on duty", patrol: "patrols", ownership: "grids",
        dutyAt: { "duty at " + $0 }, patrolThen: "patrols",
        noRisk: "no risk point", onDuty: "on duty", gap: "nobody there", noDuty: "no duty",
        checked: "checked", unchecked: "not yet", unknownYet: "not known yet", shortGap: "gap ",
        gapMark: "!",
        notOnSheet: { "Not on this sheet: " + $0 }, missed: "missed",
        appeared: "new in a week", gone: "gone in a week",
        rose: "higher than a week ago", fell: "lower than a week ago",
        shortAppeared: "found", shortGone: "gone", shortRose: "up", shortFell: "down",
        shortNone: "none", shortReview: "late",
        shortNobody: "nobody", shortNoGrid: "no grid", lostWords: "words without room",
        shortLostWords: "cut",
        earlier: "A week back", later: "A week on", today: "Back to today",
        goToDay: "Show another day", shortEarlier: "Past", shortLater: "Next", shortToday: "Today",
        schoolDayBack: "A school day back", schoolDayOn: "A school day on",
        shortSchoolDayOn: "Next",
        goToDayTitle: "Show another day", day: "Day",
        dayHint: "Like 10-16; a day to come with its year",
        badDay: "This is no day.", tooFarAhead: "Nothing is arranged that far ahead.",
        nothingEarlier: "There is nothing before that.", reading: "reading…",
        asOf: { day, week in "as of " + day + (week.map { " " + $0 } ?? "") },
        ahead: { day, week in "ahead: " + day + (week.map { " " + $0 } ?? "") },
        noSchool: { $0 + " no school" },
        notInThePast: "This is another day; press = to come back to today.",
        find: "Find a place, grid or person", shortFind: "Find", findTitle: "Find",
        describe: "Describe this place in full", shortDescribe: "Tell",
        nothingFound: "No place, grid or person matches.",
        whatToFind: "Type a place, a grid (name or code) or a person, or pinyin initials.",
        moreFound: { "\($0) more: type more letters" },
        leads: { "leads " + $0 }, deputises: { "deputy in " + $0 }, belongs: { "member of " + $0 },
        goToGrid: { "Grid " + $0 },
        nextPlace: "Next place with hazards", previousPlace: "Previous place with hazards",
        nextWork: "Next place with work", previousWork: "Previous place with work",
        list: "Places",
        onlyWork: "with work", onlyWorkKey: "List only places with work",
        noWork: "There is nothing to do on this layer.", otherNumbers: "Other numbers on the map",
        noList: "All names stand on the map: there is no list beside it to narrow.",
        nextListed: "Next place in the list", previousListed: "Previous place in the list",
        moreListed: { "\($0) more" },
        inside: { "\($0) places inside" }, hazardsOpen: { "\($0) open hazards" },
        overdue: { "\($0) overdue" }, riskPoints: { "\($0) risk points" },
        neighbours: "Next to it", campus: "whole school", overview: "overview",
        directions: ["north", "south", "west", "east"])
}
