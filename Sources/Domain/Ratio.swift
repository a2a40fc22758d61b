/// A share, always with both its numbers.
public struct Ratio: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int

    public init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// 0 ... 1; nil where there is nothing to take a share of, printed as —.
    public var share: Double? {
        denominator == 0 ? nil : Double(numerator) / Double(denominator)
    }

    /// In tenths of a percent, rounded half up: 667 for two of three; nil like `share`.
    public var perMille: Int? {
        denominator == 0 ? nil : (numerator * 2000 + denominator) / (denominator * 2)
    }
}
