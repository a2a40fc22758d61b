import Foundation
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Somebody with the file and no key: the chain goes on as it should, nobody has signed it.
func plantEntry(
    inMeasure number: Int, of directory: TemporaryDirectory,
    generation: any DatabaseValueConvertible = 1, copying entry: Int64? = nil
) throws {
    let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
    try queue.write { db in
        let last = try #require(
            try Row.fetchOne(
                db, sql: "SELECT id, digest FROM care_entry ORDER BY id DESC LIMIT 1"))
        let box = try #require(
            try Int64.fetchOne(
                db,
                sql:
                    "SELECT id FROM care_box WHERE kind = 'measure' ORDER BY id LIMIT 1 OFFSET ?",
                arguments: [number]))
        let previous = try #require(EventDigest(bytes: Array(last["digest"] as Data)))
        let copied = try entry.flatMap {
            try Data.fetchOne(
                db, sql: "SELECT sealed FROM care_entry WHERE id = ?", arguments: [$0])
        }
        let (id, sealed) = (
            (last["id"] as Int64) + 1, copied.map(Array.init) ?? [UInt8](repeating: 7, count: 284)
        )
        var digester = EventDigester(after: previous)
        digester.add("care")
        digester.add(id)
        digester.add(box)
        digester.add(1 as Int64)
        sealed.withUnsafeBytes { digester.add(bytes: $0) }
        digester.add(-1 as Int64)
        digester.add(nil as Int64?)
        try db.execute(
            sql: """
                INSERT INTO care_entry (
                    id, box_id, generation, sealed, key_id, signature, digest)
                VALUES (?, ?, ?, ?, -1, x'', ?)
                """,
            arguments: [id, box, generation, Data(sealed), Data(digester.digest().bytes)])
    }
}
