import Domain
internal import GRDB

extension LedgerTransaction {
    /// Throws `DutyRefusal.changedMeanwhile` where a slot or a duty, or for a substitution its day, is
    /// not as it was seen.
    func demandUnchanged(_ seen: DutySight, before act: DutyAct) throws {
        switch seen {
        case .duty(let duty, let cover): try demandUnchanged(duty, cover: cover, before: act)
        case .slot(let slot, let terms, let day):
            let now = DutySight.terms(of: slot, among: try DutySlot.fetchAll(db), on: day)
            guard now == terms else {
                throw DutyRefusal.changedMeanwhile(
                    by: try lastActor(
                        """
                        kind IN ('duty-slot-set', 'duty-slot-ended')
                            AND json_extract(fields, '$[0]') = ?1
                        """, [slot.text]))
            }
        case .requirement(let place, let slot, let seen):
            let now = try SlotRequirement.fetchAll(db).filter {
                $0.place == place && $0.slot == slot
            }
            guard now == seen else {
                throw DutyRefusal.changedMeanwhile(
                    by: try lastActor(
                        """
                        kind IN ('duty-required', 'duty-requirement-ended')
                            AND json_extract(fields, '$[0]') = ?1
                            AND json_extract(fields, '$[1]') = ?2
                        """, [place.text, slot.text]))
            }
        }
    }

    private func demandUnchanged(
        _ duty: Duty, cover seen: Substitution.Cover?, before act: DutyAct
    ) throws {
        let id = duty.id
        guard try Duty.fetch(db, id) == duty else {
            throw DutyRefusal.changedMeanwhile(
                by: try lastActor(
                    """
                    kind = 'duty-ended' AND json_extract(fields, '$[0]') = ?1
                        OR kind = 'duty-given' AND json_extract(fields, '$[9]') = ?1
                    """, [id.text]))
        }
        guard case .substituted(let substitution) = act else { return }
        let day = substitution.day
        let cover = try Substitution.fetchAll(db, day...day).last { $0.duty == id }?.cover
        guard cover == seen else {
            throw DutyRefusal.changedMeanwhile(
                by: try lastActor(
                    """
                    kind = 'duty-substituted' AND json_extract(fields, '$[0]') = ?1
                        AND json_extract(fields, '$[1]') = ?2
                    """,
                    [id.text, day.text]))
        }
    }

    /// Whoever made the last entry of the journal that meets the condition.
    func lastActor(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> Person.ID? {
        try db.firstRow(
            "SELECT actor_id FROM journal WHERE \(condition) ORDER BY id DESC LIMIT 1", arguments
        ).flatMap { $0.optionalID(0) }
    }
}
