public import Domain

/// A day that a test names, as 2026-11-23.
public func day(_ text: String) -> Day {
    guard let day = Day(text: text) else { preconditionFailure("no day: \(text)") }
    return day
}
