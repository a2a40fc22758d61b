/// One factor of an LEC score: a number with at most one decimal, as the customary tables have them.
public struct RiskFactor: Hashable, Comparable, Sendable {
    public let tenths: Int

    public init(tenths: Int) {
        self.tenths = tenths
    }

    /// Reads `6` and `0.5`; nil for anything else, for 0, and for 1000 and more.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count <= 3,
            let whole = RuleSettings.number(parts[0])
        else { return nil }
        var tenths = whole * 10
        if parts.count == 2 {
            guard parts[1].utf8.count == 1, let digit = RuleSettings.number(parts[1]) else {
                return nil
            }
            tenths += digit
        }
        guard tenths > 0 else { return nil }
        self.tenths = tenths
    }

    /// For example `6` or `0.5`.
    public var text: String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    public static func < (left: Self, right: Self) -> Bool { left.tenths < right.tenths }
}
