/// A range of responsibility (网格): the whole school at the root, buildings or areas below it.
public struct Grid: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Grid>

    public let id: ID
    /// For example `G03`; unique.
    public var code: String
    public var name: String
    /// Nil for the one root grid.
    public var parent: ID?

    public init(id: ID, code: String, name: String, parent: ID?) {
        self.id = id
        self.code = code
        self.name = name
        self.parent = parent
    }
}

/// What a person does in a grid: 网格长, AB角, 网格员.
public enum GridRole: String, CaseIterable, Sendable {
    case leader, deputy, member
}

/// A person's role in a grid from one day to another, both included; open-ended without `ends`.
public struct GridAssignment: Hashable, Sendable {
    public let grid: Grid.ID
    public let person: Person.ID
    public let role: GridRole
    public let starts: Day
    public let ends: Day?

    public init(grid: Grid.ID, person: Person.ID, role: GridRole, starts: Day, ends: Day? = nil) {
        self.grid = grid
        self.person = person
        self.role = role
        self.starts = starts
        self.ends = ends
    }

    public func isInForce(on day: Day) -> Bool {
        starts <= day && (ends.map { day <= $0 } ?? true)
    }
}

extension Grid {
    /// Whether somebody means it by `text`: case and leading zeros do not count, `g8` is G08.
    public func hasCode(_ text: String) -> Bool {
        let own = Self.plainCode(code)
        return !own.isEmpty && own == Self.plainCode(text)
    }

    private static func plainCode(_ code: String) -> String {
        let text = code.lowercased().filter { !$0.isWhitespace }
        let letters = text.prefix { !$0.isNumber }
        return String(letters) + text.dropFirst(letters.count).drop { $0 == "0" }
    }
}
