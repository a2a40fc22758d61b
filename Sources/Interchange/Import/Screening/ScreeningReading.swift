public import Domain

/// What a result file says that is kept: how many of each class were tested, and who is to be
/// interviewed again. Scores and answers are not even looked at; names of all others are forgotten.
public struct ScreeningReading: Hashable, Sendable {
    public private(set) var classes: [ScreeningClass] = []
    public private(set) var pupils: [ScreeningQueue.Pupil] = []
    /// Titles of the columns that are dropped with all that stands in them.
    public private(set) var dropped: [String] = []
    /// The same of the class list.
    public private(set) var droppedOfList: [String] = []
    /// Lines of the file that cannot be taken, by why; never what stands in them.
    public private(set) var faults: [Fault: [Int]] = [:]
    /// Lines that are taken, and that somebody should know of before; never what stands in them.
    public private(set) var notes: [Note: [Int]] = [:]
    private var spellings = ClassSpellings()
    private let known: [SchoolClass]

    public enum Fault: Hashable, Sendable, CaseIterable {
        case noClass, noName, unclear
        /// Two of one name in one class, or one who stands there twice: no column tells which.
        case nameTwice
        /// More or fewer cells than the header has.
        case ragged
        /// More were tested than the class list has.
        case moreThanDue
        /// Lines of the class list whose number is none that a class can have.
        case badCount
        /// Lines of the class list that name something else than a class.
        case unknownClass
        /// Most lines have a class of their own, so that it will be something else.
        case ownClass
        /// Lines of the class list with more or fewer cells than its header has, with a pupil who has no name,
        /// and with one who stands in it already; with the number of a class that has one already.
        case raggedInList, noNameInList, listedTwice, classTwice
        /// Somebody whom the class list does not name, though it names those of the class; a class that is not in
        /// it; a file with nothing below its header.
        case notInList, classNotInList, nothing
        /// The same number twice beside one name in one class; in the results, in the class list.
        case numberTwice, numberTwiceInList
    }

    public enum Note: Hashable, Sendable, CaseIterable {
        /// Somebody was tested, and whether to follow up is left empty: that means no.
        case noFollowUp
        /// The first line of a class that the school's own list has not; in the results, in the class list.
        case strangeClass, strangeClassInList
        /// Another one of the same name in the same class; in the results, in the class list.
        case namesake, namesakeInList
        /// Somebody without a name counts, and nobody can tell whether twice.
        case nameless
    }

    /// What a result file's header may say.
    public static var columns: [ImportColumn] { ImportColumn.all(of: ScreeningColumn.self) }
    public static var classListColumns: [ImportColumn] {
        ImportColumn.all(of: ClassListColumn.self)
    }

