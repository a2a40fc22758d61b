public import Domain
internal import GRDB
public import Security

/// Who needs a second interview after a 普查: one sealed box for each batch, which every psychology
/// teacher can open and nobody else.
extension CareFile {
    /// Puts those who are not listed yet into the queue of the batch; returns how many that were.
    @discardableResult
    public func list(
        _ pupils: [ScreeningQueue.Pupil], of batch: ScreeningBatch.ID, by key: UnlockedKey,
        at moment: Moment
    ) throws -> Int {
        guard pupils.allSatisfy({ !$0.name.isEmpty }) else { throw ScreeningRefusal.noName }
        guard pupils.allSatisfy({ !$0.className.isEmpty }) else { throw ScreeningRefusal.noClass }
        return try store.write { db in
            let circle = try interviewers(key, on: moment.day, db)
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            let (reader, teachers) = (
                circle.own,
                circle.readers.filter {
                    !$0.offices.isDisjoint(with: ScreeningRules.interviewers)
                }
            )
            let known = try Self.queue(of: batch, boxes)
            let new = (known?.queue ?? ScreeningQueue()).new(among: pupils)
            guard !new.isEmpty else { return 0 }
            let box = try known?.box ?? Self.queueBox(of: batch, reader, teachers, boxes)
            for teacher in teachers where teacher.person != reader.person {
                try boxes.add(teacher, to: box)
            }
            try Self.take(.listed(new), in: box, of: known?.queue, boxes)
            return new.count
        }
    }

    /// Says that a second interview was held, with the code of the case that came of it.
    public func hold(
        _ index: Int, of batch: ScreeningBatch.ID, code: String? = nil, by key: UnlockedKey,
        at moment: Moment
    ) throws {
        try store.write { db in
            let circle = try interviewers(key, on: moment.day, db)
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            guard let (queue, box) = try Self.queue(of: batch, boxes) else {
                throw ScreeningRefusal.unknown
            }
            if let refusal = queue.refusal(toHold: index) { throw refusal }
            try Self.take(.held(index, code: code), in: box, of: queue, boxes)
        }
    }

    /// Nil where nobody is listed, or where the keys in hand do not open it.
    public func queue(
        of batch: ScreeningBatch.ID, for key: UnlockedKey
    ) throws -> ScreeningQueue? {
        try store.read { db in try Self.queue(of: batch, CareBoxes(db: db, key: key))?.queue }
    }

    /// Who a line of the queue is, written into the log of the looks in the same transaction.
    public func reveal(
        _ index: Int, of batch: ScreeningBatch.ID, words: String, by key: UnlockedKey,
        at moment: Moment
    ) throws -> ScreeningQueue.Pupil {
        return try store.write { db in
            let circle = try interviewers(key, on: moment.day, db)
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            guard let queue = try Self.queue(of: batch, boxes)?.queue,
                queue.lines.indices.contains(index), !queue.lines[index].isErased
            else { throw ScreeningRefusal.unknown }
            let view = CareView(
                at: moment, viewer: key.person, subject: .identity,
                code: ScreeningQueue.code(of: index, batch: batch), reason: .other, words: words,
                seconds: CareView.revealSeconds)
            try Self.note(view, owner: key.person, of: nil, circle, boxes)
            return queue.lines[index].pupil
        }
    }

    /// How many second interviews each batch needs and how many are left, for whoever holds no key.
    public func interviewCounts() throws -> [ScreeningBatch.ID: InterviewCount] {
        try store.read { db in
            var counts: [ScreeningBatch.ID: InterviewCount] = [:]
            try db.forEachRow("SELECT batch_id, needed, waiting FROM care_screening") { row in
                counts[row.id(0)] = InterviewCount(needed: row[1], waiting: row[2])
            }
            return counts
        }
    }

    /// Those whose keys were compared; throws where whoever holds these keys may not interview.
    private func interviewers(
        _ key: UnlockedKey, on day: Day, _ db: Database
    ) throws -> CareCircle {
        // Whose office it is not is told so, whether the key was compared or not.
        try refuse(try reader(key, on: day), on: day)
        let circle = try circle(of: key, on: day, db)
        try refuse(circle.own, on: day)
        return circle
    }

    private func refuse(_ reader: CareReader, on day: Day) throws {
        if let refusal = ScreeningRules.refusal(toInterviewBy: reader.standing(on: day)) {
            throw refusal
        }
    }

    private static func queue(
        of batch: ScreeningBatch.ID, _ boxes: CareBoxes
    ) throws -> (queue: ScreeningQueue, box: CareBox)? {
        let id: Int64? = try boxes.db.value(
            "SELECT box_id FROM care_screening WHERE batch_id = ?", [batch.rawValue])
        guard let id else { return nil }
        guard let box = try boxes.open(id) else { throw CareRefusal.notAReader }
        let events: [ScreeningQueue.Event] = try CareEntryLog.contents(of: box, boxes.db)
            .map { try CareContent.value($0.bytes) }
        return (ScreeningQueue(events), box)
    }

    private static func queueBox(
        of batch: ScreeningBatch.ID, _ owner: CareReader, _ teachers: [CareReader],
        _ boxes: CareBoxes
    ) throws -> CareBox {
        let box = try boxes.make(.screening, of: nil, owner: owner.person, readers: teachers)
        try boxes.db.run(
            "INSERT INTO care_screening (box_id, batch_id, needed, waiting) VALUES (?, ?, 0, 0)",
            [box.id, batch.rawValue])
        return box
    }

    private static func take(
        _ event: ScreeningQueue.Event, in box: CareBox, of queue: ScreeningQueue?,
        _ boxes: CareBoxes
    ) throws {
        try CareEntryLog.append(try CareContent.bytes(event), to: box, by: boxes.key, boxes.db)
        var queue = queue ?? ScreeningQueue()
        queue.take(event)
        try boxes.db.run(
            "UPDATE care_screening SET needed = ?, waiting = ? WHERE box_id = ?",
            [queue.lines.count, queue.waiting, box.id])
    }
}
