import Domain

/// Gives years to the dates of a ledger that leaves them out: the year of the row above, else that
/// of the title or file name, else the latest that does not lie in the future.
struct YearContext {
    private let schoolYear: Int?
    private let year: Int?
    private let today: Day
    private var previous: Day?

    /// `hints`, best first: the title rows, then the file name.
    init(hints: [String], today: Day) {
        self.today = today
        let years = hints.lazy.map(Self.years(in:)).first { !$0.isEmpty } ?? []
        year = years.count == 1 ? years[0] : nil
        // 2024-2025学年: autumn belongs to the first year, spring to the second.
        schoolYear = years.count == 2 && years[1] == years[0] + 1 ? years[0] : nil
    }

    /// The day of a row's finding; later rows follow it. Nil where its year has no such day.
    mutating func day(of cell: DateCell) -> Day? {
        let day = cell.year == nil ? guess(cell) : cell.day(in: 0)
        if let day { previous = day }
        return day
    }

    /// The day of something that followed the finding: in its year, or early in the next.
    func day(of cell: DateCell, after found: Day) -> Day? {
        guard cell.year == nil, let day = cell.day(in: found.year) else {
            return cell.day(in: found.year)
        }
        guard day.days(until: found) > Self.halfYear else { return day }
        return cell.day(in: found.year + 1)
    }

    private static let halfYear = 180

    private func guess(_ cell: DateCell) -> Day? {
        if let schoolYear { return cell.day(in: cell.month >= 8 ? schoolYear : schoolYear + 1) }
        guard let previous else {
            if let year { return cell.day(in: year) }
            let day = cell.day(in: today.year)
            return day.map { $0 > today } ?? true ? cell.day(in: today.year - 1) : day
        }
        guard year == nil, let day = cell.day(in: previous.year) else {
            return cell.day(in: previous.year)
        }
        // A ledger runs forwards through December into January, or backwards the other way.
        if day.days(until: previous) > Self.halfYear,
            let next = cell.day(in: previous.year + 1), next <= today
        {
            return next
        }
        return day > today ? cell.day(in: previous.year - 1) : day
    }

    /// The years that a text names, ascending; digits that run on, as in 20250308, count too.
    private static func years(in text: String) -> [Int] {
        let runs = text.split { !("0"..."9").contains($0) }
        let years = runs.filter { [4, 6, 8].contains($0.count) }.compactMap { Int($0.prefix(4)) }
        return Set(years.filter { (2000...2099).contains($0) }).sorted()
    }
}
