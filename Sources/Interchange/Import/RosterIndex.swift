import Domain

/// Finds the one person of the roster that a cell names: by staff number, by name, or by both as
/// 王伟（T0012）.
struct RosterIndex {
    private let numbers: [String: Person.ID]
    private let names: [String: [Person.ID]]

    enum Answer {
        case one(Person.ID)
        case several(Int)
        case nobody
    }

    init(_ people: [Person]) {
        numbers = Dictionary(
            people.compactMap { person in
                person.staffNumber.map { (Self.plain($0), person.id) }
            }, uniquingKeysWith: { first, _ in first })
        names = Dictionary(grouping: people) { Self.plain($0.name) }
            .mapValues { $0.map(\.id) }
    }

    func answer(to cell: String) -> Answer {
        let text = Self.plain(cell)
        if let person = numbers[text] { return .one(person) }
        let parts = text.split { "()".contains($0) }.map(String.init)
        let named = names[text] ?? parts.first.flatMap { names[$0] } ?? []
        if parts.count > 1, let numbered = numbers[parts[1]] {
            return named.contains(numbered) ? .one(numbered) : .nobody
        }
        switch named.count {
        case 0: return .nobody
        case 1: return .one(named[0])
        case let count: return .several(count)
        }
    }

    private static func plain(_ text: String) -> String {
        TextWidth.narrow(text).lowercased().filter { !$0.isWhitespace }
    }
}
