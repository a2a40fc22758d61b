public import Domain
internal import GRDB
public import Security

/// What a class teacher is asked to do, as it is sealed.
struct SealedInstruction: Codable {
    let code: String
    let text: String
    let at: Moment
    /// Nil in those of an older program.
    let person: Person.ID?
}

/// Boxes that were tried with keys which do not open them: for whom such a box is does not change. It holds
/// nothing that was sealed, so that it may outlive the lock.
public struct TriedBoxes: Sendable {
    fileprivate var strange: [SigningKey.ID: Set<Int64>] = [:]

    public init() {}

    /// Takes in what was tried elsewhere meanwhile.
    public mutating func formUnion(_ other: TriedBoxes) {
        strange.merge(other.strange) { $0.union($1) }
    }
}

extension CareFile {
    /// What whoever holds the keys is told out of cases that somebody else leads. What is not signed by a
    /// psychology teacher of this list is left out and counted: whoever can write the file can put
    /// anything before anybody.
    public func told(to key: UnlockedKey, tried: inout TriedBoxes) throws -> CareTold {
        guard !key.isLocked else { throw KeyLocked() }
        let holders = try ledger.accounts.signingKeyHolders()
        return try store.read { db in
            let boxes = try CareBoxes(db: db, key: key)
            var strange = tried.strange[key.key] ?? []
            defer { tried.strange[key.key] = strange }
            var planted = 0
            func open<Told>(_ kind: CareBoxes.Kind, _ read: (CareBox) throws -> Told?) throws
                -> [Told]
            {
                try Self.unnamed(kind, besides: key.person, db).compactMap { id in
                    guard !strange.contains(id) else { return nil }
                    guard let box = try boxes.openUnnamed(id) else {
                        strange.insert(id)
                        return nil
                    }
                    let told = try Self.ifWhole { try read(box) }
                    if told == nil { planted += 1 }
                    return told
                }
            }
            let tasks = try open(.measure) { try Self.task(in: $0, boxes, holders) }
            let instructions = try open(.instruction) {
                try Self.instruction(in: $0, boxes, holders)
            }
            return CareTold(instructions: instructions, tasks: tasks, planted: planted)
        }
    }

    public func told(to key: UnlockedKey) throws -> CareTold {
        var tried = TriedBoxes()
        return try told(to: key, tried: &tried)
    }

    private static func instruction(
        in box: CareBox, _ boxes: CareBoxes, _ holders: [[UInt8]: Person.ID]
    ) throws -> CareInstruction? {
        guard let entry = try CareEntryLog.entries(of: box, boxes.db).first,
            let asker = boxes.asker(of: entry, holders)
        else { return nil }
        let content: SealedInstruction = try CareContent.value(entry.bytes)
        guard content.person == nil || content.person == boxes.key.person else { return nil }
        return CareInstruction(
            code: content.code, text: content.text, at: content.at, asker: asker)
    }

    /// Those that somebody who is not named can open, the latest first.
    private static func unnamed(
        _ kind: CareBoxes.Kind, besides owner: Person.ID, _ db: Database
    ) throws -> [Int64] {
        try db.map(
            """
            SELECT box.id FROM care_wrap JOIN care_box AS box ON box.id = box_id
            WHERE reader_id = ? AND kind = ? AND owner_id <> ? ORDER BY box.id DESC
            """, [CareBoxes.unnamedReader, kind.rawValue, owner.rawValue]
        ) { $0[0] }
    }

    /// Nil for what somebody has changed, or what the keys in hand do not open.
    static func ifWhole<Value>(_ read: () throws -> Value?) throws -> Value? {
        do {
            return try read()
        } catch is UnlockRefusal, is DamagedRow {
            return nil
        } catch CareRefusal.notAReader {
            return nil
        }
    }
}

extension CareBoxes {
    /// Who puts this before whoever holds the keys: a psychology teacher whom these trust, or else one
    /// whom whoever began the list trusts and whose key the ledger knows as that person's.
    func asker(of entry: SignedCareEntry, _ holders: [[UInt8]: Person.ID]) -> CareAsker? {
        if let known = signatories.asker(behind: entry) {
            return CareAsker(
                person: known.person, fingerprint: known.identity.fingerprint, isCompared: true)
        }
        guard let known = trust.founded?.asker(behind: entry),
            holders[known.identity.signing] == known.person
        else { return nil }
        return CareAsker(
            person: known.person, fingerprint: known.identity.fingerprint, isCompared: false)
    }
}
