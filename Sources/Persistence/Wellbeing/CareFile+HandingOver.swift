public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Corrects who the pupil is, or what the list shows; whatever is empty or nil stays as it was.
    /// What stood there before stays in the sealed chain. The retention day is brought nearer under a second
    /// signature.
    @discardableResult
    public func amend(
        _ id: CareCase.ID, pupil: PupilIdentity, _ amendment: CareEvent.Amendment,
        by key: UnlockedKey, seconder: UnlockedKey? = nil, at moment: Moment
    ) throws -> WatchCase {
        try demandPresent(moment)
        let clock = try clock()
        let second = try seconder.map { try self.reader($0, on: moment.day) }
        return try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let standing = circle.own.standing(on: moment.day)
            let known = second.flatMap { circle.reader($0.person) }
            let boxes = try CareBoxes(db: db, key: key)
            var (watch, box) = try Self.fetch(id, boxes)
            let event = CareEvent(at: moment, actor: key.person, kind: .amended(amendment))
            try Self.demand(known, second) {
                CareRules.refusal(of: event, after: watch, as: standing, seconderOffices: $0)
            }
            if second != nil, known == nil { throw CareRefusal.notAcknowledged }
            guard amendment.seconder == second?.person else {
                throw CareRefusal.secondSignatureMissing
            }
            guard let identity = try boxes.open(.identity, of: id),
                let latest = try boxes.contents(of: identity).last
            else { throw CareRefusal.notAReader }
            let before: PupilIdentity = try CareContent.value(latest.bytes)
            let amended = before.amended(by: pupil)
            if let refusal = CareRules.refusal(toAmend: watch, by: amendment, before, to: amended) {
                throw refusal
            }
            try CareEntryLog.append(
                try CareContent.bytes(amended), to: identity, by: key, db)
            try CareEntryLog.append(
                try CareContent.bytes(event), to: box, by: key, seconder: seconder, db)
            watch.take(event)
            try Self.save(watch, in: box, boxes, clock)
            return watch
        }
    }

    /// Opens everything of the case for whoever is to lead it, the log of the looks as well.
    static func letIn(
        _ successor: CareReader, to box: CareBox, of care: CareCase.ID, _ boxes: CareBoxes
    ) throws {
        try boxes.add(successor, to: box)
        let ids = try boxes.db.map(
            "SELECT id FROM care_box WHERE case_id = ? AND id <> ?", [care.rawValue, box.id]
        ) { $0[0] as Int64 }
        for id in ids {
            if let other = try boxes.openIfWhole(id) { try boxes.add(successor, to: other) }
        }
    }

    /// The case is its new owner's from here on, and `former`, who led it, is locked out.
    static func giveAway(
        _ watch: WatchCase, in box: CareBox, by former: Person.ID, _ boxes: CareBoxes,
        readers: [CareReader], _ clock: FollowUpClock
    ) throws {
        for statement in [
            "UPDATE care_case SET owner_id = ? WHERE id = ?",
            "UPDATE care_box SET owner_id = ? WHERE case_id = ?",
        ] {
            try boxes.db.run(statement, [watch.owner.rawValue, watch.id.rawValue])
        }
        try closeTasks(of: watch.id, to: former, boxes.db)
        let left = watch.letIn(of: readers)
        if let identity = try boxes.open(.identity, of: watch.id) {
            _ = try boxes.remove(former, from: identity, readers: left)
        }
        let closed = try boxes.remove(former, from: box, readers: left)
        try save(watch, in: closed, boxes, clock)
    }
}
