public import Domain
internal import GRDB
public import Security

/// Somebody else did something to a hazard after it was last read.
public struct HazardConflict: Error, Hashable, Sendable {
    public let by: Person.ID?
    public let what: HazardEvent.Kind
    public let hazard: Hazard
}

extension HazardRepository {
    /// Does something to a hazard under a signature, all of `kinds` or nothing; returns the hazard.
    ///
    /// The rules are asked once more, on fresh rows. `seen` is the hazard's `eventCount` when it was
    /// read: where somebody took a step since, `HazardConflict` says who. Else throws
    /// `HazardRefusalReason`, `AccountRefusal` or `LedgerError`.
    public func act(
        _ kinds: [HazardEvent.Kind], on id: Hazard.ID, seen: Int, as signer: Signer,
        at moment: Moment
    ) async throws -> Hazard {
        try await file.write(as: signer) { transaction in
            try transaction.act(kinds, on: id, seen: seen, at: moment)
        }
    }
}

extension LedgerTransaction {
    /// `seen` nil asks for no comparison with what was read before.
    public func act(
        _ kinds: [HazardEvent.Kind], on id: Hazard.ID, seen: Int?, at moment: Moment
    ) throws -> Hazard {
        let person = try demandAccount(on: moment.day)
        guard var hazard = try Hazard.fetch(db, id) else {
            throw HazardRefusal.unknownHazard(id)
        }
        var events = Array(try HazardEvent.fetchAll(db, of: id).dropFirst())
        if let seen, let conflict = hazard.conflict(since: seen, events) { throw conflict }
        let rules = try hazardRules()
        let organisation = try organisation(on: moment.day)
        let standing = organisation.standing(of: person, offices: try offices(on: moment.day))
        for kind in kinds {
            // A clock that lags a little behind another one's puts no event before the last.
            let event = HazardEvent(
                at: max(moment, hazard.lastEventAt), actor: person, kind: kind)
            let refusal = rules.refusal(
                of: event, on: hazard, by: standing, in: organisation, at: moment,
                events: events)
            if let refusal { throw refusal }
            if case .recurred(let id) = kind {
                guard let earlier = try Hazard.fetch(db, id) else {
                    throw HazardRefusal.unknownHazard(id)
                }
                if let refusal = rules.refusal(ofLinking: hazard, to: earlier) { throw refusal }
            }
            hazard = try record(event, on: id)
            events.append(event)
        }
        return hazard
    }
}

extension Hazard {
    /// The first step that was taken after event number `seen`.
    fileprivate func conflict(since seen: Int, _ events: [HazardEvent]) -> HazardConflict? {
        guard eventCount > seen,
            let event = events.dropFirst(max(0, seen - 1)).first(where: { $0.kind.movesOn })
        else { return nil }
        return HazardConflict(by: event.actor, what: event.kind, hazard: self)
    }
}

extension HazardEvent.Kind {
    /// Changes what the next person decides upon; a remark, a reminder or a file does not.
    fileprivate var movesOn: Bool {
        switch self {
        case .reminded, .remarked, .attached: false
        default: true
        }
    }
}
