extension HazardRules {
    /// What the hazard itself, as it stands, has against this.
    func situation(against action: HazardAction, _ deed: Deed) -> HazardRefusalReason? {
        let hazard = deed.hazard
        return switch action {
        case .grade: hazard.isRefuted ? .foundUntrue : nil
        case .fixOnTheSpot:
            hazard.isRefuted ? .foundUntrue : hazard.grade == .major ? .majorNotOnTheSpot : nil
        case .assign:
            gap(in: hazard.plan, of: hazard) ?? controlGap(of: hazard, at: deed.now)
        case .progress, .submit: controlGap(of: hazard, at: deed.now)
        case .requestExtension:
            extensionObstacle(hazard, on: deed.day) ?? controlGap(of: hazard, at: deed.now)
        case .decideExtension: hazard.extensionRequest == nil ? .noExtensionPending : nil
        case .endorse:
            hazard.grade != .major
                ? .onlyForMajor : hazard.endorser != nil ? .alreadyEndorsed : nil
        case .acceptUpward:
            hazard.grade != .major
                ? .onlyForMajor : hazard.upwardAcceptance != nil ? .alreadyAcceptedUpward : nil
        case .signOff: signatureGap(of: hazard)
        case .sendBack:
            hazard.supervisions.values.contains { $0.liftedOn != nil } ? .supervisionLifted : nil
        case .supervise: Self.freeLevels(of: hazard).isEmpty ? .alreadySupervised : nil
        case .superviseProgress, .requestLift, .reinspect, .lift:
            supervisionObstacle(to: action, hazard)
        case .undo: undoObstacle(deed)
        case .revoke: revokeObstacle(deed)
        case .report, .verify, .refute, .plan, .control, .accept, .void, .reportUpward, .transfer,
            .linkRecurrence, .attach, .remind, .remark:
            nil
        }
    }

    /// 五落实 and the six parts, complete before 交办 of a 重大 hazard.
    func gap(in plan: RectificationPlan?, of hazard: Hazard) -> HazardRefusalReason? {
        guard hazard.grade == .major else { return nil }
        let plan = plan ?? RectificationPlan()
        if !plan.missingMeasures.isEmpty { return .fiveMeasuresIncomplete(plan.missingMeasures) }
        if !plan.missingParts.isEmpty { return .planIncomplete(plan.missingParts) }
        return nil
    }

    func controlGap(of hazard: Hazard, at now: Moment) -> HazardRefusalReason? {
        hazard.grade == .major && !hazard.isControlled(at: now) ? .controlLapsed : nil
    }

    private func extensionObstacle(_ hazard: Hazard, on day: Day) -> HazardRefusalReason? {
        if hazard.extensionRequest != nil { return .extensionPending }
        guard let due = hazard.due else { return .responsibleMissing }
        return day < due ? nil : .extensionTooLate(due: due)
    }

    /// 重大: the grid leader's signature and the superior's acceptance come before the principal's.
    private func signatureGap(of hazard: Hazard) -> HazardRefusalReason? {
        guard hazard.grade == .major else { return nil }
        if hazard.endorser == nil { return .needsEndorsement }
        return hazard.upwardAcceptance == nil ? .needsUpwardAcceptance : nil
    }

    private static func freeLevels(of hazard: Hazard) -> [SupervisionLevel] {
        SupervisionLevel.allCases.filter { hazard.supervisions[$0] == nil }
    }

    /// The first thing that keeps every 挂牌 of the hazard from this step; nil where one allows it.
    private func supervisionObstacle(
        to action: HazardAction, _ hazard: Hazard
    ) -> HazardRefusalReason? {
        let levels = SupervisionLevel.allCases.filter { hazard.supervisions[$0] != nil }
        guard !levels.isEmpty else { return .supervisionFirst }
        let obstacles = levels.map { obstacle(to: action, $0, hazard) }
        return obstacles.contains(nil) ? nil : obstacles[0]
    }

    func obstacle(
        to action: HazardAction, _ level: SupervisionLevel, _ hazard: Hazard
    ) -> HazardRefusalReason? {
        guard let record = hazard.supervisions[level] else { return .supervisionFirst }
        if record.liftedOn != nil { return .supervisionLifted }
        if action == .superviseProgress { return nil }
        if hazard.acceptedOn == nil { return .notAccepted }
        return switch action {
        case .requestLift: record.passedReinspection ? .liftAlreadyRequested : nil
        case .reinspect: record.liftRequestedOn == nil ? .liftRequestFirst : nil
        case .lift: record.passedReinspection ? nil : .reinspectionFirst
        default: nil
        }
    }
}

extension Hazard {
    /// A temporary control is in force at `now`.
    public func isControlled(at now: Moment) -> Bool {
        control.map { now <= $0.validUntil } ?? false
    }
}
