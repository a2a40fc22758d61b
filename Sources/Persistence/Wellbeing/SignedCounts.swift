public import Domain
internal import GRDB
public import Security

/// What one psychology teacher has counted, under the own signature.
struct SignedCounts: Codable {
    let counts: WatchCounts
    let signature: [UInt8]

    init(_ counts: WatchCounts, by key: UnlockedKey) throws {
        self.counts = counts
        signature = try key.signer.sign(Self.digest(of: counts))
    }

    func isSigned(by identity: PublicIdentity) throws -> Bool {
        identity.isValid(signature, of: try Self.digest(of: counts))
    }

    private static func digest(of counts: WatchCounts) throws -> EventDigest {
        CareFile.digest(ofCounts: try CareContent.bytes(counts))
    }
}

extension CareFile {
    /// What is still counted of the cases that whoever holds the keys has destroyed; nil where nothing is.
    public func pastCases(for key: UnlockedKey) throws -> PastCases? {
        try store.read { db in try Self.past(CareBoxes(db: db, key: key)) }
    }

    static func past(_ boxes: CareBoxes) throws -> PastCases? {
        guard try boxes.db.value("SELECT EXISTS (SELECT 1 FROM care_destroyed)") == true else {
            return nil
        }
        return try ownCounts(boxes)?.counts.past
    }

    /// Keeps the sums of the past what they are without that case.
    static func keepSums(of line: CaseLine, on day: Day, since: Day, _ boxes: CareBoxes) throws {
        // Whoever has counted nothing has told nothing.
        guard let own = try ownCounts(boxes) else { return }
        var counts = own.counts
        counts.past = PastCases(counts.past, with: line, on: day, since: since)
        let signed = try SignedCounts(counts, by: boxes.key)
        try boxes.save(snapshot: try CareContent.bytes(signed), of: own.box)
    }

    /// Nil as well where nobody, or somebody else, has signed what stands there.
    private static func ownCounts(
        _ boxes: CareBoxes
    ) throws -> (counts: WatchCounts, box: CareBox)? {
        guard let id = try countsBox(of: boxes.key.person, boxes.db),
            let box = try boxes.openIfWhole(id), let signed = try counts(in: id, boxes),
            try signed.isSigned(by: boxes.key.publicIdentity)
        else { return nil }
        return (signed.counts, box)
    }
}
