extension HazardRules {
    /// What this person is that forbids it, whatever else the person is.
    func conflict(of action: HazardAction, _ deed: Deed) -> HazardRefusalReason? {
        switch action {
        case .verify, .refute: deed.hazard.finder == deed.person ? .verifierIsFinder : nil
        case .accept, .endorse, .signOff, .reinspect:
            deed.isRectifier ? .reviewerIsRectifier : nil
        case .sendBack where deed.hazard.stage == .awaitingReview:
            deed.isRectifier ? .reviewerIsRectifier : nil
        case .decideExtension:
            deed.hazard.responsible == deed.person ? .deciderIsApplicant : nil
        default: nil
        }
    }

    func missingRight(to action: HazardAction, _ deed: Deed) -> HazardRefusalReason? {
        guard let whoMay = whoMay(action, deed.hazard, in: deed.organisation) else { return nil }
        guard whoMay.isDisjoint(with: deed.roles) else { return nil }
        let isLaterExtension = action == .decideExtension && deed.hazard.extensions > 0
        if isLaterExtension, deed.roles.contains(.vicePrincipal) { return .extensionNeedsPrincipal }
        return .notYours(whoMay: whoMay)
    }

    /// Who may do this to this hazard; nil where anybody signed in may, or where it depends on the
    /// step that is taken back.
    public func whoMay(
        _ action: HazardAction, _ hazard: Hazard, in organisation: Organisation
    ) -> Set<HazardRole>? {
        switch action {
        case .report, .undo, .revoke: nil
        case .verify, .refute: [.gridLeader, .gridDeputy, .safetyOffice]
        case .grade: [.safetyOffice, .principal]
        case .plan: [.safetyOffice, .vicePrincipal, .principal, .responsible]
        case .assign: [.safetyOffice, .vicePrincipal]
        case .progress, .submit, .requestExtension: [.responsible]
        case .control: [.responsible, .gridLeader, .safetyOffice, .vicePrincipal, .principal]
        case .decideExtension:
            hazard.extensions == 0 ? [.vicePrincipal, .principal] : [.principal]
        case .accept: [.gridLeader, .gridDeputy, .safetyOffice, .vicePrincipal]
        case .sendBack: whoMaySendBack(hazard, in: organisation)
        case .endorse: whoMayEndorse(hazard, in: organisation)
        case .acceptUpward: [.safetyOffice, .principal]
        case .signOff: whoMaySignOff(hazard, in: organisation)
        case .void, .linkRecurrence: [.safetyOffice]
        case .fixOnTheSpot: [.gridMember, .finder, .safetyOffice]
        case .supervise: [.safetyOffice, .principal]
        case .superviseProgress, .requestLift: [.responsible, .safetyOffice]
        case .reinspect: [.safetyOffice, .vicePrincipal]
        case .lift: [.principal]
        case .reportUpward, .transfer: [.safetyOffice, .vicePrincipal, .principal]
        case .attach, .remark:
            [
                .gridMember, .finder, .responsible, .safetyOffice, .vicePrincipal, .principal,
                .otherOffice,
            ]
        case .remind: [.gridLeader, .gridDeputy, .safetyOffice, .vicePrincipal, .principal]
        }
    }

    /// Before the acceptance who may accept; after it who may sign next.
    private func whoMaySendBack(
        _ hazard: Hazard, in organisation: Organisation
    ) -> Set<HazardRole>? {
        switch hazard.awaits {
        case .endorse: whoMayEndorse(hazard, in: organisation)
        case .acceptUpward: whoMay(.acceptUpward, hazard, in: organisation)
        case .signOff: whoMaySignOff(hazard, in: organisation)
        default: whoMay(.accept, hazard, in: organisation)
        }
    }

    /// The grid leader; where nobody leads who did not do the work, the deputy, else the vice
    /// principal.
    private func whoMayEndorse(_ hazard: Hazard, in organisation: Organisation) -> Set<HazardRole> {
        if isFree(.leader, of: hazard, in: organisation) { return [.gridLeader] }
        if isFree(.deputy, of: hazard, in: organisation) { return [.gridDeputy] }
        return [.vicePrincipal]
    }

    /// 一般: the grid leader, or the vice principal where nobody leads who did not do the work.
    private func whoMaySignOff(_ hazard: Hazard, in organisation: Organisation) -> Set<HazardRole> {
        if hazard.grade == .major { return [.principal] }
        return isFree(.leader, of: hazard, in: organisation) ? [.gridLeader] : [.vicePrincipal]
    }

    /// Somebody has this role in the place's grid who did not do the work.
    private func isFree(
        _ role: GridRole, of hazard: Hazard, in organisation: Organisation
    ) -> Bool {
        guard let grid = organisation.grid(of: hazard.place) else { return false }
        return organisation.people(in: grid.id, as: role).contains {
            !hazard.isRectified(by: $0.id)
        }
    }
}

extension HazardAction {
    /// The stages at which this can be done at all.
    func isPossible(at stage: HazardStage) -> Bool {
        switch self {
        case .verify, .refute: stage == .reported
        case .grade: stage == .verified
        case .plan, .assign: [.graded, .assigned, .rectifying].contains(stage)
        case .progress, .submit, .requestExtension, .decideExtension:
            [.assigned, .rectifying].contains(stage)
        case .accept: stage == .awaitingReview
        case .sendBack: [.awaitingReview, .accepted].contains(stage)
        case .endorse, .acceptUpward, .signOff: stage == .accepted
        case .fixOnTheSpot: [.reported, .verified, .graded].contains(stage)
        case .control, .void, .supervise, .transfer, .remind: stage.isOpen
        case .superviseProgress, .requestLift, .reinspect, .lift: stage != .void
        case .report, .reportUpward, .linkRecurrence, .attach, .remark, .undo, .revoke: true
        }
    }
}
