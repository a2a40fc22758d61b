import Domain
internal import GRDB
import Security

/// Who the pupil of a case is, as it was read from the file to be opened beside many others.
struct SealedPupil {
    let care: CareCase.ID
    private let box: ClosedBox
    /// The oldest first.
    private let entries: [StoredCareEntry]

    static func read(_ cases: [CareCase.ID], _ boxes: CareBoxes) throws -> [SealedPupil] {
        let newest = try CareBox.closed(
            where: """
                id IN (
                    SELECT max(id) FROM care_box
                    WHERE kind = 'identity' AND case_id IN (SELECT value FROM json_each(?))
                    GROUP BY case_id)
                """, [cases.map(\.rawValue).jsonArray], boxes.db)
        let entries = try CareEntryLog.sealed(in: newest.map(\.id), boxes.db)
        return try ClosedBox.read(newest, for: boxes.key, boxes.db).compactMap { closed in
            closed.box.care.map {
                SealedPupil(care: $0, box: closed, entries: entries[closed.box.id] ?? [])
            }
        }
    }

    /// Whether it seems to be somebody of whom `isMeant` holds, whoever has sealed it: to prove each of two
    /// thousand takes its time, and keeps everybody from writing meanwhile.
    fileprivate func isLikely(
        where isMeant: (PupilIdentity) -> Bool, for key: UnlockedKey
    ) throws -> Bool {
        guard let box = try box.unproven(by: key) else { return false }
        for entry in entries.reversed() {
            let bytes = try entry.opened(in: box).bytes
            // The last that does more than name a key.
            guard bytes.isEmpty else {
                return isMeant(try CareContent.value(bytes))
            }
        }
        return false
    }
}

extension [SealedPupil] {
    /// The cases of those of whom it seems to hold; what does not open is to be asked with its proofs.
    func likely(
        where isMeant: @Sendable (PupilIdentity) -> Bool, for key: UnlockedKey
    ) -> [CareCase.ID] {
        cases(whereUnopened: true, isMeant, key)
    }

    /// Whether it seems to hold of somebody; what does not open is passed over.
    func contains(
        where isMeant: @Sendable (PupilIdentity) -> Bool, for key: UnlockedKey
    ) -> Bool {
        !cases(whereUnopened: false, isMeant, key).isEmpty
    }

    private func cases(
        whereUnopened unopened: Bool, _ isMeant: @Sendable (PupilIdentity) -> Bool,
        _ key: UnlockedKey
    ) -> [CareCase.ID] {
        let isLikely: [Bool] = onAllProcessors(inSharesOf: 64) { share in
            defer { ProcessHardening.overwriteLeftovers() }
            return share.map { one in
                do {
                    return try one.isLikely(where: isMeant, for: key)
                } catch {
                    return unopened
                }
            }
        }
        return zip(self, isLikely).filter(\.1).map(\.0.care)
    }
}
