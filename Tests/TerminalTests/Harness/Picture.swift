import Foundation

/// What a person reads from a screen.
extension String {
    /// The whole number that stands behind these words, blanks between them left out.
    func number(after words: String) -> Int? {
        guard let place = firstRange(of: words) else { return nil }
        return Int(
            self[place.upperBound...].drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber })
    }

    /// The screen without the time in its first row, which goes on while a test runs.
    var withoutClock: String {
        replacing(/\d\d:\d\d\n/, with: "--:--\n", maxReplacements: 1)
    }

    /// The rows, also the empty ones.
    var rows: [Substring] {
        split(separator: "\n", omittingEmptySubsequences: false)
    }
}
