public import Domain
internal import GRDB
public import Security

extension HazardRepository {
    /// Does one thing to many hazards under one signature each, all in one transaction.
    ///
    /// The rules are asked of each on fresh rows. Those that a rule refuses, or that somebody went on
    /// with since they were `seen`, are left as they were; with `orNone` one of them keeps all others
    /// from being done too. Else throws `AccountRefusal` or `LedgerError`, and nothing is done.
    public func act(
        _ deed: BulkDeed, onEach seen: [Hazard], orNone: Bool, as signer: Signer,
        at moment: Moment
    ) async throws -> BulkOutcome {
        do {
            return try await file.write(as: signer) { transaction in
                let outcome = try transaction.act(deed, onEach: seen, at: moment)
                if orNone, !outcome.refused.isEmpty { throw NoneDone(refused: outcome.refused) }
                return outcome
            }
        } catch let none as NoneDone {
            return BulkOutcome(refused: none.refused)
        }
    }

    /// Those of `ids` that a query lists, whichever stage they are at.
    public func shown(
        _ ids: Set<Hazard.ID>, by query: HazardQuery
    ) throws(LedgerError) -> [Hazard.ID] {
        let places = query.places.map(Set.init)
        return try file.snapshot { db in
            let pattern = try SearchPattern(query, db)?.match
            return try ids.sorted().filter { id in
                if let pattern, try !Self.finds(pattern, id, db) { return false }
                guard let places else { return true }
                return try HazardRow.fetch(db, id: id.rawValue).map { places.contains($0.place) }
                    ?? false
            }
        }
    }

    private static func finds(
        _ pattern: String, _ id: Hazard.ID, _ db: Database
    ) throws -> Bool {
        try db.firstRow(
            "SELECT 1 FROM hazard_search WHERE hazard_search MATCH ? AND rowid = ?",
            [pattern, id.rawValue]) != nil
    }
}

/// Undoes the transaction in which some of many hazards could not be done.
private struct NoneDone: Error {
    let refused: [BulkOutcome.Refusal]
}

extension LedgerTransaction {
    fileprivate func act(
        _ deed: BulkDeed, onEach seen: [Hazard], at moment: Moment
    ) throws -> BulkOutcome {
        var outcome = BulkOutcome()
        var taken = 0
        for hazard in seen {
            func refuse(_ obstacle: BulkObstacle) {
                outcome.refused.append(.init(hazard, obstacle))
            }
            do {
                _ = try act(
                    [deed.kind(for: hazard, taken: taken)], on: hazard.id,
                    seen: hazard.eventCount, at: moment)
                outcome.done.append(hazard.id)
                if deed.takesNotice(for: hazard) { taken += 1 }
            } catch let reason as HazardRefusalReason {
                refuse(.rule(reason))
            } catch let conflict as HazardConflict {
                refuse(.overtaken(by: conflict.by, conflict.what))
            }
        }
        return outcome
    }
}
