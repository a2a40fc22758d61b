import Domain

/// Finds the persons of the roster that a ledger's cell names.
struct HazardPeopleFinder {
    private let people: [String: Person.ID?]
    private(set) var unmatched = TextTally()

    init(_ people: [Person]) {
        self.people = Dictionary(
            people.map { (Self.plain($0.name), $0.id) }, uniquingKeysWith: { _, _ in nil })
    }

    /// The first of the named persons whose name the roster has once; the others are counted.
    mutating func person(named cell: String) -> Person.ID? {
        guard !cell.isEmpty else { return nil }
        if let person = people[Self.plain(cell)] ?? nil { return person }
        let names = cell.split { "、，,；;/\\".contains($0) || $0.isWhitespace }
        var found: Person.ID?
        for name in names.isEmpty ? [cell[...]] : names {
            let person = people[Self.plain(String(name))] ?? nil
            if person == nil { unmatched.add(String(name)) }
            found = found ?? person
        }
        return found
    }

    /// Without blanks (张 三) and without what stands in parentheses behind.
    private static func plain(_ name: String) -> String {
        name.prefix { $0 != "(" && $0 != "（" }.filter { !$0.isWhitespace }
    }
}
