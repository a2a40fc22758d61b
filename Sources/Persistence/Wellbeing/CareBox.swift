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
        let row = try db.firstRow(
            "SELECT kind, case_id, place, generation, owner_id, snapshot FROM care_box WHERE id = ?",
            [id])
        guard let row else { return nil }
        return CareBox(
            id: id, kind: try row.word(0), care: row.optionalID(1), place: row[2],
            generation: row[3],
            owner: row.id(4), snapshot: row.bytes(5), keys: [:])
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

    static func wrapContext(_ id: Int64, _ generation: Int, reader: Int64) -> String {
        "care key, box \(id), generation \(generation), reader \(reader)"
    }

    func key(_ generation: Int) throws -> BoxKey {
        guard let key = keys[generation] else { throw CareRefusal.notAReader }
        return key
    }
}
