public import Domain
internal import GRDB
public import Security

/// A case whose next contact is due on a day, as everybody may know it.
public struct CareDue: Hashable, Sendable {
    public let owner: Person.ID
    public let day: Day
}

/// Lines that were opened before, by the bytes that they were sealed in: to open two thousand takes
/// its time, and after a follow-up one of them is another. To be let go of with the keys.
public struct OpenedLines: Sendable {
    private struct Opened {
        let sealed: [UInt8]
        let line: CaseLine
    }

    fileprivate struct Ground: Equatable, Sendable {
        let key: SigningKey.ID
        let trust: EventDigest?
    }

    private var opened: [Int64: Opened] = [:]
    /// With which key and after which act of acknowledging: with others they may open no more.
    private var ground: Ground?
    /// Cases of which there is no line, because the keys in hand do not open what they should: changed
    /// by somebody, or still closed to keys that were issued anew.
    public fileprivate(set) var missing: Set<CareCase.ID> = []

    public init() {}

    fileprivate subscript(box: Int64, sealed: [UInt8]) -> CaseLine? {
        get { opened[box].flatMap { $0.sealed == sealed ? $0.line : nil } }
        set { opened[box] = newValue.map { Opened(sealed: sealed, line: $0) } }
    }

    fileprivate mutating func begin(on ground: Ground) {
        if self.ground != ground { self = OpenedLines() }
        self.ground = ground
        missing = []
    }
}

extension CareFile {
    /// The cases that the keys in hand open, unsorted.
    public func lines(for key: UnlockedKey) throws -> [CaseLine] {
        var opened = OpenedLines()
        return try lines(for: key, opened: &opened)
    }

    /// The same, where only what has changed since the last time is opened; one that does not open
    /// keeps nobody from the others.
    public func lines(for key: UnlockedKey, opened: inout OpenedLines) throws -> [CaseLine] {
        guard !key.isLocked else { throw KeyLocked() }
        let clock = try clock()
        return try store.read { db in
            let boxes = try CareBoxes(db: db, key: key)
            let lines = try Self.lines(&opened, clock, boxes)
            opened.missing.formUnion(try Self.cases(ledBy: key.person, db))
            opened.missing.subtract(lines.map(\.id))
            return lines.map { $0.dated(by: clock) }
        }
    }

    /// Of the last thing that happened; nothing that anybody reads changes without it.
    public func newestEntry() throws -> Int64 { try store.read { try CareEntryLog.head($0).id } }

    /// Whether no entry was taken out of the file: the quick half of `verify`.
    public func isChainWhole() throws -> Bool { try store.read(CareEntryLog.isWhole) }

    /// Notes in `opened` what did not open.
    private static func lines(
        _ opened: inout OpenedLines, _ clock: FollowUpClock, _ boxes: CareBoxes
    ) throws -> [CaseLine] {
        opened.begin(on: .init(key: boxes.key.key, trust: boxes.trust.acts.last?.digest))
        let cases = try contents(for: boxes.key, boxes.db)
        let closed = try ClosedBox.read(
            cases.filter { opened[$0.id, $0.snapshot ?? []] == nil }, for: boxes.key, boxes.db)
        for (closed, line) in zip(closed, lines(in: closed, boxes)) {
            let box = closed.box
            // One of an older program, or one that was put back: as what happened says.
            if let line = try ifWhole(line.get) ?? lineOfEvents(in: box, clock, boxes) {
                opened[box.id, box.snapshot ?? []] = line
            } else if let care = box.care {
                opened.missing.insert(care)
            }
        }
        return cases.compactMap { opened[$0.id, $0.snapshot ?? []] }
    }

