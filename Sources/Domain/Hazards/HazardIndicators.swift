/// 指标 of the hazards in a ledger over a period, as they stand at its end.
///
/// What is 作废 counts into `registered` alone: never as found, never as fixed.
public struct HazardIndicators: Hashable, Sendable {
    /// Every number given.
    public var registered = 0
    public var voided = 0
    /// Registered and not void.
    public var found = 0
    /// 验收合格, or further.
    public var accepted = 0
    public var closed = 0
    /// Their original deadline has passed.
    public var originallyDue = 0
    /// Of those, accepted by that deadline.
    public var acceptedInTime = 0
    /// 逾期数: open, and past the deadline that now stands.
    public var overdue = 0
    /// Reviewed for the first time.
    public var reviewed = 0
    public var acceptedAtOnce = 0
    /// Linked to an earlier hazard.
    public var recurring = 0
    /// Found with a source that is known: what was imported without one says nothing.
    public var sourced = 0
    /// Of those, found by the school itself: 自查 日查 周查 月查 专项.
    public var foundBySchool = 0
    /// How many hazards took how many days from 交办 to the acceptance.
    public var rectificationDays: [Int: Int] = [:]

    public init() {}

    /// Of all lines, as they stand on the morning of `day`.
    public init(_ lines: some Sequence<HazardLedgerLine>, on day: Day) {
        let always = Day(ordinal: .min / 2)...Day(ordinal: .max / 2)
        for line in lines { add(line, in: always, on: day) }
    }

    /// Counts what of a hazard falls into `days`: its 上报, its original deadline, its first review,
    /// its acceptance. What is overdue is so on the morning of `day`.
    public mutating func add(
        _ line: HazardLedgerLine, in days: ClosedRange<Day>, on day: Day
    ) {
        if days.contains(line.reportedOn) { register(line) }
        guard !line.isVoid else { return }
        if let due = line.originalDue, due < day, days.contains(due) {
            originallyDue += 1
            if line.wasPunctual { acceptedInTime += 1 }
        }
        if line.isOverdue(on: day) { overdue += 1 }
        if let review = line.firstReviewOn, days.contains(review) {
            reviewed += 1
            if line.passedFirstReview { acceptedAtOnce += 1 }
        }
        if let accepted = line.acceptedOn, days.contains(accepted),
            let taken = line.rectificationDays
        {
            rectificationDays[taken, default: 0] += 1
        }
    }

    private mutating func register(_ line: HazardLedgerLine) {
        registered += 1
        guard !line.isVoid else {
            voided += 1
            return
        }
        found += 1
        if line.acceptedOn != nil { accepted += 1 }
        if line.closedOn != nil { closed += 1 }
        if line.recurrenceOf != nil { recurring += 1 }
        if line.source != .imported { sourced += 1 }
        if line.source.isOfTheSchool { foundBySchool += 1 }
    }

    /// 整改率: done ÷ found.
    public var rectificationRate: Ratio { Ratio(accepted, of: found) }
    /// 按期整改率: accepted by the original deadline ÷ whose original deadline has passed.
    public var punctualityRate: Ratio { Ratio(acceptedInTime, of: originallyDue) }
    /// 销号率: closed ÷ registered.
    public var closingRate: Ratio { Ratio(closed, of: registered) }
    /// 一次复查合格率: in order at the first review ÷ reviewed for the first time.
    public var firstReviewRate: Ratio { Ratio(acceptedAtOnce, of: reviewed) }
    /// 复发率: linked to an earlier hazard ÷ found.
    public var recurrenceRate: Ratio { Ratio(recurring, of: found) }
    /// 自查率: found by the school ÷ found with a known source.
    public var selfCheckRate: Ratio { Ratio(foundBySchool, of: sourced) }

    /// 平均整改天数; nil where nothing was accepted.
    public var averageDays: Double? {
        let count = rectificationDays.values.reduce(0, +)
        guard count > 0 else { return nil }
        return Double(rectificationDays.reduce(0) { $0 + $1.key * $1.value }) / Double(count)
    }

    /// 整改天数 of the one in the middle, or the mean of the two; nil where nothing was accepted.
    public var medianDays: Double? {
        let count = rectificationDays.values.reduce(0, +)
        guard count > 0 else { return nil }
        return Double(days(at: (count - 1) / 2) + days(at: count / 2)) / 2
    }

    /// The `index`-th shortest.
    private func days(at index: Int) -> Int {
        var passed = 0
        for (days, count) in rectificationDays.sorted(by: { $0.key < $1.key }) {
            passed += count
            if index < passed { return days }
        }
        return 0
    }
}

extension HazardSource {
    /// Found by the school's own looking, not told from outside.
    public var isOfTheSchool: Bool {
        switch self {
        case .selfCheck, .dailyCheck, .weeklyCheck, .monthlyCheck, .campaign: true
        case .superior, .tip, .imported: false
        }
    }
}
