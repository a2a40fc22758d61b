/// A number or a word of the rules that varies by county or school.
public enum RuleName: String, CaseIterable, Sendable {
    /// The terms that a 一般 hazard is offered, in days, for example `3/7/15`.
    case generalDeadlines = "general-deadlines"
    /// What those days are: `calendar` or `school`.
    case deadlineUnit = "deadline-unit"
    /// The longest first term of a 重大 hazard, in calendar days.
    case majorDays = "major-days"
    /// The longest term of any hazard with all its extensions, in calendar days.
    case longestDays = "longest-days"
    /// So many days before the due day the card turns amber.
    case amberDays = "amber-days"
    /// So many days after the due day each of these is told.
    case ladderLeader = "ladder-leader"
    case ladderVicePrincipal = "ladder-vice-principal"
    case ladderPrincipal = "ladder-principal"
    /// So many days after the due day 上报 is offered.
    case ladderReport = "ladder-report"
    /// What the days of the ladder are: `calendar` or `school`.
    case ladderUnit = "ladder-unit"
    /// 复发: the same place and category within so many days of a closing.
    case recurrenceDays = "recurrence-days"
    /// 半月进展 of a 挂牌督办.
    case supervisionDays = "supervision-days"
    /// 复核 within so many days of the application to lift.
    case reinspectionDays = "reinspection-days"
    /// 隐患编号, with `{school}`, `{year}`, `{category}` and `{serial}`.
    case numberPattern = "number-pattern"
    case serialWidth = "serial-width"
    /// How long a key stays unlocked without being used.
    case unlockMinutes = "unlock-minutes"
    /// 夏令作息: from which date of the year to which, for example `05-01/09-30`.
    case summerTimetable = "summer-timetable"
    /// A matrix score (L × S) of so much or more is red, orange, yellow.
    case riskMatrixCuts = "risk-matrix-cuts"
    /// An LEC score (L × E × C) above so much is red, orange, yellow.
    case riskLECCuts = "risk-lec-cuts"
    /// The values that L, E and C may have.
    case riskLikelihoods = "risk-likelihoods"
    case riskExposures = "risk-exposures"
    case riskConsequences = "risk-consequences"
    /// After so many days a red, orange, yellow, blue risk point is looked at again.
    case riskReviewDays = "risk-review-days"
    /// 班级活动 and 咨询室开放: owed once in so many weeks.
    case careClassWeeks = "care-class-weeks"
    case careRoomWeeks = "care-room-weeks"
    /// 全校活动 and 致家长信: so many a semester.
    case careActivities = "care-activities"
    case careLetters = "care-letters"
    /// Days of silence that 高, 中, 中 after four weeks, 低 and 观察 allow; those that the first month back at
    /// school allows; from one review of 高 to the next.
    case careSilenceDays = "care-silence-days"
    case careBackDays = "care-back-days"
    case careReviewDays = "care-review-days"
    /// 工作量: how many lessons one of each kind stands for.
    case workloadLesson = "workload-lesson"
    case workloadCounselling = "workload-counselling"
    case workloadGroup = "workload-group"
    case workloadHomeVisit = "workload-home-visit"
    case workloadHotline = "workload-hotline"
    case workloadCrisis = "workload-crisis"

    public var defaultValue: String {
        switch self {
        case .generalDeadlines: "3/7/15"
        case .deadlineUnit, .ladderUnit: DeadlineRule.Unit.calendarDays.rawValue
        case .majorDays: "60"
        case .longestDays, .recurrenceDays: "90"
        case .amberDays, .ladderVicePrincipal: "3"
        case .ladderLeader: "1"
        case .ladderPrincipal: "7"
        case .ladderReport, .supervisionDays, .unlockMinutes: "15"
        case .reinspectionDays: "10"
        case .numberPattern: HazardNumberPattern.standard.template
        case .serialWidth: String(HazardNumberPattern.standard.serialWidth)
        case .summerTimetable: SeasonTimetable.standard.text
        case .riskMatrixCuts: "20/15/9"
        case .riskLECCuts: "320/160/70"
        case .riskLikelihoods: "10/6/3/1/0.5/0.2/0.1"
        case .riskExposures: "10/6/3/2/1/0.5"
        case .riskConsequences: "100/40/15/7/3/1"
        case .riskReviewDays: "30/90/180/365"
        case .careClassWeeks: "2"
        case .careSilenceDays: FollowUpLimits.standard.text
        case .careBackDays: String(FollowUpLimits.standard.back)
        case .careReviewDays: String(FollowUpLimits.standard.review)
        case .workloadLesson, .workloadCounselling, .careRoomWeeks, .careActivities, .careLetters:
            "1"
        case .workloadGroup: "1.5"
        case .workloadHomeVisit: "2"
        case .workloadHotline: "0.5"
        case .workloadCrisis: "3"
        }
    }

