/// The school's tables for grading risks: the cuts between the colours, and the values that the
/// factors of an LEC score may have.
public struct RiskTables: Hashable, Sendable {
    /// A matrix score of so much or more is red, orange, yellow; descending.
    public let matrixCuts: [Int]
    /// An LEC score above so much is red, orange, yellow; descending.
    public let lecCuts: [Int]
    /// 事故发生的可能性, 暴露频繁程度, 后果严重程度; descending.
    public let likelihoods: [RiskFactor]
    public let exposures: [RiskFactor]
    public let consequences: [RiskFactor]
    /// After so many days a red, orange, yellow, blue risk is to be looked at again.
    public let reviewDays: [Int]

    public init(settings: RuleSettings) {
        func numbers(_ rule: RuleName) -> [Int] { RuleSettings.days(settings.text(rule)) ?? [] }
        func factors(_ rule: RuleName) -> [RiskFactor] {
            Self.factors(settings.text(rule)) ?? []
        }
        matrixCuts = numbers(.riskMatrixCuts)
        lecCuts = numbers(.riskLECCuts)
        likelihoods = factors(.riskLikelihoods)
        exposures = factors(.riskExposures)
        consequences = factors(.riskConsequences)
        reviewDays = numbers(.riskReviewDays)
    }

    /// The colour that a score has by the tables; nobody chooses it.
    public func colour(of score: RiskScore) -> RiskColour {
        let step =
            switch score.method {
            case .matrix: matrixCuts.firstIndex { score.thousandths >= $0 * 1000 }
            case .lec: lecCuts.firstIndex { score.thousandths > $0 * 1000 }
            }
        return step.map { RiskColour.allCases[$0] } ?? .blue
    }

    /// The day by which a risk of that score, assessed on `day`, is to be looked at again.
    public func reviewDay(of score: RiskScore, assessedOn day: Day) -> Day {
        day.adding(days: reviewDays[colour(of: score).step])
    }

    static func factors(_ text: String) -> [RiskFactor]? {
        let fields = text.split(separator: "/", omittingEmptySubsequences: false)
        let factors = fields.compactMap { RiskFactor(text: $0) }
        return factors.count == fields.count ? factors : nil
    }
}

extension RiskColour: Comparable {
    /// 0 for red to 3 for blue.
    public var step: Int {
        switch self {
        case .red: 0
        case .orange: 1
        case .yellow: 2
        case .blue: 3
        }
    }

    /// The graver one is the greater.
    public static func < (left: Self, right: Self) -> Bool { left.step > right.step }
}
