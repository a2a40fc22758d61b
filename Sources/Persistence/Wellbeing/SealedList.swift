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

    /// Nil where there is no such list; throws where the keys in hand do not open it, and
    /// `UnlockRefusal.damaged` where the box is that of another list.
    func open() throws -> CareBox? {
        let id: Int64? = try db.value(
            "SELECT box_id FROM \(place.table) WHERE \(place.column) = ?", [place.value])
        guard let id else { return try untold() }
        let opened = try boxes.trusting { try boxes.open(id) }
        guard let box = opened else { throw CareRefusal.notAReader }
        guard isHere(box) else { throw UnlockRefusal.damaged }
        return box
    }

    private func isHere(_ box: CareBox) -> Bool {
        box.kind == place.kind && box.place == place.name
    }

    /// The newest box of a list whose row somebody has taken away. One that was put there to be taken for it
    /// is passed over; throws where there is one that others alone open.
    private func untold() throws -> CareBox? {
        let lists = try ListSum.untold(db, by: [:], boxes.signatories)
            .filter { $0.kind == place.kind && $0.place == place.name }
        for list in lists.reversed() {
            if let box = try boxes.openIfWhole(list.box), isHere(box) { return box }
        }
        if try lists.contains(where: { try !isWrapped($0.box) }) { throw CareRefusal.notAReader }
        return nil
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
        try db.run(
            "UPDATE \(place.table) SET box_id = ? WHERE box_id = ?", [new.id, box.id])
        try db.run("DELETE FROM care_wrap WHERE box_id = ?", [box.id])
        try tell(count, beside: new)
    }

    private func make(owner: CareReader, readers: [CareReader]) throws -> CareBox {
        let box = try boxes.make(
            place.kind, of: nil, owner: owner.person, readers: readers, at: place.name)
        try db.run(
            """
            INSERT INTO \(place.table) (box_id, \(place.column), needed, waiting)
            VALUES (?, ?, 0, 0)
            """, [box.id, place.value])
        return box
    }

    /// Signs and seals what happened; `count` is how the list stands after it.
    func append(_ event: Event, to box: CareBox, leaving count: OutstandingCount) throws {
        try CareEntryLog.append(try CareContent.bytes(event), to: box, by: boxes.key, db)
        try tell(count, beside: box)
    }

    /// Writes in clear how the list stands, and signs for it; also where that does not stand there any more.
    func tell(_ count: OutstandingCount, beside box: CareBox) throws {
        let told = ClearSum(count)
        try db.run(
            """
            INSERT INTO \(place.table) (box_id, \(place.column), needed, waiting)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET needed = excluded.needed, waiting = excluded.waiting
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
