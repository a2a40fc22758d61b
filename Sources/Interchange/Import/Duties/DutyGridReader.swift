import Domain

/// Reads the rows of a duty plan with a column a weekday: what a row says of person, place and slot
/// holds for its days, and the rest stands under each of them.
struct DutyGridReader: RowReader {
    private let heads: [DutyGridColumn]
    private let head: PlanHead
    /// What stood last under each head: a cell that spans several rows is empty in the later ones.
    private var above: [DutyGridColumn: DutyCell] = [:]

    init(heading: TableHeading<DutyGridColumn>, fileName: String, options: ImportOptions) {
        heads = DutyGridColumn.heads.filter { heading.columns.position(of: $0) != nil }
        head = PlanHead(heading, today: options.today)
    }

    mutating func read(
        _ row: TableRow<DutyGridColumn>, notes: inout ImportNotes
    ) -> [DutyDraft]? {
        let (said, isCarried) = said(in: row)
        let days = zip(DutyGridColumn.days, Weekday.allCases)
            .filter { !row.filled($0.0).isEmpty }
        // A note below the table stands in a row without days.
        guard !days.isEmpty else { return [] }
        for head in heads where said[head] == nil { notes.add(row.issue(.missingValue, in: head)) }
        guard !notes.isBad else { return nil }
        var shifts: [Shift] = []
        for (column, weekday) in days {
            guard let named = named(under: column, in: row, said) else {
                notes.add(row.issue(unreadable, in: column))
                continue
            }
            for (person, post) in named {
                add(weekday, to: &shifts, person, post)
            }
        }
        let weeks = head.weeks(of: row, in: .weeks, notes: &notes)
        let term = head.term(of: row, from: .from, until: .until, notes: &notes)
        guard let weeks, !notes.isBad else { return nil }
        if isCarried { notes.assume(.cellAbove) }
        return shifts.map { shift in
            DutyDraft(
                line: row.line, person: shift.person, post: shift.post,
                standIn: row.dutyCell(.standIn), weekdays: shift.weekdays, weeks: weeks,
                starts: term.starts, ends: term.ends, plannedFrom: term.plannedFrom)
        }
    }

    private struct Shift {
        let person: DutyCell
        let post: DutyDraft.Post
        var weekdays: Set<Weekday>
    }

    /// The same of several days is one duty.
    private func add(
        _ weekday: Weekday, to shifts: inout [Shift], _ person: DutyCell, _ post: DutyDraft.Post
    ) {
        let known = shifts.firstIndex {
            $0.person.text == person.text && $0.post.texts == post.texts
        }
        if let known {
            shifts[known].weekdays.insert(weekday)
        } else {
            shifts.append(Shift(person: person, post: post, weekdays: [weekday]))
        }
    }

    /// The heads of a row; what is empty is as above, unless nothing else tells the row from it. A
    /// stroke says that there is nothing, and that is not what stood above.
    private mutating func said(
        in row: TableRow<DutyGridColumn>
    ) -> (cells: [DutyGridColumn: DutyCell], isCarried: Bool) {
        let filled = heads.filter { !row.filled($0).isEmpty }
        for head in heads where !row[head].allSatisfy(\.isWhitespace) { above[head] = nil }
        for head in filled { above[head] = row.dutyCell(head) }
        return filled.isEmpty ? ([:], false) : (above, above.count > filled.count)
    }

    private typealias Named = (person: DutyCell, post: DutyDraft.Post)

    /// What a day's cell adds to what the row says; nil where it cannot be read.
    private func named(
        under column: DutyGridColumn, in row: TableRow<DutyGridColumn>,
        _ said: [DutyGridColumn: DutyCell]
    ) -> [Named]? {
        let text = row.filled(column)
        func cell(_ text: String) -> DutyCell {
            DutyCell(text: text, title: row.title(of: column))
        }
        switch (said[.person], said[.place], said[.slot]) {
        case (let person?, let place?, let slot?):
            return DutyGridCell.isMarked(text).map { isMarked in
                isMarked ? [(person, .apart(place: place, slot: slot))] : []
            }
        case (nil, let place?, let slot?):
            return DutyGridCell.names(in: text).map {
                (cell($0), .apart(place: place, slot: slot))
            }
        case (let person?, nil, let slot?):
            return DutyGridCell.parts(in: text).map {
                (person, .apart(place: cell($0), slot: slot))
            }
        case (let person?, let place?, nil):
            return DutyGridCell.parts(in: text).map {
                (person, .apart(place: place, slot: cell($0)))
            }
        case (let person?, nil, nil):
            return DutyGridCell.parts(in: text).map { (person, .together(cell($0))) }
        case (nil, let place?, nil):
            return DutyGridCell.named(in: text)?.flatMap { named in
                named.names.map {
                    (cell($0), .apart(place: place, slot: cell(named.label)))
                }
            }
        case (nil, nil, let slot?):
            return DutyGridCell.named(in: text)?.flatMap { named in
                named.names.map { (cell($0), .apart(place: cell(named.label), slot: slot)) }
            }
        case (nil, nil, nil): return nil
        }
    }

    private var unreadable: ImportIssue.Reason {
        heads.count == DutyGridColumn.heads.count ? .notAMark : .notNamedPeople
    }
}

extension DutyDraft.Post {
    /// What it says, whatever the columns are called.
    fileprivate var texts: [String] {
        switch self {
        case .apart(let place, let slot): [place.text, slot.text]
        case .together(let cell): [cell.text]
        }
    }
}
