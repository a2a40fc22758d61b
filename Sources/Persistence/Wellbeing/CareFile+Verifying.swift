public import Domain
internal import GRDB
import Security

/// What the sealed file can prove of itself without being opened.
public struct CareVerification: Hashable, Sendable {
    public enum Fault: Hashable, Sendable {
        /// The digest of an entry does not follow from the one before it.
        case digest(entry: Int64)
        /// The signature is not that of the key that it names, or of a key that nobody has.
        case signature(entry: Int64)
        case secondSignature(entry: Int64)
        case publishedCounts
        /// What stands in clear beside a list of home visits or second interviews is not what was signed after
        /// it was written into last. Where a signed sum is promised, also that it or its signature stands there no
        /// more; without the promise, and once that was taken off the end of `care_trust`, a signature that is
        /// gone counts among `unsignedSums`.
        case sum(box: Int64)
        case certificate(CareCase.ID)
        /// An act of acknowledging does not follow from the one before it, or is not signed with its key.
        case trust(act: Int64)
        /// The recovery key that the file names is not the one that was signed for.
        case recoveryKey
        /// Signed with a key that counts for nothing in this file.
        case stranger(entry: Int64)
        /// A key stands for a box under which nobody has sealed anything, or an older one than the newest.
        case unnamed(box: Int64)
        /// Something is sealed in a box that the two shares would not open.
        case withoutRecovery(box: Int64)
        /// An open case without a day on which somebody is to be in touch.
        case withoutDueDay(CareCase.ID)
        /// The ledger has noted entries that are not in the file: an older copy was put in its place.
        case older
    }

    public let entries: Int
    public let cases: Int
    /// Ticks, and what was taken back of them by whoever made them, whose signatures are sealed: whoever opens the measure proves them.
    public let ticks: Int
    /// Lists beside which nobody has signed the sum, in a file that does not promise one yet: as an older
    /// program wrote it, or because somebody took the signature away, and the promise with it where there was one.
    public let unsignedSums: Int
    /// Hexadecimal, of the last entry.
    public let head: String
    /// Whoever began the list, or came back to it with both shares first: all trust leads back to it,
    /// and only people can say whose it is.
    public let founder: Person.ID?
    /// When both shares were tried last.
    public let drilledAt: Moment?
    /// Nil where everything holds.
    public let fault: Fault?
}

extension CareFile {
    /// Goes through the whole chain with the public keys of the ledger.
    public func verify() throws -> CareVerification {
        let keys = try ledger.accounts.publicKeys()
        let holders = try ledger.accounts.signingKeyHolders()
        let isOlder = try lookAtHead().isOlder
        return try store.read { db in
            let trust = try CareTrust.unproven(db)
            var fault = try Self.fault(of: trust, db)
            let known = trust.founded
            var (count, previous) = (0, EventDigest.origin)
            try db.forEachRow(
                """
                SELECT id, box_id, CAST(generation AS INTEGER), sealed, CAST(key_id AS INTEGER),
                    signature, CAST(second_key_id AS INTEGER), second_signature, digest,
                    (SELECT kind FROM care_box WHERE id = entry.box_id),
                    key_id = -1 AND NOT EXISTS (
                        SELECT 1 FROM care_entry AS earlier WHERE earlier.box_id = entry.box_id
                            AND earlier.id < entry.id)
                FROM care_entry AS entry ORDER BY id
                """
            ) { row in
                count += 1
                let stored = try row.digest(8)
                if fault == nil {
                    fault = Self.fault(in: row, after: previous, keys, known)
                }
                previous = stored
            }
            let cases: Int = try db.value("SELECT count(*) FROM care_case") ?? 0
            let last =
                try fault ?? Self.faultInBoxes(db)
                ?? Self.faultBesideEntries(db, keys, trust) ?? (isOlder ? .older : nil)
            let ticks: Int =
                try db.value(
                    "SELECT count(*) FROM care_entry WHERE key_id = ?", [CareEntryLog.unnamedKey])
                ?? 0
            let drilled: String? = try db.value("SELECT drilled_at FROM care_about")
            let unsigned = try ListSum.unsigned(db, by: keys, known).count
            return CareVerification(
                entries: count, cases: cases, ticks: ticks, unsignedSums: unsigned,
                head: previous.text,
                founder: trust.acts.first.flatMap { holders[$0.signer] },
                drilledAt: drilled.flatMap { Moment(text: $0) }, fault: last)
        }
    }

