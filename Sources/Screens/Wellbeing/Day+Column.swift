import Domain

extension Sequence<Day> {
    /// How many columns their short texts take: more where one of them is of another year.
    func columns(on today: Day) -> Int {
        contains { $0.year != today.year } ? 10 : 6
    }
}

extension [Day] {
    /// Their short texts in their order: the year stands where one is of another year than the one before.
    func shortTexts(on today: Day) -> [String] {
        zip(self, [today] + self).map { $0.shortText(on: $1) }
    }
}

extension ClosedRange<Day> {
    /// From day to day, for example `2027-01-28–02-20`: the year stands where it is another than before.
    func shortText(on today: Day, between dash: String = "–") -> String {
        [lowerBound, upperBound].shortTexts(on: today).joined(separator: dash)
    }
}
