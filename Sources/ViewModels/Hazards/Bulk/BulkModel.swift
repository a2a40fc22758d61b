public import Domain
public import Observation
public import Persistence
import Security

/// One thing done to all marked hazards: what is filled in, what stands against each, and the
/// signing of it.
///
/// Whatever goes wrong, what was typed stays.
@Observable
public final class BulkModel {
    /// As they were read when the form was opened.
    public let hazards: [Hazard]
    public var draft: HazardDraft
    public private(set) var fault: HazardActionFault?
    /// What the rules have against each, as the form stands now.
    public private(set) var refused: [BulkOutcome.Refusal]
    public private(set) var isCommitting = false

    @ObservationIgnored public let session: SessionModel

    public var school: SchoolModel { session.school }
    public var action: HazardAction { draft.action }
    /// How many of them can be done.
    public var possible: Int { hazards.count - refused.count }

    /// Nil for what is done one by one, and where there is no hazard left to do it to.
    public init?(
        _ action: HazardAction, on ids: [Hazard.ID], session: SessionModel
    ) throws(LedgerError) {
        let hazards = try session.school.hazards(ids)
        guard let first = hazards.first,
            let draft = HazardDraft(
                bulk: action, on: hazards,
                in: HazardSituation(
                    hazard: hazards.first { $0.grade != .major } ?? first,
                    standing: session.standing, school: session.school))
        else { return nil }
        self.hazards = hazards
        self.draft = draft
        self.session = session
        refused = Self.refusals(of: action, on: hazards, session: session)
    }

    /// Looks for what stands against it before anybody signs; false with `fault` saying what, or
    /// where nothing would be done.
    public func check() -> Bool {
        fault = nil
        if let refusal = session.refusal, refusal != .locked {
            fault = .session(refusal)
            return false
        }
        do throws(HazardFieldFault) {
            refused = refusals(of: try draft.deed(in: situation))
        } catch {
            fault = .field(error)
            return false
        }
        return possible > 0 && !(draft.isAllOrNone && !refused.isEmpty)
    }

    /// What is allowed and asks once more, the same warning once.
    public var warnings: [HazardWarning] {
        // `check` has refused what cannot be read.
        guard let deed = try? draft.deed(in: situation) else { return [] }
        let refused = Set(refused.map(\.hazard.id))
        var warnings: [HazardWarning] = []
        for hazard in hazards where !refused.contains(hazard.id) {
            let kind = deed.kind(for: hazard, taken: 0)
            for warning in school.rules.warnings(of: kind, on: hazard)
            where !warnings.contains(warning) {
                warnings.append(warning)
            }
        }
        return warnings
    }

    /// Does it under the signature of who has signed in; nil with `fault` where nothing was tried.
    public func commit() async -> BulkOutcome? {
        guard !isCommitting else { return nil }
        isCommitting = true
        defer { isCommitting = false }
        guard let signer = session.signer else {
            fault = .session(session.refusal ?? .notSignedIn)
            return nil
        }
        do {
            return try await school.ledger.hazards.act(
                draft.deed(in: situation), onEach: hazards, orNone: draft.isAllOrNone,
                as: signer, at: school.now)
        } catch {
            fault = HazardActionFault(error)
            return nil
        }
    }

    private var situation: HazardSituation {
        HazardSituation(hazard: hazards[0], standing: session.standing, school: school)
    }

    private func refusals(of deed: BulkDeed) -> [BulkOutcome.Refusal] {
        hazards.compactMap { hazard in
            school.rules.refusal(
                of: deed.kind(for: hazard, taken: 0), on: hazard, by: session.standing,
                in: school.organisation, at: school.now
            ).map { .init(hazard, .rule($0)) }
        }
    }
}

extension BulkModel {
    /// What the rules have against an action on each of some hazards, whatever its details.
    public static func refusals(
        of action: HazardAction, on hazards: [Hazard], session: SessionModel
    ) -> [BulkOutcome.Refusal] {
        let school = session.school
        return hazards.compactMap { hazard in
            school.rules.refusal(
                of: action, on: hazard, by: session.standing, in: school.organisation,
                at: school.now
            ).map { .init(hazard, .rule($0)) }
        }
    }
}

extension SchoolModel {
    /// Those of `ids` that there are, in that order.
    public func hazards(_ ids: [Hazard.ID]) throws(LedgerError) -> [Hazard] {
        var hazards: [Hazard] = []
        for id in ids {
            if let hazard = try ledger.hazards.hazard(id) { hazards.append(hazard) }
        }
        return hazards
    }
}
