/// The box that a day is typed into: `2026-11-23`, and the longest way that it is taken, `2026年11月23日`.
enum DayField {
    /// Characters that it takes.
    static let length = 11
    /// Room for as many wide figures, with the caret behind them: nothing of a day is cut.
    static let columns = 23
}
