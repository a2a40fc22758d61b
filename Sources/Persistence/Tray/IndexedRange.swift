import Domain
internal import GRDB

/// Hazards that one index holds together in the order of their deadlines: read from where a window
/// begins, and never counted up to it.
struct IndexedRange {
    let index: String
    private(set) var conditions: [String]
    private(set) var arguments: [any DatabaseValueConvertible]

    init(_ index: String, _ condition: String, _ arguments: [any DatabaseValueConvertible] = []) {
        self.index = index
        conditions = [condition]
        self.arguments = arguments
    }

    mutating func demand(_ condition: String, _ values: any DatabaseValueConvertible...) {
        conditions.append(condition)
        arguments += values
    }

    /// The first in the order, from behind `cursor` on.
    func cursors(
        after cursor: HazardCursor?, limit: Int, _ db: Database
    ) throws -> [HazardCursor] {
        var range = self
        if let cursor { range.demand("(sort_day, id) > (?, ?)", cursor.sortDay, cursor.id) }
        return try db.map(
            "SELECT sort_day, id \(range.source) ORDER BY sort_day, id LIMIT ?",
            StatementArguments(range.arguments + [limit])
        ) { HazardCursor(sortDay: $0[0], id: $0[1]) }
    }

    func count(atMost limit: Int, _ db: Database) throws -> Int {
        try db.value(
            "SELECT count(*) FROM (SELECT 1 \(source) LIMIT ?)",
            StatementArguments(arguments + [limit])) ?? 0
    }

    private var source: String {
        "FROM hazard INDEXED BY \(index) WHERE \(conditions.joined(separator: " AND "))"
    }
}

extension HazardCursor: Comparable {
    public static func < (left: HazardCursor, right: HazardCursor) -> Bool {
        (left.sortDay, left.id) < (right.sortDay, right.id)
    }
}
