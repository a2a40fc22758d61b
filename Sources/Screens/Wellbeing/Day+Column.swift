import Domain

extension Sequence<Day> {
    /// How many columns their short texts take: more where one of them is of another year.
    func columns(on today: Day) -> Int {
        contains { $0.year != today.year } ? 10 : 6
    }
}
