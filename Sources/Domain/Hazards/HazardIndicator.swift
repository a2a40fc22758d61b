/// The figures that a school is asked for, each of which points at hazards.
public enum HazardIndicator: String, CaseIterable, Sendable {
    /// 整改率.
    case rectification
    /// 按期整改率.
    case punctuality
    /// 销号率.
    case closing
    /// 逾期数.
    case overdue
    /// 一次复查合格率.
    case firstReview = "first-review"
    /// 复发率.
    case recurrence
    /// 自查率.
    case selfCheck = "self-check"
    /// 平均整改天数.
    case averageDays = "average-days"
    /// 整改天数 of the one in the middle.
    case medianDays = "median-days"

    /// Whether one would look up the hazard for this indicator: what it lacks, what is overdue, what
    /// has come back.
    public func points(
        at line: HazardLedgerLine, in days: ClosedRange<Day>, on day: Day
    ) -> Bool {
        guard !line.isVoid else { return false }
        let isNew = days.contains(line.reportedOn)
        switch self {
        case .rectification: return isNew && line.acceptedOn == nil
        case .closing: return isNew && line.closedOn == nil
        case .punctuality:
            guard let due = line.originalDue, due < day, days.contains(due) else { return false }
            return !line.wasPunctual
        case .overdue: return line.isOverdue(on: day)
        case .firstReview:
            guard let review = line.firstReviewOn, days.contains(review) else { return false }
            return !line.passedFirstReview
        case .recurrence: return isNew && line.recurrenceOf != nil
        case .selfCheck: return isNew && line.source != .imported && !line.source.isOfTheSchool
        case .averageDays, .medianDays: return false
        }
    }
}

extension HazardIndicators {
    /// Nil for what is no share.
    public func ratio(_ indicator: HazardIndicator) -> Ratio? {
        switch indicator {
        case .rectification: rectificationRate
        case .punctuality: punctualityRate
        case .closing: closingRate
        case .firstReview: firstReviewRate
        case .recurrence: recurrenceRate
        case .selfCheck: selfCheckRate
        case .overdue, .averageDays, .medianDays: nil
        }
    }

    /// How many acceptances the days of rectification are counted of.
    public var rectified: Int { rectificationDays.values.reduce(0, +) }
}
