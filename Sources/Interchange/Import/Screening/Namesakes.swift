import Domain

/// Pupils of one name in one class, as far as the table tells them apart.
struct Namesakes {
    struct Row {
        let line: Int
        /// Number, sex, day of birth; empty where the table does not say.
        let marks: [String]
        /// Which of those that are kept it is; nil where nothing of the pupil is kept.
        var place: Int?
    }

    /// What each of some rows is told from the others by.
    struct Labels {
        /// Which of the marks it is.
        let mark: Int
        let values: [String]
    }

    private var rows: [ScreeningQueue.Pupil: [Row]] = [:]

    /// Whether it is the first of this name in this class.
    mutating func add(_ row: Row, of pupil: ScreeningQueue.Pupil) -> Bool {
        rows[pupil, default: []].append(row)
        return rows[pupil]?.count == 1
    }

    func holds(_ pupil: ScreeningQueue.Pupil) -> Bool { rows[pupil] != nil }

    /// Rows of one name in one class, in the order of the table.
    struct Group {
        let className: String
        let rows: [Row]
        /// What each is told from the others by; nil where one pupil may stand in the table twice.
        let labels: Labels?

        /// The lines that have the number of a line above them; empty where not every line has a number.
        var repeated: [Int] {
            guard !rows.contains(where: { $0.marks[0].isEmpty }) else { return [] }
            var seen: Set<String> = []
            return rows.filter { !seen.insert($0.marks[0]).inserted }.map(\.line)
        }
    }

    /// In the order of the table.
    var groups: [Group] {
        rows.filter { $0.value.count > 1 }.sorted { $0.value[0].line < $1.value[0].line }.map {
            Group(className: $0.key.className, rows: $0.value, labels: Self.labels(of: $0.value))
        }
    }

    static func mark(_ cell: String) -> String {
        TextWidth.narrow(cell).filter { !$0.isWhitespace }
    }

    /// Where all have a number, nothing else tells them apart.
    private static func labels(of rows: [Row]) -> Labels? {
        let columns = rows[0].marks.indices.map { index in rows.map { $0.marks[index] } }
        if let numbers = columns.first, !numbers.contains("") {
            let ends = numbers.map { String($0.suffix(4)) }
            guard isTelling(numbers) else { return nil }
            return Labels(mark: 0, values: isTelling(ends) ? ends : numbers)
        }
        return columns.firstIndex(where: isTelling).map { Labels(mark: $0, values: columns[$0]) }
    }

    private static func isTelling(_ values: [String]) -> Bool {
        !values.contains("") && Set(values).count == values.count
    }
}
