extension HazardRules {
    /// Only one's own last ordinary step is undone.
    func undoObstacle(_ deed: Deed) -> HazardRefusalReason? {
        guard let step = deed.hazard.lastStep else { return .nothingToUndo }
        if step.event.actor != deed.person { return .notYourStep }
        return step.event.kind.isDecision ? .isASignature : nil
    }

    func fault(ofUndoing ordinal: Int, _ deed: Deed) -> HazardRefusalReason? {
        if ordinal == 1 { return .reportStays }
        if deed.hazard.withdrawn.contains(ordinal) { return .alreadyWithdrawn }
        return ordinal == deed.hazard.lastStep?.ordinal ? nil : .notTheLastStep
    }

    /// A signed decision is revoked by who signed it, or by the principal.
    func revokeObstacle(_ deed: Deed) -> HazardRefusalReason? {
        let decisions = deed.hazard.decisions.filter { !$0.event.kind.isReportUpward }
        guard !decisions.isEmpty else {
            return deed.hazard.isReportedUpward ? .reportedUpwardStays : .nothingToUndo
        }
        return decisions.contains { mayRevoke($0, deed) }
            ? nil : .notYours(whoMay: [.author, .principal])
    }

    func fault(
        ofRevoking ordinal: Int, _ deed: Deed, _ events: [HazardEvent]
    ) -> HazardRefusalReason? {
        let hazard = deed.hazard
        if ordinal == 1 { return .reportStays }
        if hazard.withdrawn.contains(ordinal) { return .alreadyWithdrawn }
        guard let step = hazard.decisions.first(where: { $0.ordinal == ordinal }) else {
            return .isNoSignature
        }
        if step.event.kind.isReportUpward { return .reportedUpwardStays }
        guard mayRevoke(step, deed) else { return .notYours(whoMay: [.author, .principal]) }
        return hazard.wouldHold(without: ordinal, events: events) ? nil : .laterStepsRelyOnIt
    }

    private func mayRevoke(_ step: Hazard.Step, _ deed: Deed) -> Bool {
        step.event.actor == deed.person || deed.standing.has(.principal)
    }
}

extension Hazard {
    /// Whether everything else that happened still could have, had event `ordinal` not been.
    ///
    /// `events` are all that followed 上报, which is number 1.
    public func wouldHold(without ordinal: Int, events: [HazardEvent]) -> Bool {
        guard events.count + 1 == eventCount, (2...eventCount).contains(ordinal) else {
            return false
        }
        let report = HazardReport(
            place: place, category: category, text: text, source: source,
            immediateMeasure: immediateMeasure, foundAt: foundAt, finder: finder)
        let withdrawal = HazardEvent(at: lastEventAt, actor: nil, kind: .undone(ordinal: ordinal))
        do {
            return try Hazard(
                id: id, number: number, report: report, reportedAt: foundAt,
                events: events + [withdrawal]
            ).isSound
        } catch {
            return false
        }
    }

    /// What the stages alone do not secure: 重大 is closed under all signatures, and what was lifted
    /// was accepted.
    private var isSound: Bool {
        let isLifted = supervisions.values.contains { $0.liftedOn != nil }
        if isLifted, acceptedOn == nil { return false }
        guard stage == .closed, grade == .major else { return true }
        return endorser != nil && upwardAcceptance != nil
    }
}

extension HazardEvent.Kind {
    fileprivate var isReportUpward: Bool {
        if case .reportedUpward = self { true } else { false }
    }
}
