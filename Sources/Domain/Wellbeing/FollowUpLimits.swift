/// How many days of silence each level allows, as the school's table says. Nothing binding exists: the
/// standard ones are defaults of ours (domain.md §6).
public struct FollowUpLimits: Codable, Hashable, Sendable {
    /// 中 in its first four weeks, and after them.
    public let high, medium, settled, low, observation: Int
    /// In the first month back at school no level allows more.
    public let back: Int
    /// From one review of 高 to the next.
    public let review: Int

    public static let standard = FollowUpLimits(
        high: 1, medium: 3, settled: 7, low: 30, observation: 56, back: 7, review: 7)

    /// The most that each of the five may be.
    public static let longest = [3, 7, 14, 45, 90]

    init(
        high: Int, medium: Int, settled: Int, low: Int, observation: Int, back: Int, review: Int
    ) {
        (self.high, self.medium, self.settled) = (high, medium, settled)
        (self.low, self.observation) = (low, observation)
        (self.back, self.review) = (back, review)
    }

    /// As the school has set them; what it has not set is the standard.
    public init(_ settings: RuleSettings) {
        let days = RuleSettings.days(settings.text(.careSilenceDays)) ?? []
        let standard = Self.standard
        guard days.count == Self.longest.count else {
            self = standard
            return
        }
        self.init(
            high: days[0], medium: days[1], settled: days[2], low: days[3], observation: days[4],
            back: settings[.careBackDays], review: settings[.careReviewDays])
    }

    /// As the table of rules holds the five.
    var text: String {
        [high, medium, settled, low, observation].map(String.init).joined(separator: "/")
    }

    static func refusal(of value: String) -> RuleRefusal? {
        guard let days = RuleSettings.days(value), days.count == longest.count,
            zip(days, longest).allSatisfy({ (1...$1).contains($0) }),
            zip(days, days.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return .notSilenceDays(longest) }
        return nil
    }

    /// How many days ahead a plan may put the next review: 高 is reviewed by the table; the others stay without one
    /// no longer than the lowest level without a contact, which is also how far the reviews before a closing lie
    /// apart at least.
    public func longestReview(at level: WatchLevel) -> Int {
        level.isReviewedByTable ? review : max(observation, CareRules.closingDays)
    }

    /// Days of silence that a level allows.
    public func silence(_ level: WatchLevel, weeksAtLevel: Int, isBack: Bool) -> Int {
        let days =
            switch level {
            case .high: high
            case .medium: weeksAtLevel < 4 ? medium : settled
            case .low: low
            case .observation: observation
            }
        return isBack ? min(days, back) : days
    }
}