    /// Without a class list, whoever stands in the results is who should be tested; `known` is the school's
    /// own list, of which `day` tells what was in force. Throws `TableRefusal` for a file that is no such table.
    /// `progress` hears of the bytes of the results.
    public init(
        results: [UInt8], classList: [UInt8]? = nil, among known: [SchoolClass] = [],
        on day: Day? = nil, encoding: TextEncoding? = nil,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws(TableRefusal) {
        self.known = known
        var due: [String: Int] = [:]
        var order: [String] = []
        var listLines: [String: Int] = [:]
        let list: ClassListReading?
        if let classList {
            list = try ClassListReading(classList, among: known, encoding: encoding)
        } else {
            list = nil
        }
        if let list {
            (faults, notes, spellings) = (list.faults, list.notes, list.spellings)
            droppedOfList = list.dropped
            order = list.classes.map(\.name)
            for one in list.classes {
                due[one.name] = one.due
                listLines[one.name] = one.line
            }
        }
        var table = try Table<ScreeningColumn>(results, encoding: encoding)
        dropped = table.heading.columns.ignored
        let asksForTested = table.heading.columns.position(of: .tested) != nil
        var counts: [String: (rows: Int, tested: Int, line: Int)] = [:]
        // Names go with the reading: nobody counts twice, interviewed again or not.
        var namesakes = Namesakes()
        var meter = ProgressMeter()
        var lines = 0
        while let row = try table.next() {
            meter.tell(.reading, table.progress.done, of: table.progress.total, to: progress)
            lines += 1
            guard let pupil = pupil(in: row) else { continue }
            if list?.misses(pupil) == true {
                note(.notInList, row.line)
                continue
            }
            let name = pupil.className
            if counts[name] == nil, due[name] == nil { order.append(name) }
            let isTested = asksForTested ? Self.isYes(row[.tested]) : true
            guard let isTested, let needs = Self.isYes(row[.followUp]) else {
                note(.unclear, row.line)
                continue
            }
            let count = counts[name] ?? (0, 0, row.line)
            counts[name] = (count.rows + 1, count.tested + (isTested ? 1 : 0), count.line)
            if isTested, Self.isBlank(row[.followUp]) {
                notes[.noFollowUp, default: []].append(row.line)
            }
            if needs { take(pupil, row.line) }
            guard !pupil.name.isEmpty else {
                if !needs { notes[.nameless, default: []].append(row.line) }
                continue
            }
            let marks = ScreeningColumn.marks.map { Namesakes.mark(row.filled($0)) }
            let place = needs ? pupils.count - 1 : nil
            _ = namesakes.add(
                Namesakes.Row(line: row.line, marks: marks, place: place), of: pupil)
        }
        if lines == 0 { note(.nothing, 1) }
        let doubled = tellApart(namesakes, table.heading.columns).union(list?.doubled ?? [])
        let own = counts.values.filter { $0.rows == 1 }.map(\.line).sorted()
        let rows = counts.values.map(\.rows).reduce(0, +)
        if classList == nil, rows >= Self.fewestToTell, own.count * 2 > rows {
            faults[.ownClass] = own
        }
        for name in order {
            let count = counts[name] ?? (0, 0, 0)
            let due = classList == nil ? count.rows : due[name] ?? 0
            if list != nil, listLines[name] == nil {
                note(.classNotInList, count.line)
            } else if count.tested > due, !doubled.contains(name) {
                // Whoever stands there twice is told already, and is one too many.
                note(.moreThanDue, count.line)
            }
            classes.append(ScreeningClass(name: name, due: due, tested: count.tested))
        }
        noteStrange(listLines, counts.mapValues(\.line), on: day)
    }

    /// Whoever is kept and has a namesake is called by what tells them apart as well; returns the classes in which
    /// somebody may stand twice.
    private mutating func tellApart(
        _ namesakes: Namesakes, _ columns: ColumnMap<ScreeningColumn>
    ) -> Set<String> {
        var kept: Set<Int> = []
        var doubled: Set<String> = []
        for group in namesakes.groups {
            let lines = group.rows.dropFirst().map(\.line)
            guard let labels = group.labels else {
                doubled.insert(group.className)
                let repeated = group.repeated
                for line in repeated { note(.numberTwice, line) }
                if repeated.isEmpty { for line in lines { note(.nameTwice, line) } }
                continue
            }
            notes[.namesake, default: []] += lines
            for (row, label) in zip(group.rows, labels.values) {
                guard let place = row.place else { continue }
                pupils[place].name += "（" + label + "）"
                kept.insert(labels.mark)
            }
        }
        for fault in [Fault.nameTwice, .numberTwice] { faults[fault]?.sort() }
        notes[.namesake]?.sort()
        for (mark, column) in ScreeningColumn.marks.enumerated()
        where !kept.contains(mark) && columns.position(of: column) != nil {
            if let title = columns.title(of: column) { dropped.append(title) }
        }
        return doubled
    }

    /// Where the school has a list of its classes, a class that is not in it is told.
    private mutating func noteStrange(
        _ listLines: [String: Int], _ lines: [String: Int], on day: Day?
    ) {
        let school = known.filter { one in day.map { one.isInForce(on: $0) } ?? true }
        guard !school.isEmpty else { return }
        let keys = Set(school.map { SchoolClass.key(of: $0.name) })
        for one in classes where !keys.contains(SchoolClass.key(of: one.name)) {
            if let line = listLines[one.name] {
                notes[.strangeClassInList, default: []].append(line)
            } else if let line = lines[one.name] {
                notes[.strangeClass, default: []].append(line)
            }
        }
    }

    /// In fewer lines than these it is no wonder that a class has one.
    private static let fewestToTell = 8

    private mutating func pupil(
        in row: TableRow<ScreeningColumn>
    ) -> ScreeningQueue.Pupil? {
        guard !row.isRagged else {
            note(.ragged, row.line)
            return nil
        }
        let pupil = ScreeningQueue.Pupil(
            name: Self.pupilName(row.filled(.name)),
            className: spellings.spelled(Self.className(row.filled(.className))))
        guard ScreeningRules.isClass(pupil.className, among: known) else {
            note(.noClass, row.line)
            return nil
        }
        return pupil
    }

    private mutating func take(_ pupil: ScreeningQueue.Pupil, _ line: Int) {
        if pupil.name.isEmpty {
            note(.noName, line)
        } else {
            pupils.append(pupil)
        }
    }

    private mutating func note(_ fault: Fault, _ line: Int) {
        faults[fault, default: []].append(line)
    }

    static func className(_ cell: String) -> String {
        TextWidth.narrow(cell).filter { !$0.isWhitespace }
    }

    static func pupilName(_ cell: String) -> String { cell.filter { !$0.isWhitespace } }

    private static func isBlank(_ cell: String) -> Bool { cell.allSatisfy(\.isWhitespace) }

    /// Nil for what is neither; an empty cell says no.
    private static func isYes(_ cell: String) -> Bool? {
        switch TextWidth.narrow(cell).filter({ !$0.isWhitespace }).lowercased() {
        case "是", "需要", "需", "有", "y", "yes", "1", "true", "√", "✓", "已测", "完成": true
        case "", "否", "不需要", "不需", "不", "无", "n", "no", "0", "false", "×", "-", "未测", "未完成": false
        default: nil
        }
    }
}
