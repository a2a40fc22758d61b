import Domain
internal import GRDB
import Security

/// A box that was opened: its keys, one for each time that somebody was locked out of it.
struct CareBox {
    let id: Int64
    let kind: CareBoxes.Kind
    /// Nil for what is about no case.
    let care: CareCase.ID?
    /// Which of the lists of its kind: a 普查, a semester.
    let place: String?
    let generation: Int
    let owner: Person.ID
    let snapshot: [UInt8]?
    var keys: [Int: BoxKey]

    /// As it stands in the file, without any key.
    static func closed(_ id: Int64, _ db: Database) throws -> CareBox? {
        try closed(where: "id = ?", [id], db).first
    }

    static func closed(
        where condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [CareBox] {
        try db.map(
            """
            SELECT id, kind, CAST(case_id AS INTEGER), place, CAST(generation AS INTEGER),
                CAST(owner_id AS INTEGER), snapshot
            FROM care_box AS box WHERE \(condition)
            """, arguments
        ) { row in
            CareBox(
                id: row[0], kind: try row.word(1), care: row.optionalID(2), place: row[3],
                generation: row[4], owner: row.id(5), snapshot: row.bytes(6), keys: [:])
        }
    }

    /// What is sealed under a key is bound to all that the file says in clear about where it stands.
    func entryContext(_ generation: Int) -> String {
        let subject = care.map { String($0.rawValue) } ?? "nobody"
        return "care entry, box \(id), generation \(generation), \(kind.rawValue) of \(subject), "
            + "place \(place ?? "none")"
    }

    /// Another than that of all other entries: nothing else is taken for a tick.
    var tickContext: String { "care tick, box \(id)" }

    /// `last`: the entry after which it was made, so that an older one is none.
    static func snapshotContext(_ id: Int64, _ generation: Int, last: Int64) -> String {
        "care snapshot, box \(id), generation \(generation), entry \(last)"
    }

    /// What was sealed with the entry `last`, the last one.
    func snapshot(last: Int64) throws -> [UInt8]? {
        guard let snapshot else { return nil }
        return try key(generation).open(
            snapshot, context: Self.snapshotContext(id, generation, last: last))
    }

    static func wrapContext(_ id: Int64, _ generation: Int, reader: Int64) -> String {
        "care key, box \(id), generation \(generation), reader \(reader)"
    }

    func key(_ generation: Int) throws -> BoxKey {
        guard let key = keys[generation] else { throw CareRefusal.notAReader }
        return key
    }
}
