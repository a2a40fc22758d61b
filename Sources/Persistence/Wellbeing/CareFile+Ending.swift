public import Domain
internal import GRDB
public import Security

/// That a case was made unreadable; signed by its owner.
public struct CareCertificate: Hashable, Sendable {
    public let care: CareCase.ID
    public let at: Moment
    public let by: Person.ID
    /// Hexadecimal: the end of the chain before the keys were destroyed.
    public let head: String
}

extension CareFile {
    /// Makes a case unreadable for everybody, for good: all its keys are overwritten, those of the
    /// recovery key too. Only a closed case, and only from the day on until which it was to be kept.
    /// A backup made before still holds the keys.
    public func destroy(
        _ id: CareCase.ID, by key: UnlockedKey, at moment: Moment
    ) throws -> CareCertificate {
        let certificate = try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let reader = circle.own
            let boxes = CareBoxes(db: db, key: key, circle: circle)
            let watch = try Self.fetch(id, boxes).watch
            guard watch.owner == reader.person, reader.offices.contains(.psychologist) else {
                throw CareRefusal.notYours
            }
            guard !watch.isOpen else { throw CareRefusal.notClosed }
            guard watch.opening.keepUntil <= moment.day else {
                throw CareRefusal.toBeKept(watch.opening.keepUntil)
            }
            let head = try CareEntryLog.head(db).digest
            let digest = Self.digest(ofDestroyed: id, at: moment, head: head)
            try db.run(
                """
                INSERT INTO care_destroyed (case_id, at, head, key_id, signature)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    id.rawValue, moment.text, head.bytes.blob, key.key.rawValue,
                    try key.signer.sign(digest).blob,
                ])
            let teachers = circle.holding(.psychologist)
            try Self.eraseName(ledTo: watch.code, teachers: teachers, boxes)
            if let name = try Self.name(of: id, boxes) {
                try Self.eraseVisits(to: name, teachers: teachers, boxes)
            }
            // Who looked stays readable: the log names the code alone.
            try db.run(
                """
                DELETE FROM care_wrap WHERE box_id IN (
                    SELECT id FROM care_box WHERE case_id = ? AND kind <> 'view')
                """, [id.rawValue])
            try db.run("UPDATE care_box SET snapshot = NULL WHERE case_id = ?", [id.rawValue])
            return CareCertificate(care: id, at: moment, by: key.person, head: head.text)
        }
        store.forgetOldPages()
        return certificate
    }

    /// Nil where the keys in hand do not open the identity.
    private static func name(of id: CareCase.ID, _ boxes: CareBoxes) throws -> String? {
        guard let box = try boxes.open(.identity, of: id),
            let content = try CareEntryLog.contents(of: box, boxes.db).last
        else { return nil }
        let identity: PupilIdentity = try CareContent.value(content.bytes)
        return identity.name
    }

    /// All that were ever signed, the oldest first.
    public func certificates() throws -> [CareCertificate] {
        let people = try ledger.accounts.keyHolders()
        return try store.read { db in
            try db.map("SELECT case_id, at, head, key_id FROM care_destroyed ORDER BY at") { row in
                CareCertificate(
                    care: row.id(0), at: try row.moment(1),
                    by: people[row[3]] ?? Person.ID(0), head: try row.digest(2).text)
            }
        }
    }

    static func digest(
        ofDestroyed id: CareCase.ID, at moment: Moment, head: EventDigest
    ) -> EventDigest {
        var digester = EventDigester(after: head)
        digester.add("care destroyed")
        digester.add(id.rawValue)
        digester.add(moment)
        return digester.digest()
    }
}
