public import Domain

/// What a result file says that is kept: how many of each class were tested, and who is to be
/// interviewed again. Scores and answers are not even looked at; names of all others are forgotten.
public struct ScreeningReading: Hashable, Sendable {
    public private(set) var classes: [ScreeningClass] = []
    public private(set) var pupils: [ScreeningQueue.Pupil] = []
    /// Titles of the columns that are dropped with all that stands in them.
    public private(set) var dropped: [String] = []
    /// Lines of the file that cannot be taken, by why; never what stands in them.
    public private(set) var faults: [Fault: [Int]] = [:]
    private var listed: Set<ScreeningQueue.Pupil> = []
    private var spellings = ClassSpellings()
    private let known: [SchoolClass]

    public enum Fault: Hashable, Sendable, CaseIterable {
        case noClass, noName, unclear
        /// Two of one name in one class: nobody could tell them apart.
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
    }

    /// What a result file's header may say.
    public static var columns: [ImportColumn] { ImportColumn.all(of: ScreeningColumn.self) }
    public static var classListColumns: [ImportColumn] {
        ImportColumn.all(of: ClassListColumn.self)
    }

    /// Without a class list, whoever stands in the results is who should be tested; `known` is the school's
    /// own list. Throws `TableRefusal` for a file that is no such table. `progress` hears of the bytes of the
    /// results.
    public init(
        results: [UInt8], classList: [UInt8]? = nil, among known: [SchoolClass] = [],
        encoding: TextEncoding? = nil, progress: (ImportProgress) -> Void = { _ in }
    ) throws(TableRefusal) {
        self.known = known
        var due: [String: Int] = [:]
        var order: [String] = []
        if let classList {
            var spellings = ClassSpellings()
            let faults = try Self.read(classList, among: known, encoding) { name, count in
                let name = spellings.spelled(name)
                if due[name] == nil { order.append(name) }
                due[name, default: 0] += count
            }
            self.faults = faults
            self.spellings = spellings
        }
        var table = try Table<ScreeningColumn>(results, encoding: encoding)
        dropped = table.heading.columns.ignored
        let asksForTested = table.heading.columns.position(of: .tested) != nil
        var counts: [String: (rows: Int, tested: Int, line: Int)] = [:]
        var meter = ProgressMeter()
        while let row = try table.next() {
            meter.tell(.reading, table.progress.done, of: table.progress.total, to: progress)
            guard let pupil = pupil(in: row) else { continue }
            let name = pupil.className
            if counts[name] == nil, due[name] == nil { order.append(name) }
            let isTested = asksForTested ? Self.isYes(row[.tested]) : true
            guard let isTested, let needs = Self.isYes(row[.followUp]) else {
                note(.unclear, row.line)
                continue
            }
            let count = counts[name] ?? (0, 0, row.line)
            counts[name] = (count.rows + 1, count.tested + (isTested ? 1 : 0), count.line)
            if needs { take(pupil, row.line) }
        }
        let own = counts.values.filter { $0.rows == 1 }.map(\.line).sorted()
        let rows = counts.values.map(\.rows).reduce(0, +)
        if classList == nil, rows >= Self.fewestToTell, own.count * 2 > rows {
            faults[.ownClass] = own
        }
        for name in order {
            let count = counts[name] ?? (0, 0, 0)
            let due = classList == nil ? count.rows : due[name] ?? 0
            if count.tested > due { note(.moreThanDue, count.line) }
            classes.append(ScreeningClass(name: name, due: due, tested: count.tested))
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
            name: row.filled(.name).filter { !$0.isWhitespace },
            className: spellings.spelled(Self.name(row.filled(.className))))
        guard ScreeningRules.isClass(pupil.className, among: known) else {
            note(.noClass, row.line)
            return nil
        }
        return pupil
    }

    private mutating func take(_ pupil: ScreeningQueue.Pupil, _ line: Int) {
        if pupil.name.isEmpty {
            note(.noName, line)
        } else if listed.insert(pupil).inserted {
            pupils.append(pupil)
        } else {
            note(.nameTwice, line)
        }
    }

    private mutating func note(_ fault: Fault, _ line: Int) {
        faults[fault, default: []].append(line)
    }

    /// Blank rows and sums are left out. Returns the lines that cannot be taken.
    private static func read(
        _ file: [UInt8], among known: [SchoolClass], _ encoding: TextEncoding?,
        _ take: (String, Int) -> Void
    ) throws(TableRefusal) -> [Fault: [Int]] {
        var faults: [Fault: [Int]] = [:]
        var table = try Table<ClassListColumn>(file, encoding: encoding)
        let isCounted = table.heading.columns.position(of: .count) != nil
        while let row = try table.next() {
            let name = name(row.filled(.className))
            if sums.contains(where: name.hasSuffix) { continue }
            // A pupil without a class would be missing among those who should be tested; a number without one
            // is a sum.
            if name.isEmpty, isCounted { continue }
            guard ScreeningRules.isClass(name, among: known) else {
                faults[.unknownClass, default: []].append(row.line)
                continue
            }
            let count = isCounted ? Int(TextWidth.narrow(row.filled(.count))) : 1
            if let count, (0...ScreeningRules.largestClass).contains(count) {
                take(name, count)
            } else {
                faults[.badCount, default: []].append(row.line)
            }
        }
        return faults
    }

    /// What stands for a class where the numbers of several are added up.
    private static let sums = ["合计", "总计", "小计", "共计", "总数", "总人数", "全校", "年级"]

    private static func name(_ cell: String) -> String {
        TextWidth.narrow(cell).filter { !$0.isWhitespace }
    }

    /// Nil for what is neither; an empty cell says no.
    private static func isYes(_ cell: String) -> Bool? {
        switch TextWidth.narrow(cell).filter({ !$0.isWhitespace }).lowercased() {
        case "是", "需要", "需", "有", "y", "yes", "1", "true", "√", "✓", "已测", "完成": true
        case "", "否", "不需要", "不需", "不", "无", "n", "no", "0", "false", "×", "-", "未测", "未完成": false
        default: nil
        }
    }
}

/// The first spelling of each class in the files stands for all others.
private struct ClassSpellings: Hashable, Sendable {
    private var known: [String: String] = [:]

    mutating func spelled(_ name: String) -> String {
        let key = SchoolClass.key(of: name)
        if let spelling = known[key] { return spelling }
        known[key] = name
        return name
    }
}
