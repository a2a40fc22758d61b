import Domain

/// Reads the rows of a staff roster.
struct PeopleDraftReader: RowReader {
    /// Where each staff number stands in the file.
    private var lines: [String: (line: Int, name: String)] = [:]

    init(heading: TableHeading<PeopleColumn>, fileName: String, options: ImportOptions) {}

    mutating func read(_ row: TableRow<PeopleColumn>, notes: inout ImportNotes) -> PeopleDraft? {
        let name = RosterText.name(Self.kept(.name, in: row, by: "", notes: &notes))
        guard !name.isEmpty else {
            notes.add(row.issue(.missingValue, in: .name))
            return nil
        }
        return PeopleDraft(
            line: row.line, name: name,
            staffNumber: staffNumber(of: name, in: row, notes: &notes),
            position: Self.kept(.position, in: row, notes: &notes),
            officePhone: Self.officePhone(in: row, notes: &notes),
            duty: Self.duty(in: row, notes: &notes))
    }

    private mutating func staffNumber(
        of name: String, in row: TableRow<PeopleColumn>, notes: inout ImportNotes
    ) -> String? {
        guard let number = RosterText.number(row.filled(.staffNumber)) else { return nil }
        if let kind = MobileNumber.maskedKind(in: number) {
            notes.add(row.issue(.privateNumber(kind), in: .staffNumber))
            return nil
        }
        if let other = lines[number], other.name != name {
            notes.add(row.issue(.staffNumberTaken(line: other.line), in: .staffNumber))
        } else {
            lines[number] = (row.line, name)
        }
        return number
    }

    private static func officePhone(
        in row: TableRow<PeopleColumn>, notes: inout ImportNotes
    ) -> String? {
        let phone = TextWidth.narrow(row.filled(.officePhone))
        guard !phone.isEmpty else { return nil }
        if let kind = MobileNumber.maskedKind(in: phone) {
            notes.add(row.issue(.privateNumber(kind), in: .officePhone))
        }
        return PhoneNumber.office(in: phone).flatMap(RosterText.phone)
    }

    /// What stands in a cell of words, but for somebody's own number.
    private static func kept(
        _ column: PeopleColumn, in row: TableRow<PeopleColumn>,
        by mask: String = MobileNumber.mask, notes: inout ImportNotes
    ) -> String {
        let text = row.filled(column)
        guard let kind = MobileNumber.maskedKind(in: text) else { return text }
        notes.add(row.issue(.privateNumber(kind), in: column))
        return MobileNumber.masked(text, by: mask)
    }

    private static func duty(
        in row: TableRow<PeopleColumn>, notes: inout ImportNotes
    ) -> PeopleDraft.Duty? {
        let grid = TextWidth.narrow(row.filled(.grid)).filter { !$0.isWhitespace }
        let written = row.filled(.role)
        guard !grid.isEmpty else {
            if !written.isEmpty { notes.add(row.issue(.roleWithoutGrid, in: .role)) }
            return nil
        }
        guard let role = GridRole(roster: written) else {
            notes.add(row.issue(.unknownRole, in: .role))
            return nil
        }
        return PeopleDraft.Duty(gridCode: grid, role: role)
    }
}

extension GridRole {
    /// 网格长, 副网格长 or AB角, 网格员; a person who is merely named with a grid is a member of it.
    fileprivate init?(roster text: String) {
        let text = TextWidth.narrow(text).filter { !$0.isWhitespace }.uppercased()
        if text.isEmpty || text.contains("员") {
            self = .member
        } else if text.contains("副") || ["AB角", "B角", "AB"].contains(text) {
            self = .deputy
        } else if text.contains("长") || text.contains("负责人") || text == "A角" {
            self = .leader
        } else {
            return nil
        }
    }
}
