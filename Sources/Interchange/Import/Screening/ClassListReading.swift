import Domain

/// How many of each class should be tested, as a class list says: a row for each pupil, or one for each class
/// with its number. Names are compared and forgotten.
struct ClassListReading {
    typealias Fault = ScreeningReading.Fault

    /// In the order of the file, with the line that named the class first.
    private(set) var classes: [(name: String, due: Int, line: Int)] = []
    /// Lines that cannot be taken.
    private(set) var faults: [Fault: [Int]] = [:]
    /// Lines that are taken, and that somebody should know of before.
    private(set) var notes: [ScreeningReading.Note: [Int]] = [:]
    /// Titles of the columns of which nothing is kept: what is compared is forgotten with the rest.
    private(set) var dropped: [String] = []
    private(set) var spellings = ClassSpellings()
    /// Classes in which somebody may stand twice.
    private(set) var doubled: Set<String> = []
    private var places: [String: Int] = [:]
    /// How many stand above the last sum.
    private var summed = 0
    private var listed = Namesakes()
    /// Whether it names every pupil.
    private var isNamed = false
    /// The classes of those who are not the first of their name, by their lines.
    private var others: [Int: String] = [:]

    init(
        _ file: [UInt8], among known: [SchoolClass], encoding: TextEncoding?
    ) throws(TableRefusal) {
        var table = try Table<ClassListColumn>(file, encoding: encoding)
        let columns = table.heading.columns
        dropped =
            columns.ignored
            + ClassListColumn.marks.filter { columns.position(of: $0) != nil }
            .compactMap(columns.title)
        let isCounted = columns.position(of: .count) != nil
        isNamed = !isCounted && columns.position(of: .name) != nil
        while let row = try table.next() {
            let name = ScreeningReading.className(row.filled(.className))
            if Self.sums.contains(where: name.hasSuffix) {
                summed = total
                continue
            }
            if name.isEmpty, isCounted {
                if !takeSum(in: row) { note(.unknownClass, row.line) }
                continue
            }
            if row.isRagged {
                note(.raggedInList, row.line)
            } else if !ScreeningRules.isClass(name, among: known) {
                note(.unknownClass, row.line)
            } else if isCounted {
                takeNumber(in: row, of: name)
            } else {
                takePupil(in: row, of: name)
            }
        }
        takeNamesakes()
    }

    private var total: Int { classes.map(\.due).reduce(0, +) }

    /// A number without a class is a sum where it is that of all classes above it, or of those since the last
    /// sum; any other would be missing among those who should be tested.
    private mutating func takeSum(in row: TableRow<ClassListColumn>) -> Bool {
        let cell = TextWidth.narrow(row.filled(.count))
        if cell.allSatisfy(\.isWhitespace) { return true }
        guard let sum = Int(cell), [total, total - summed].contains(sum) else { return false }
        summed = total
        return true
    }

    private mutating func takeNumber(in row: TableRow<ClassListColumn>, of name: String) {
        let count = Int(TextWidth.narrow(row.filled(.count)))
        guard let count, (0...ScreeningRules.largestClass).contains(count) else {
            return note(.badCount, row.line)
        }
        let name = spellings.spelled(name)
        guard places[name] == nil else { return note(.classTwice, row.line) }
        add(count, to: name, row.line)
    }

    /// Whether somebody is missing in it, who stands in the results: nobody is where it names no pupils.
    func misses(_ pupil: ScreeningQueue.Pupil) -> Bool {
        isNamed && !pupil.name.isEmpty && places[pupil.className] != nil && !listed.holds(pupil)
    }

    private mutating func takePupil(in row: TableRow<ClassListColumn>, of name: String) {
        let name = spellings.spelled(name)
        if isNamed {
            let pupil = ScreeningQueue.Pupil(
                name: ScreeningReading.pupilName(row.filled(.name)), className: name)
            if pupil.name.isEmpty { return note(.noNameInList, row.line) }
            let marks = ClassListColumn.marks.map { Namesakes.mark(row.filled($0)) }
            let entry = Namesakes.Row(line: row.line, marks: marks)
            guard listed.add(entry, of: pupil) else { return others[row.line] = name }
        }
        add(1, to: name, row.line)
    }

    private mutating func takeNamesakes() {
        for group in listed.groups {
            let repeated = group.repeated
            if group.labels == nil { doubled.insert(group.className) }
            for line in group.rows.dropFirst().map(\.line) {
                guard group.labels != nil, let name = others[line] else {
                    if repeated.isEmpty { note(.listedTwice, line) }
                    if repeated.contains(line) { note(.numberTwiceInList, line) }
                    continue
                }
                notes[.namesakeInList, default: []].append(line)
                add(1, to: name, line)
            }
        }
        for fault in [Fault.listedTwice, .numberTwiceInList] { faults[fault]?.sort() }
        notes[.namesakeInList]?.sort()
    }

    private mutating func add(_ count: Int, to name: String, _ line: Int) {
        if let place = places[name] {
            classes[place].due += count
        } else {
            places[name] = classes.count
            classes.append((name, count, line))
        }
    }

    private mutating func note(_ fault: Fault, _ line: Int) {
        faults[fault, default: []].append(line)
    }

    /// What stands for a class where the numbers of several are added up.
    private static let sums = ["合计", "总计", "小计", "共计", "总数", "总人数", "全校", "年级"]
}

/// The first spelling of each class in the files stands for all others.
struct ClassSpellings: Hashable, Sendable {
    private var known: [String: String] = [:]

    mutating func spelled(_ name: String) -> String {
        let key = SchoolClass.key(of: name)
        if let spelling = known[key] { return spelling }
        known[key] = name
        return name
    }
}