    /// As each was sealed with its last entry; nil for one that the keys in hand do not open.
    private static func lines(
        in closed: [ClosedBox], _ boxes: CareBoxes
    ) -> [Result<CaseLine?, any Error>] {
        let (key, people) = (boxes.key, boxes.signatories)
        return closed.onAllProcessors(inSharesOf: 64) { share in
            defer { ProcessHardening.overwriteLeftovers() }
            return share.map { one in
                Result {
                    let box = try one.opened(by: key, trusting: people)
                    return try box.flatMap(one.snapshot).map(CareContent.value)
                }
            }
        }
    }

    private static func lineOfEvents(
        in box: CareBox, _ clock: FollowUpClock, _ boxes: CareBoxes
    ) throws -> CaseLine? {
        try box.care.flatMap { try fetchIfWhole($0, boxes) }.map {
            CaseLine($0.watch, clock: clock)
        }
    }

    /// The newest box of contents of each case of which one is wrapped for the key.
    private static func contents(for key: UnlockedKey, _ db: Database) throws -> [CareBox] {
        try CareBox.closed(
            where: """
                id IN (
                    SELECT max(id) FROM care_box
                    WHERE kind = 'case' AND case_id IS NOT NULL GROUP BY case_id)
                AND case_id IN (
                    SELECT case_id FROM care_box JOIN care_wrap ON box_id = care_box.id
                    WHERE kind = 'case' AND reader_id = ? AND key_id = ?)
                ORDER BY id
                """, [key.person.rawValue, key.key.rawValue], db)
    }

    /// Those that were not destroyed.
    static func cases(ledBy owner: Person.ID, _ db: Database) throws -> [CareCase.ID] {
        try db.map(
            """
            SELECT id FROM care_case
            WHERE owner_id = ? AND id NOT IN (SELECT case_id FROM care_destroyed)
            """, [owner.rawValue]
        ) { $0.id(0) }
    }

    /// A case with all that happened in it; throws `CareRefusal.notAReader` where the keys in hand do
    /// not open it.
    public func watchCase(_ id: CareCase.ID, for key: UnlockedKey) throws -> WatchCase {
        try store.read { db in try Self.fetch(id, CareBoxes(db: db, key: key)).watch }
    }

    static func fetch(
        _ id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> (watch: WatchCase, box: CareBox) {
        let opened = try boxes.trusting { try boxes.open(.contents, of: id) }
        guard let box = opened else { throw CareRefusal.notAReader }
        guard boxes.isTrusting else { throw CareRefusal.nobodyAcknowledged }
        let events = try CareEntryLog.entries(of: box, boxes.db).map {
            try event(in: $0, signedBy: boxes.signatories)
        }
        guard var watch = WatchCase(id: id, events: events) else {
            throw DamagedRow(what: "case without an opening")
        }
        try takeTicks(into: &watch, boxes)
        return (watch, box)
    }

    /// Nil for a case that somebody has changed, or that the keys in hand do not open.
    static func fetchIfWhole(
        _ id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> (watch: WatchCase, box: CareBox)? {
        do {
            return try ifWhole { try fetch(id, boxes) }
        } catch CareRefusal.nobodyAcknowledged {
            return nil
        }
    }

    /// What happened, as whoever is said to have done it has signed it, and whoever is said to have
    /// signed as well; throws `UnlockRefusal.damaged` where that is not so.
    private static func event(
        in entry: SignedCareEntry, signedBy people: CareSignatories
    ) throws -> CareEvent {
        let event: CareEvent = try CareContent.value(entry.bytes)
        guard people.hasSigned(event.actor, entry) else { throw UnlockRefusal.damaged }
        if let seconder = event.kind.seconder, !people.hasSeconded(seconder, entry) {
            throw UnlockRefusal.damaged
        }
        return event
    }

    /// Due days of every open case, in clear: for those who must be warned and hold no key.
    public func dueDays(through day: Day) throws -> [CareDue] {
        try store.read { db in
            try db.map(
                """
                SELECT owner_id, next_due FROM care_case
                WHERE is_open AND next_due <= ? ORDER BY next_due
                """, [day.text]
            ) { CareDue(owner: $0.id(0), day: try $0.day(1)) }
        }
    }
}
