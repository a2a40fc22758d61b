public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Opens a case: sealed for its owner and for the recovery key. The file gives the code.
    @discardableResult
    public func open(
        _ opening: CareEvent.Opening, of pupil: PupilIdentity, by key: UnlockedKey,
        at moment: Moment
    ) throws -> CaseLine {
        guard !pupil.name.isEmpty else { throw CareRefusal.identityMissing }
        let clock = try clock()
        return try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let reader = circle.own
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            var opening = opening
            opening.code = try Self.nextCode(db)
            let event = CareEvent(at: moment, actor: key.person, kind: .opened(opening))
            if let refusal = CareRules.refusal(
                of: event, after: nil, as: reader.standing(on: moment.day))
            {
                throw refusal
            }
            let id = CareCase.ID(Int64.random(in: 1...(1 << 52)))
            guard let watch = WatchCase(id: id, events: [event]) else {
                throw DamagedRow(what: "case without an opening")
            }
            try db.run(
                "INSERT INTO care_case (id, owner_id, is_open) VALUES (?, ?, 1)",
                [id.rawValue, key.person.rawValue])
            let box = try boxes.make(.contents, of: id, owner: key.person, readers: [reader])
            try CareEntryLog.append(try CareContent.bytes(event), to: box, by: key, db)
            let identity = try boxes.make(.identity, of: id, owner: key.person, readers: [reader])
            try CareEntryLog.append(try CareContent.bytes(pupil), to: identity, by: key, db)
            return try Self.save(watch, in: box, boxes, clock)
        }
    }

    /// Lets something happen in a case, under a second signature where the rule asks for one.
    @discardableResult
    public func record(
        _ kind: CareEvent.Kind, in id: CareCase.ID, by key: UnlockedKey,
        seconder: UnlockedKey? = nil, at moment: Moment
    ) throws -> WatchCase {
        let second = try seconder.map { try self.reader($0, on: moment.day) }
        let everybody = try ledger.accounts.careReaders(on: moment.day)
        let clock = try clock()
        return try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            var (watch, box) = try Self.fetch(id, boxes)
            let event = CareEvent(at: moment, actor: key.person, kind: kind)
            let other = kind.personAdded ?? second?.person
            let known = other.flatMap(circle.reader)
            // A class teacher's key is not compared; the ledger says whose class it is.
            let claimed = (other ?? kind.teacher).flatMap { person in
                everybody.first { $0.person == person }
            }
            if let refusal = CareRules.refusal(
                of: event, after: watch, as: circle.own.standing(on: moment.day),
                seconderOffices: known?.offices ?? claimed?.offices ?? [])
            {
                throw refusal
            }
            if other != nil, known == nil { throw CareRefusal.notAcknowledged }
            if let named = kind.seconder, named != seconder?.person {
                throw CareRefusal.secondSignatureMissing
            }
            box = try Self.share(
                kind, of: watch, in: box, boxes, readers: circle.readers,
                everybody: everybody, at: moment)
            try CareEntryLog.append(
                try CareContent.bytes(event), to: box, by: key, seconder: seconder, db)
            let former = watch.owner
            watch.take(event)
            try Self.save(watch, in: box, boxes, clock)
            if watch.owner != former {
                try Self.giveAway(
                    watch, in: box, by: former, boxes, readers: circle.readers, clock)
            }
            return watch
        }
    }

    @discardableResult
    static func save(
        _ watch: WatchCase, in box: CareBox, _ boxes: CareBoxes, _ clock: FollowUpClock
    ) throws -> CaseLine {
        let line = CaseLine(watch, clock: clock)
        try boxes.save(snapshot: try CareContent.bytes(line), of: box)
        try boxes.db.run(
            "UPDATE care_case SET next_due = ?, is_open = ? WHERE id = ?",
            [line.nextDue?.text, watch.isOpen, watch.id.rawValue])
        return line
    }

    /// Lets people into boxes and out of them, as the event says. A class teacher is one of `everybody`:
    /// whose key that is has not been compared, and a code and a sentence are all that it opens.
    private static func share(
        _ kind: CareEvent.Kind, of watch: WatchCase, in box: CareBox, _ boxes: CareBoxes,
        readers: [CareReader], everybody: [CareReader], at moment: Moment
    ) throws -> CareBox {
        switch kind {
        case .readerAdded(let person, _):
            guard let reader = readers.first(where: { $0.person == person }) else {
                throw AccountRefusal.noSuchAccount
            }
            try boxes.add(reader, to: box)
            if let identity = try boxes.open(.identity, of: watch.id) {
                try boxes.add(reader, to: identity)
            }
            return box
        case .handedOver(let person, _):
            guard let successor = readers.first(where: { $0.person == person }) else {
                throw AccountRefusal.noSuchAccount
            }
            try letIn(successor, to: box, of: watch.id, boxes)
        case .readerRemoved(let person):
            let left = watch.letIn(of: readers)
            if let identity = try boxes.open(.identity, of: watch.id) {
                _ = try boxes.remove(person, from: identity, readers: left)
            }
            return try boxes.remove(person, from: box, readers: left)
        case .instructed(let teacher, let text):
            guard let reader = everybody.first(where: { $0.person == teacher }) else {
                throw AccountRefusal.noSuchAccount
            }
            try drop(.instruction, of: watch.id, boxes.db)
            let note = try boxes.make(
                .instruction, of: watch.id, owner: watch.owner,
                readers: readers.filter { $0.person == watch.owner })
            try boxes.wrapUnnamed(note.key(note.generation), box: note, for: reader)
            let content = CareInstruction(code: watch.code, text: text, at: moment)
            try CareEntryLog.append(
                try CareContent.bytes(content), to: note, by: boxes.key, boxes.db)
        case .closed: try drop(.instruction, of: watch.id, boxes.db)
        default: break
        }
        return box
    }

    /// Nobody opens such boxes of the case any more.
    private static func drop(_ kind: CareBoxes.Kind, of care: CareCase.ID, _ db: Database) throws {
        try db.run(
            """
            DELETE FROM care_wrap WHERE box_id IN (
                SELECT id FROM care_box WHERE case_id = ? AND kind = ?)
            """, [care.rawValue, kind.rawValue])
    }

    private static func nextCode(_ db: Database) throws -> String {
        guard let number: Int = try db.value("SELECT next_code FROM care_about") else {
            throw CareRefusal.locked
        }
        try db.run("UPDATE care_about SET next_code = next_code + 1")
        return code(number)
    }

    /// For example `X-031`.
    private static func code(_ number: Int) -> String {
        let digits = String(number)
        return "X-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}

extension WatchCase {
    /// Those whom the signed events let read it: a wrap that somebody has put into the file lets nobody in.
    func letIn(of circle: [CareReader]) -> [CareReader] {
        circle.filter { $0.person == owner || readers.contains($0.person) }
    }
}

extension CareEvent.Kind {
    /// Who is said to have put the second signature.
    var seconder: Person.ID? {
        switch self {
        case .lowered(_, let seconder), .closed(_, let seconder): seconder
        default: nil
        }
    }

    fileprivate var teacher: Person.ID? {
        if case .instructed(let teacher, _) = self { teacher } else { nil }
    }

    fileprivate var personAdded: Person.ID? {
        switch self {
        case .readerAdded(let person, _), .handedOver(let person, _): person
        default: nil
        }
    }
}