    /// Where the default comes from, in the words of the school; shown beside the value.
    public var defaultSource: String {
        switch self {
        case .generalDeadlines: "默认：一般隐患三日、七日、十五日，各县不一"
        case .deadlineUnit: "默认：自然日，可改为教学日"
        case .majorDays: "常见做法：重大隐患挂牌督办，一般不超过六十日"
        case .longestDays: "常见做法：连同延期最长不超过九十日"
        case .amberDays: "默认：到期前三日提醒"
        case .ladderLeader, .ladderVicePrincipal, .ladderPrincipal:
            "默认：逾期一日、三日、七日逐级督促"
        case .ladderReport: "默认：逾期十五日提请上报；上报依据安全生产法第四十一条"
        case .ladderUnit: "默认：逾期按自然日计"
        case .recurrenceDays: "默认：销号后九十日内同处同类视为复发"
        case .supervisionDays: "常见做法：挂牌督办每半月报进展"
        case .reinspectionDays: "常见做法：申请摘牌后十日内复核"
        case .numberPattern: "默认：校代码-年-类别-流水"
        case .serialWidth: "默认：流水号四位"
        case .unlockMinutes: "默认：十五分钟不用即锁"
        case .summerTimetable: "常见做法：五月一日至九月三十日为夏令作息"
        case .riskMatrixCuts: "常见做法：风险矩阵 R=L×S，二十、十五、九分以上为红、橙、黄"
        case .riskLECCuts: "常见做法：LEC 法 D 值大于三百二十、一百六十、七十为红、橙、黄"
        case .riskLikelihoods: "常见做法：LEC 法事故发生可能性分值表"
        case .riskExposures: "常见做法：LEC 法暴露频繁程度分值表"
        case .riskConsequences: "常见做法：LEC 法后果严重程度分值表"
        case .riskReviewDays: "默认：红、橙、黄、蓝每月、每季、每半年、每年复评"
        case .careClassWeeks: "常见做法：心理健康教育活动每班至少两周一次（贵州）"
        case .careRoomWeeks: "默认：咨询室每个教学周开放"
        case .careActivities: "“1+N”方案第十项：每学期至少一次全校心理健康活动"
        case .careLetters: "默认：每学期至少一封致家长信"
        case .careSilenceDays: "默认：高每日、中每周两次后每周、低每月、观察每八周联系，无统一标准"
        case .careBackDays: "默认：复学头一个月每周跟进"
        case .careReviewDays: "默认：高风险个案每周复评"
        case .workloadLesson: "常见做法：心理健康教育课一节计一课时"
        case .workloadCounselling, .workloadGroup, .workloadHomeVisit, .workloadHotline,
            .workloadCrisis:
            "默认：无统一标准，以本校工作量认定办法为准"
        }
    }

    /// Why this rule cannot have this value; nil where it can.
    public func refusal(of value: String) -> RuleRefusal? {
        switch self {
        case .deadlineUnit, .ladderUnit:
            return DeadlineRule.Unit(rawValue: value) == nil
                ? .notOneOf(DeadlineRule.Unit.allCases.map(\.rawValue)) : nil
        case .generalDeadlines:
            let days = RuleSettings.days(value)
            guard let days, (1...5).contains(days.count), days.allSatisfy({ range.contains($0) })
            else { return .notDays(range) }
            return zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) ? nil : .notAscending
        case .numberPattern:
            return HazardNumberPattern.refusal(of: value)
        case .summerTimetable:
            return SeasonTimetable(text: value) == nil ? .notTwoDates : nil
        case .riskMatrixCuts, .riskLECCuts, .riskLikelihoods, .riskExposures,
            .riskConsequences, .riskReviewDays:
            return riskRefusal(of: value)
        case .careSilenceDays:
            return FollowUpLimits.refusal(of: value)
        case .workloadLesson, .workloadCounselling, .workloadGroup, .workloadHomeVisit,
            .workloadHotline, .workloadCrisis:
            return factorRefusal(of: value)
        default:
            guard let number = RuleSettings.number(value), range.contains(number) else {
                return .notANumber(range)
            }
            return nil
        }
    }

    /// Whoever may change it: how closely pupils are watched is no matter of the safety office.
    public var action: AccountAction {
        switch self {
        case .careSilenceDays, .careBackDays, .careReviewDays: .changeCareRules
        default: .changeRules
        }
    }

    /// The numbers that make sense.
    public var range: ClosedRange<Int> {
        switch self {
        case .generalDeadlines, .longestDays, .majorDays, .recurrenceDays: 1...365
        case .amberDays, .ladderLeader, .ladderVicePrincipal, .ladderPrincipal, .ladderReport:
            0...90
        case .supervisionDays, .reinspectionDays: 1...90
        case .serialWidth: 1...8
        case .careClassWeeks, .careRoomWeeks: 1...10
        case .careBackDays, .careReviewDays: 1...14
        case .careSilenceDays: 1...90
        case .careActivities: 1...20
        case .careLetters: 0...20
        case .unlockMinutes: 1...120
        case .riskMatrixCuts: 1...25
        case .riskLECCuts: 1...9999
        case .riskReviewDays: 1...1095
        case .deadlineUnit, .ladderUnit, .numberPattern, .summerTimetable, .riskLikelihoods,
            .riskExposures, .riskConsequences, .workloadLesson, .workloadCounselling,
            .workloadGroup, .workloadHomeVisit, .workloadHotline, .workloadCrisis:
            0...0
        }
    }
}

/// Why a rule cannot have a value.
public enum RuleRefusal: Error, Hashable, Sendable {
    case notANumber(ClosedRange<Int>)
    /// One to five numbers of days with `/` between them.
    case notDays(ClosedRange<Int>)
    case notAscending
    /// Two dates of a year with `/` between them, the earlier one first.
    case notTwoDates
    case notOneOf([String])
    /// Three numbers with `/` between them, the greatest first.
    case notCuts(ClosedRange<Int>)
    /// Two to nine values with at most one decimal, the greatest first.
    case notFactors
    /// A number from 0.1 to 20 with at most one decimal.
    case notAFactor
    /// Five numbers of days with `/` between them, none less than the one before, each up to its own limit.
    case notSilenceDays([Int])
    /// Four numbers of days with `/` between them.
    case notReviewDays(ClosedRange<Int>)
    /// The number of a hazard must hold this, once.
    case placeholderMissing(HazardNumberPattern.Placeholder)
    case placeholderTwice(HazardNumberPattern.Placeholder)
    case unknownPlaceholder(String)
    case characterNotAllowed(Character)
}
