import Domain
internal import GRDB
import Security

/// A list about pupils: one sealed box, which every psychology teacher can open and nobody else, and
/// beside it in clear how many there are to see and how many are left, as far as others are told that.
struct SealedList<Event: Codable> {
    /// Which box: the row of `table` whose `column` has this value.
    struct Place {
        let kind: CareBoxes.Kind
        let table: String
        let column: String
        let value: DatabaseValue

        /// As it is sealed into the box.
        var name: String {
            switch value.storage {
            case .int64(let number): String(number)
            case .string(let text): text
            case .null, .double, .blob: ""
            }
        }
    }

    let place: Place
    let boxes: CareBoxes

    private var db: Database { boxes.db }

    /// The newest box that is this list, whatever row leads to it; nil where there is none: what somebody
    /// without a key has put there to be taken for it is passed over. Throws where the keys in hand do not
    /// open it, and `UnlockRefusal.damaged` where a list that somebody has signed for was changed.
    func open() throws -> CareBox? {
        let candidates = try candidates()
        for id in candidates {
            if let box = try boxes.openIfWhole(id), isHere(box) { return box }
        }
        if let signed = try signed() {
            let opened = try boxes.trusting { try boxes.open(signed) }
            throw opened == nil ? CareRefusal.notAReader : UnlockRefusal.damaged
        }
        let begun = try ListSum.begun(among: candidates, boxes.db, by: [:], boxes.signatories)
        if try begun.contains(where: { try !isWrapped($0) }) { throw CareRefusal.notAReader }
        return nil
    }

    private func isHere(_ box: CareBox) -> Bool {
        box.kind == place.kind && box.place == place.name
    }

    /// The boxes of which the file says that they are this list, the newest first.
    private func candidates() throws -> [Int64] {
        try db.map(
            """
            SELECT id FROM care_box WHERE kind = ? AND place = ?
                AND EXISTS (SELECT 1 FROM care_wrap WHERE box_id = care_box.id)
            ORDER BY id DESC
            """, [place.kind.rawValue, place.name]
        ) { $0[0] }
    }

    /// The box to which the row of the list leads, where somebody known has signed that it is the list.
    /// Whoever trusts nobody cannot tell.
    private func signed() throws -> Int64? {
        let told = try ListSum.all(db).first { $0.kind == place.kind && $0.place == place.name }
        guard let told, !boxes.isTrusting || told.isSigned(by: boxes.signatories) else {
            return nil
        }
        return told.box
    }

    /// Whether any key of it, good or bad, is wrapped for whoever holds the keys.
    private func isWrapped(_ box: Int64) throws -> Bool {
        try db.value(
            """
            SELECT EXISTS (
                SELECT 1 FROM care_wrap WHERE box_id = ? AND reader_id = ? AND key_id = ?)
            """, [box, boxes.key.person.rawValue, boxes.key.key.rawValue]) ?? false
    }

    func events(in box: CareBox) throws -> [Event] {
        try boxes.contents(of: box).map { try CareContent.value($0.bytes) }
    }

    /// The list, made where there is none; whoever has become a psychology teacher since is let in.
    func opened(for circle: CareCircle) throws -> CareBox {
        let teachers = circle.readers.filter {
            !$0.offices.isDisjoint(with: ScreeningRules.interviewers)
        }
        guard let box = try open() else {
            return try make(owner: circle.own, readers: teachers)
        }
        for teacher in teachers where teacher.person != circle.own.person {
            try boxes.add(teacher, to: box)
        }
        return box
    }

    /// Seals the list anew as `events` make it, for `readers`, and destroys the keys of the box in which
    /// it was; `count` is how it stands then.
    func replace(
        _ box: CareBox, with events: [Event], readers: [CareReader],
        leaving count: OutstandingCount
    ) throws {
        let new = try boxes.make(
            place.kind, of: nil, owner: boxes.key.person, readers: readers, at: place.name)
        for event in events {
            try CareEntryLog.append(try CareContent.bytes(event), to: new, by: boxes.key, db)
        }
        try db.run("DELETE FROM care_sum WHERE box_id = ?", [box.id])
        try db.run("DELETE FROM \(place.table) WHERE box_id = ?", [box.id])
        try db.run("DELETE FROM care_wrap WHERE box_id = ?", [box.id])
        try tell(count, beside: new)
    }

    private func make(owner: CareReader, readers: [CareReader]) throws -> CareBox {
        try boxes.make(
            place.kind, of: nil, owner: owner.person, readers: readers, at: place.name)
    }

    /// Signs and seals what happened; `count` is how the list stands after it.
    func append(_ event: Event, to box: CareBox, leaving count: OutstandingCount) throws {
        try CareEntryLog.append(try CareContent.bytes(event), to: box, by: boxes.key, db)
        try tell(count, beside: box)
    }

    /// Writes in clear how the list stands, and signs for it, in the place of all that stands there.
    func tell(_ count: OutstandingCount, beside box: CareBox) throws {
        let told = ClearSum(count)
        try db.run(
            "DELETE FROM \(place.table) WHERE box_id = ? OR \(place.column) = ?",
            [box.id, place.value])
        try db.run(
            """
            INSERT INTO \(place.table) (box_id, \(place.column), needed, waiting)
            VALUES (?, ?, ?, ?)
            """, [box.id, place.value, told.needed, told.waiting])
        try ListSum(
            kind: place.kind, place: place.name, box: box.id, told: told,
            entry: ListSum.newestEntry(of: box.id, db)
        ).sign(by: boxes.key, db)
    }
}

extension CareFile {
    /// Those whose keys were compared; throws where whoever holds these keys may not know the names.
    func interviewers(_ key: UnlockedKey, on day: Day, _ db: Database) throws -> CareCircle {
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
}
