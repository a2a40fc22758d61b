/// The rules that vary by county, as the school has set them; what it has not set is the default.
public struct RuleSettings: Hashable, Sendable {
    private var values: [RuleName: String]

    /// A value that its rule refuses counts as not set, so that a damaged table cannot loosen
    /// a rule.
    public init(values: [RuleName: String] = [:]) {
        self.values = values.filter { $0.refusal(of: $1) == nil }
    }

    public func text(_ name: RuleName) -> String { values[name] ?? name.defaultValue }

    /// The value of a rule that is one number; 0 for the others.
    public subscript(name: RuleName) -> Int { Self.number(text(name)) ?? 0 }

    /// In days, ascending; never empty.
    public var generalDeadlines: [Int] { Self.days(text(.generalDeadlines)) ?? [] }
    public var deadlineUnit: DeadlineRule.Unit { unit(.deadlineUnit) }
    public var ladderUnit: DeadlineRule.Unit { unit(.ladderUnit) }

    public var numberPattern: HazardNumberPattern {
        HazardNumberPattern(
            template: text(.numberPattern), serialWidth: self[.serialWidth]) ?? .standard
    }

    private func unit(_ name: RuleName) -> DeadlineRule.Unit {
        DeadlineRule.Unit(rawValue: text(name)) ?? .calendarDays
    }

    /// Decimal digits only.
    static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? Int(text) : nil
    }

    static func days(_ text: String) -> [Int]? {
        let fields = text.split(separator: "/", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { number($0) }
        return numbers.count == fields.count ? numbers : nil
    }
}
