public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Seals anew for whoever counts today what the keys of a psychology teacher open: queues for all
    /// psychology teachers and no others, the own cases for nobody whose key was withdrawn or whose office
    /// has ended. Names in queues that are kept no longer are erased, and a principal whose key was
    /// compared late is let into the looks of before. Nothing happens for anybody else.
    public func tend(by key: UnlockedKey, at moment: Moment) throws {
        guard try !isTold(moment) else { return }
        let (strangers, isStale) = try store.read { db in
            let circle = try circle(of: key, on: moment.day, db)
            guard circle.own.offices.contains(.psychologist) else {
                return ([StrangeReader](), false)
            }
            let teachers = circle.holding(.psychologist)
            return (
                try Self.strangers(in: circle, db),
                try !Self.countsToShare(with: circle, db).isEmpty
                    || Self.sharedBoxes(db).contains { try !Self.isSealed($0, for: teachers, db) }
            )
        }
        for stranger in strangers {
            do {
                try record(
                    .readerRemoved(stranger.person), in: stranger.care, by: key, at: moment)
            } catch CareRefusal.noSuchReader {
                // Nobody was let in under that number: what stands there opens nothing.
                continue
            } catch CareRefusal.notAReader {
                // Closed to keys that were issued anew: the shares open it.
                continue
            } catch is UnlockRefusal {
                // A case that was changed is not touched; whoever opens it is told.
                continue
            }
        }
        try openLooks(by: key, at: moment)
        do {
            if isStale { try sealQueues(by: key, at: moment) }
            try signSums(by: key, at: moment)
            try eraseOldNames(by: key, at: moment)
        } catch is UnlockRefusal {
            // A queue that was changed keeps nobody from the cases; whoever opens it is told.
            return
        }
    }

    /// Lets every principal whose key counts read as much of the log as is shown and opens here.
    func openLooks(by key: UnlockedKey, at moment: Moment) throws {
        let isOwed = try store.read { db in
            try Self.owedLooks(circle(of: key, on: moment.day, db), db).contains {
                !$0.looks.isEmpty
            }
        }
        guard isOwed else { return }
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            for (principal, looks) in try Self.owedLooks(circle, db) {
                for id in looks {
                    if let box = try boxes.openIfWhole(id) { try boxes.add(principal, to: box) }
                }
            }
        }
    }

    private static func owedLooks(
        _ circle: CareCircle, _ db: Database
    ) throws -> [(principal: CareReader, looks: [Int64])] {
        try circle.holding(.principal).filter { $0.person != circle.own.person }.map { principal in
            let looks = try db.map(
                """
                SELECT id FROM (
                    SELECT box.id FROM care_wrap AS own JOIN care_box AS box ON box.id = own.box_id
                    WHERE own.reader_id = ? AND own.key_id = ? AND kind = 'view'
                    ORDER BY box.id DESC LIMIT ?)
                AS look WHERE NOT EXISTS (
                    SELECT 1 FROM care_wrap WHERE box_id = look.id AND reader_id = ? AND key_id = ?)
                """,
                [
                    circle.own.person.rawValue, circle.own.key.rawValue, viewLimit,
                    principal.person.rawValue, principal.key.rawValue,
                ]
            ) { $0[0] as Int64 }
            return (principal, looks)
        }
    }

    /// Somebody who can open a case of whoever tends it and should not any more.
    private struct StrangeReader {
        let care: CareCase.ID
        let person: Person.ID
    }

    private static func strangers(
        in circle: CareCircle, _ db: Database
    ) throws -> [StrangeReader] {
        let known = Set(
            circle.readers.filter { !$0.offices.isDisjoint(with: CareRules.readers) }
                .map(\.key.rawValue))
        return try db.map(
            """
            SELECT DISTINCT case_id, reader_id, key_id FROM care_wrap
            JOIN care_box ON care_box.id = box_id AND care_box.generation = care_wrap.generation
            WHERE kind = 'case' AND owner_id = ? AND reader_id NOT IN (?, ?, ?)
            """,
            [
                circle.own.person.rawValue, circle.own.person.rawValue,
                CareBoxes.recoveryReader, CareBoxes.unnamedReader,
            ]
        ) { (reader: StrangeReader(care: $0.id(0), person: $0.id(1)), key: $0[2] as Int64) }
        .filter { !known.contains($0.key) }.map(\.reader)
    }

    /// Queues and lists that every psychology teacher opens.
    static func sharedBoxes(_ db: Database) throws -> [Int64] {
        try db.map(
            """
            SELECT id FROM care_box WHERE kind IN ('screening', 'home-visits')
                AND EXISTS (SELECT 1 FROM care_wrap WHERE box_id = care_box.id)
            """
        ) { $0[0] }
    }

    private func sealQueues(by key: UnlockedKey, at moment: Moment) throws {
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let teachers = circle.holding(.psychologist)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            try Self.shareCounts(circle, boxes)
            for id in try Self.sharedBoxes(db) where try !Self.isSealed(id, for: teachers, db) {
                // A queue that another teacher alone can open is theirs to tend.
                guard var box = try boxes.openIfWhole(id) else { continue }
                let left = try Self.keysOfReaders(of: id, db)
                for teacher in teachers where teacher.person != key.person {
                    try boxes.add(teacher, to: box)
                }
                let former = try Self.readers(of: id, db).filter { person in
                    !teachers.contains { $0.person == person }
                }
                for person in former {
                    box = try boxes.remove(person, from: box, readers: teachers)
                }
                // Keys that were issued anew since: the ones of before may be in other hands.
                if former.isEmpty, !left.isSubset(of: teachers.map(\.key.rawValue)) {
                    _ = try boxes.renew(box, readers: teachers)
                }
            }
        }
    }

    /// Lets those who have become psychology teachers since read what the others have counted: without
    /// it their sums would lack it.
    static func shareCounts(_ circle: CareCircle, _ boxes: CareBoxes) throws {
        for (id, teacher) in try countsToShare(with: circle, boxes.db) {
            if let box = try boxes.openIfWhole(id) { try boxes.add(teacher, to: box) }
        }
    }

    /// The counts of today's psychology teachers, each with those of them who cannot open them.
    private static func countsToShare(
        with circle: CareCircle, _ db: Database
    ) throws -> [(box: Int64, teacher: CareReader)] {
        let teachers = circle.holding(.psychologist)
        guard teachers.contains(where: { $0.person == circle.own.person }) else { return [] }
        var missing: [(box: Int64, teacher: CareReader)] = []
        for owner in teachers {
            guard let id = try countsBox(of: owner.person, db) else { continue }
            let keys = try keysOfReaders(of: id, db)
            guard keys.contains(circle.own.key.rawValue) else { continue }
            missing += teachers.filter { !keys.contains($0.key.rawValue) }.map { (id, $0) }
        }
        return missing
    }

    private static func readers(of box: Int64, _ db: Database) throws -> [Person.ID] {
        try db.map(
            "SELECT DISTINCT reader_id FROM care_wrap WHERE box_id = ? AND reader_id <> ?",
            [box, CareBoxes.recoveryReader]
        ) { $0.id(0) }
    }
}
