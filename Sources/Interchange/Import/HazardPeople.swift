import Domain

/// Finds the persons of the roster that a ledger's cells name, and counts the names it lacks.
struct HazardPeople {
    private(set) var unmatched = TextTally()

    private let roster: Roster
    private var answers = Remembered<Roster.Answer>()

    init(_ people: [Person]) {
        roster = Roster(people)
    }

    /// Whom a cell names.
    struct Naming {
        /// The first of the named persons whose name the roster has once.
        var person: Person.ID?
        /// Whether `person` is all that the cell says.
        var isWhole = true
        var title = ""
        var cell = ""

        /// The cell behind its title, for example 检查人 张三; empty where the cell is.
        var words: String {
            guard !cell.isEmpty else { return "" }
            return title + " " + cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        /// The words that the ledger must keep so that nobody who is named is lost.
        var unsaid: String { isWhole ? "" : words }
    }

    /// Counts the names that the roster lacks, or has more than once.
    mutating func naming(_ cell: String, under title: String) -> Naming {
        guard !cell.isEmpty else { return Naming() }
        let answer = answers.answer(to: cell, roster.find)
        for name in answer.unmatched { unmatched.add(name) }
        return Naming(
            person: answer.person, isWhole: answer.isWhole, title: title, cell: cell)
    }

    private struct Roster {
        /// Nil for a name that several persons have.
        private let people: [String: Person.ID?]

        struct Answer {
            var person: Person.ID?
            var unmatched: [String] = []
            var isWhole = false
        }

        init(_ people: [Person]) {
            self.people = Dictionary(
                people.map { (Self.plain($0.name), $0.id) }, uniquingKeysWith: { _, _ in nil })
        }

        func find(_ cell: String) -> Answer {
            if let person = self[cell] { return Answer(person: person, isWhole: true) }
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