    private static func fault(of trust: CareTrust, _ db: Database) throws
        -> CareVerification.Fault?
    {
        if let act = try trust.fault ?? CareTrust.actWithoutEntries(db) {
            return .trust(act: act)
        }
        let named = try db.firstRow("SELECT recovery_public FROM care_about")?.bytes(0)
        let isSigned = trust.acts.contains { $0.person == nil && $0.identity.reading == named }
        return named == nil || isSigned ? nil : .recoveryKey
    }

    private static func fault(
        in row: Row, after previous: EventDigest, _ keys: [Int64: PublicIdentity],
        _ known: CareSignatories?
    ) -> CareVerification.Fault? {
        let id: Int64 = row[0]
        let digest = CareEntryLog.digest(
            id: id, box: row[1], generation: row[2], sealed: row.bytes(3) ?? [], key: row[4],
            second: row[6], after: previous)
        guard digest.bytes == row.bytes(8) else { return .digest(entry: id) }
        if row[4] == CareEntryLog.unnamedKey {
            // Whose it is, is proven by whoever opens the measure: nothing else goes unsigned.
            let isFirst: Bool = row[10]
            let isTick = row[9] == CareBoxes.Kind.measure.rawValue && !isFirst
            return isTick ? nil : .signature(entry: id)
        }
        guard keys[row[4]]?.isValid(row.bytes(5) ?? [], of: digest) == true else {
            return .signature(entry: id)
        }
        let seconder = (row[6] as Int64?).map { keys[$0] }
        if let seconder, seconder?.isValid(row.bytes(7) ?? [], of: digest) != true {
            return .secondSignature(entry: id)
        }
        let signers = [keys[row[4]], seconder ?? nil].compactMap { $0?.signing }
        let isKnown = signers.allSatisfy { known?.counts($0, at: id) == true }
        return isKnown ? nil : .stranger(entry: id)
    }

    /// Keys of boxes that lead nowhere, and keys that the shares would not open.
    private static func faultInBoxes(_ db: Database) throws -> CareVerification.Fault? {
        let unnamed: Int64? = try db.value(
            """
            SELECT box_id FROM care_wrap AS wrap WHERE NOT EXISTS (
                SELECT 1 FROM care_entry
                WHERE box_id = wrap.box_id AND generation = wrap.generation)
            UNION SELECT id FROM care_box AS box
                WHERE EXISTS (SELECT 1 FROM care_wrap WHERE box_id = box.id)
                AND generation IS NOT (
                    SELECT max(generation) FROM care_entry WHERE box_id = box.id)
            ORDER BY 1
            """)
        if let unnamed { return .unnamed(box: unnamed) }
        let lost: Int64? = try db.value(
            """
            SELECT box_id FROM care_entry AS entry
            WHERE EXISTS (SELECT 1 FROM care_wrap WHERE box_id = entry.box_id)
                AND NOT EXISTS (
                    SELECT 1 FROM care_wrap WHERE box_id = entry.box_id
                    AND generation = entry.generation AND reader_id = ?)
            ORDER BY entry.id
            """, [CareBoxes.recoveryReader])
        return lost.map { .withoutRecovery(box: $0) }
    }

    private static func faultBesideEntries(
        _ db: Database, _ keys: [Int64: PublicIdentity], _ trust: CareTrust
    ) throws -> CareVerification.Fault? {
        let known = trust.founded
        if let row = try db.firstRow("SELECT counts, key_id, signature FROM care_published") {
            let digest = digest(ofCounts: Array((row[0] as String).utf8))
            guard let key = keys[row[1]], known?.everCounted(key.signing) == true,
                key.isValid(row.bytes(2) ?? [], of: digest)
            else {
                return .publishedCounts
            }
        }
        let badSum = try ListSum.all(db).first { $0.signed != nil && !$0.isSigned(by: keys, known) }
        if let box = try badSum?.box ?? ListSum.untold(db, by: keys, known).first?.box {
            return .sum(box: box)
        }
        if trust.promisesSums(to: known),
            let sum = try ListSum.unsigned(db, by: keys, known).first ?? ListSum.outdated(db).first
        {
            return .sum(box: sum.box)
        }
        if let id = try faultyCertificate(keys, known, db) { return .certificate(id) }
        let forgotten: Int64? = try db.value(
            "SELECT id FROM care_case WHERE is_open AND next_due IS NULL")
        return forgotten.map { .withoutDueDay(CareCase.ID($0)) }
    }
}
