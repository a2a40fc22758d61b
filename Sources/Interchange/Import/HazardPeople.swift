import Domain

/// Finds the persons of the roster that a ledger's cells name, and counts the names it lacks.
struct HazardPeople {
    private(set) var unmatched = TextTally()

    private let roster: Roster
    private var answers = Remembered<Roster.Answer>()

    init(_ people: [Person]) {
        roster = Roster(people)
    }

    /// The first of the named persons whose name the roster has once; the others are counted.
    mutating func person(named cell: String) -> Person.ID? {
        guard !cell.isEmpty else { return nil }
        let answer = answers.answer(to: cell, roster.find)
        for name in answer.unmatched { unmatched.add(name) }
        return answer.person
    }

    private struct Roster {
        /// Nil for a name that several persons have.
        private let people: [String: Person.ID?]

        struct Answer {
            var person: Person.ID?
            var unmatched: [String] = []
        }

        init(_ people: [Person]) {
            self.people = Dictionary(
                people.map { (Self.plain($0.name), $0.id) }, uniquingKeysWith: { _, _ in nil })
        }

        func find(_ cell: String) -> Answer {
            if let person = self[cell] { return Answer(person: person) }
            var answer = Answer()
            let names = cell.split { "、，,；;/\\".contains($0) }.flatMap { names in
                // 张 三 is one name; 张三 李四 are two.
                self[names] == nil ? names.split(whereSeparator: \.isWhitespace) : [names]
            }
            for name in names.isEmpty ? [cell[...]] : names {
                let person = self[name]
                if person == nil { answer.unmatched.append(String(name)) }
                answer.person = answer.person ?? person
            }
            return answer
        }

        private subscript(name: some StringProtocol) -> Person.ID? {
            people[Self.plain(name)] ?? nil
        }

        /// Without blanks (张 三) and without what stands in parentheses behind.
        private static func plain(_ name: some StringProtocol) -> String {
            String(name.prefix { $0 != "(" && $0 != "（" }.filter { !$0.isWhitespace })
        }
    }
}
