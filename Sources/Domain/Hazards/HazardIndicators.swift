/// 指标 of the hazards in a ledger, as they stand on one day.
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
    /// Accepted or sent back at least once.
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

    public init(_ lines: some Sequence<HazardLedgerLine>, on day: Day) {
        for line in lines { add(line, on: day) }
    }

    public mutating func add(_ line: HazardLedgerLine, on day: Day) {
        registered += 1
        guard !line.isVoid else {
            voided += 1
            return
        }
        found += 1
        if line.acceptedOn != nil { accepted += 1 }
        if line.closedOn != nil { closed += 1 }
        if let due = line.originalDue, due < day {
            originallyDue += 1
            if let accepted = line.acceptedOn, accepted <= due { acceptedInTime += 1 }
        }
        if line.closedOn == nil, let due = line.due, due < day { overdue += 1 }
        if line.acceptedOn != nil || line.returns > 0 { reviewed += 1 }
        if line.acceptedOn != nil, line.returns == 0 { acceptedAtOnce += 1 }
        if line.recurrenceOf != nil { recurring += 1 }
        if line.source != .imported { sourced += 1 }
        if line.source.isOfTheSchool { foundBySchool += 1 }
        if let days = line.rectificationDays { rectificationDays[days, default: 0] += 1 }
    }

    /// 整改率: done ÷ found.
    public var rectificationRate: Ratio { Ratio(accepted, of: found) }
    /// 按期整改率: accepted by the original deadline ÷ whose original deadline has passed.
    public var punctualityRate: Ratio { Ratio(acceptedInTime, of: originallyDue) }
    /// 销号率: closed ÷ registered.
    public var closingRate: Ratio { Ratio(closed, of: registered) }
    /// 一次复查合格率: accepted without ever being sent back ÷ reviewed.
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
