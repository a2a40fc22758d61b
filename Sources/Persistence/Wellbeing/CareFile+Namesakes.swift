import Domain
internal import GRDB
import Security

extension CareFile {
    /// Throws `CareRefusal.alreadyLed` where whoever opens the case `new` leads another one of somebody of
    /// that name, open or closed. Nobody sees who that is: what is told is the code of an own case. One that
    /// somebody has changed, or that was opened by mistake, keeps no other from being opened.
    static func demandOnlyOne(
        of pupil: PupilIdentity, in classBand: String, but new: CareCase.ID, _ boxes: CareBoxes
    ) throws {
        let led = try cases(ledBy: boxes.key.person, boxes.db).filter { $0 != new }
        let likely = try SealedIdentity.read(led, boxes).likely(of: pupil, for: boxes.key)
        let namesakes = try likely.compactMap { care -> NamesakeCase? in
            guard let known = try ifWhole({ try identity(of: care, boxes) }),
                known.hasName(of: pupil),
                let watch = try fetchIfWhole(care, boxes)?.watch, !watch.isVoid
            else { return nil }
            return NamesakeCase(watch, of: known, beside: pupil, in: classBand)
        }
        if let closest = NamesakeCase.closest(among: namesakes) {
            throw CareRefusal.alreadyLed(closest)
        }
    }
}

/// Who the pupil of a case is, as it was read from the file to be opened beside many others.
private struct SealedIdentity {
    let care: CareCase.ID
    private let box: ClosedBox
    /// The oldest first.
    private let entries: [StoredCareEntry]

    static func read(_ cases: [CareCase.ID], _ boxes: CareBoxes) throws -> [SealedIdentity] {
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
                SealedIdentity(care: $0, box: closed, entries: entries[closed.box.id] ?? [])
            }
        }
    }

    /// Whether it seems to be of that name, whoever has sealed it: to prove each of two thousand takes its
    /// time, and keeps everybody from writing meanwhile.
    func isLikely(of pupil: PupilIdentity, for key: UnlockedKey) throws -> Bool {
        guard let box = try box.unproven(by: key) else { return false }
        for entry in entries.reversed() {
            let bytes = try entry.opened(in: box).bytes
            // The last that does more than name a key.
            guard bytes.isEmpty else {
                let known: PupilIdentity = try CareContent.value(bytes)
                return known.hasName(of: pupil)
            }
        }
        return false
    }
}

extension [SealedIdentity] {
    /// The cases of those that seem to be of that name; what does not open is to be asked with its proofs.
    fileprivate func likely(of pupil: PupilIdentity, for key: UnlockedKey) -> [CareCase.ID] {
        let isLikely: [Bool] = onAllProcessors(inSharesOf: 64) { share in
            defer { ProcessHardening.overwriteLeftovers() }
            return share.map { one in
                do {
                    return try one.isLikely(of: pupil, for: key)
                } catch {
                    return true
                }
            }
        }
        return zip(self, isLikely).filter(\.1).map(\.0.care)
    }
}
