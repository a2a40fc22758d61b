import Domain
internal import GRDB
import Security

/// Names in queues of second interviews that are not to be kept: the queue is sealed anew without them,
/// and the keys of the old one are destroyed.
extension CareFile {
    /// Erases the name that led to the case with this code; throws `CareRefusal.queueClosed` where a queue
    /// does not open with the keys in hand, because the name would stay in it.
    static func eraseName(
        ledTo code: String, teachers: [CareReader], _ boxes: CareBoxes
    ) throws {
        for queue in try queues(boxes.db) {
            guard let box = try boxes.open(queue.box) else { throw CareRefusal.queueClosed }
            try erase(in: box, of: queue.batch, teachers: teachers, boxes) { $0.code == code }
        }
    }

    /// Erases what its day has come for, and the queues of batches that were withdrawn.
    func eraseOldNames(by key: UnlockedKey, at moment: Moment) throws {
        let batches = try ledger.screening.batches()
        func isOver(_ line: ScreeningQueue.Line, of batch: ScreeningBatch) -> Bool {
            !line.isErased
                && (!batch.counts
                    || !ScreeningRules.keepsName(
                        screenedOn: batch.entry.day, isHeld: line.isHeld, on: moment.day))
        }
        let due = try store.read { db in
            let boxes = CareBoxes(db: db, key: key)
            return try Self.queues(db).filter { queue in
                guard let batch = batches.first(where: { $0.id == queue.batch }),
                    let box = try boxes.open(queue.box)
                else { return false }
                return try Self.queue(in: box, boxes.db).lines.contains { isOver($0, of: batch) }
            }
        }
        guard !due.isEmpty else { return }
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            for queue in due {
                guard let batch = batches.first(where: { $0.id == queue.batch }),
                    let box = try boxes.open(queue.box)
                else { continue }
                try Self.erase(
                    in: box, of: queue.batch, teachers: circle.holding(.psychologist), boxes
                ) { isOver($0, of: batch) }
            }
        }
        store.forgetOldPages()
    }

    private static func queues(
        _ db: Database
    ) throws -> [(box: Int64, batch: ScreeningBatch.ID)] {
        try db.map("SELECT box_id, batch_id FROM care_screening") { ($0[0], $0.id(1)) }
    }

    private static func queue(in box: CareBox, _ db: Database) throws -> ScreeningQueue {
        ScreeningQueue(
            try CareEntryLog.contents(of: box, db).map { try CareContent.value($0.bytes) })
    }

    private static func erase(
        in box: CareBox, of batch: ScreeningBatch.ID, teachers: [CareReader],
        _ boxes: CareBoxes, where isOver: (ScreeningQueue.Line) -> Bool
    ) throws {
        let queue = try queue(in: box, boxes.db)
        guard queue.lines.contains(where: { !$0.isErased && isOver($0) }) else { return }
        let new = try boxes.make(
            .screening, of: nil, owner: boxes.key.person, readers: teachers)
        let events = queue.erased(where: isOver)
        for event in events {
            try CareEntryLog.append(
                try CareContent.bytes(event), to: new, by: boxes.key, boxes.db)
        }
        let left = ScreeningQueue(events).outstanding
        try boxes.db.run(
            "UPDATE care_screening SET box_id = ?, needed = ?, waiting = ? WHERE batch_id = ?",
            [new.id, left.needed, left.waiting, batch.rawValue])
        try boxes.db.run("DELETE FROM care_wrap WHERE box_id = ?", [box.id])
    }
}
