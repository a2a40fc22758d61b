import Domain

/// Reads the rows of a staff roster.
struct PeopleDraftReader: RowReader {
    /// Where each staff number stands in the file.
    private var lines: [String: (line: Int, name: String)] = [:]

    init(heading: TableHeading<PeopleColumn>, fileName: String, options: ImportOptions) {}

    mutating func read(_ row: TableRow<PeopleColumn>, notes: inout ImportNotes) -> PeopleDraft? {
        let name = row.filled(.name).filter { !$0.isWhitespace }
        guard !name.isEmpty else {
            notes.add(row.issue(.missingValue, in: .name))
            return nil
        }
        return PeopleDraft(
            line: row.line, name: name,
            staffNumber: staffNumber(of: name, in: row, notes: &notes),
            position: row.filled(.position), officePhone: Self.officePhone(in: row, notes: &notes),
            duty: Self.duty(in: row, notes: &notes))
    }

    private mutating func staffNumber(
        of name: String, in row: TableRow<PeopleColumn>, notes: inout ImportNotes
    ) -> String? {
        let number = TextWidth.narrow(row.filled(.staffNumber)).filter { !$0.isWhitespace }
        guard !number.isEmpty else { return nil }
        if let other = lines[number], other.name != name {
            notes.add(row.issue(.staffNumberTaken(line: other.line), in: .staffNumber))
        } else {
            lines[number] = (row.line, name)
        }
        return number
    }

    /// Mobile numbers are private: eleven digits from 1 on, perhaps behind +86.
    private static func officePhone(
        in row: TableRow<PeopleColumn>, notes: inout ImportNotes
    ) -> String? {
        let phone = TextWidth.narrow(row.filled(.officePhone))
        guard !phone.isEmpty else { return nil }
        let numbers = phone.split { "/;,、，；".contains($0) }
        let office = numbers.filter { !isMobile($0) }
        if office.count < numbers.count { notes.add(row.issue(.privatePhone, in: .officePhone)) }
        let kept = office.map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: "/")
        return kept.isEmpty ? nil : kept
    }

    private static func isMobile(_ phone: Substring) -> Bool {
        var digits = phone.filter { ("0"..."9").contains($0) }
        if digits.count == 13, digits.hasPrefix("86") { digits.removeFirst(2) }
        return digits.count == 11 && digits.hasPrefix("1")
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
