extension HazardRules {
    /// What is wrong with the details of something that could be done as such.
    func fault(
        of kind: HazardEvent.Kind, _ deed: Deed, _ events: [HazardEvent]
    ) -> HazardRefusalReason? {
        switch kind {
        case .graded(let grade, let clause, _, _, _): fault(of: grade, clause, deed)
        case .assigned(let person, let due, let notice, _, _):
            if person == nil {
                .responsibleMissing
            } else if let last = lastDay(of: person, deed) {
                .responsibleHasLeft(last)
            } else if notice.isBlank {
                .noticeNumberMissing
            } else {
                fault(ofDeadline: due, deed)
            }
        case .planned(let plan):
            // What was complete when it was ordered stays so.
            deed.hazard.stage == .graded ? nil : gap(in: plan, of: deed.hazard)
        case .progressed(let note, let spent):
            note.isBlank ? .textMissing : (spent ?? 0) < 0 ? .amountNegative : nil
        case .controlled(let control):
            control.text.isBlank
                ? .textMissing : control.validUntil <= deed.now ? .controlEndsInThePast : nil
        case .extensionRequested(let request): fault(of: request, deed)
        case .extended(let due, _):
            fault(ofExtensionTo: due, deed) ?? controlGap(of: deed.hazard, at: deed.now)
        case .submitted(let note), .fixedOnTheSpot(let note), .transferred(let note),
            .remarked(let note):
            note.isBlank ? .textMissing : nil
        case .extensionRefused(let reason), .returned(let reason), .voided(let reason),
            .refuted(let reason):
            reason.isBlank ? .reasonMissing : nil
        case .acceptedUpward(let authority, let document):
            authority.isBlank || document.isBlank ? .textMissing : nil
        case .supervision(let step): fault(of: step, deed)
        case .reportedUpward(let note): note.isBlank ? .textMissing : nil
        case .recurred(let earlier): earlier == deed.hazard.id ? .linksToItself : nil
        case .undone(let ordinal): fault(ofUndoing: ordinal, deed)
        case .revoked(let ordinal, let reason):
            reason.isBlank ? .reasonMissing : fault(ofRevoking: ordinal, deed, events)
        case .reported, .verified, .accepted, .endorsed, .closed, .attached, .reminded:
            nil
        }
    }

    /// Of somebody who is not at the school any longer.
    private func lastDay(of person: Person.ID?, _ deed: Deed) -> Day? {
        guard let last = person.flatMap({ deed.organisation.person($0)?.lastDay }) else {
            return nil
        }
        return last < deed.day ? last : nil
    }

    /// 重大 is the principal's to judge, by a clause of the guide; 一般 the safety office's.
    private func fault(
        of grade: HazardGrade, _ clause: String?, _ deed: Deed
    ) -> HazardRefusalReason? {
        let judge: HazardRole = grade == .major ? .principal : .safetyOffice
        guard deed.roles.contains(judge) else { return .notYours(whoMay: [judge]) }
        return switch grade {
        case .major: clause.isBlank ? .clauseMissing : nil
        case .general: clause.isBlank ? nil : .clauseNotForGeneral
        }
    }

    private func fault(of step: SupervisionStep, _ deed: Deed) -> HazardRefusalReason? {
        if case .ordered(let order) = step { return fault(of: order, deed) }
        let hazard = deed.hazard
        let action = HazardEvent.Kind.supervision(step).action
        if let obstacle = obstacle(to: action, step.level, hazard) { return obstacle }
        switch step {
        case .ordered, .lifted: return nil
        case .progressed(_, let note): return note.isBlank ? .textMissing : nil
        case .liftRequested(let level, let note):
            if let last = lastReinspectionDay(hazard, level), deed.day <= last {
                return .liftAlreadyRequested
            }
            return note.isBlank ? .textMissing : nil
        case .reinspected(let level, _, _):
            if let last = lastReinspectionDay(hazard, level), last < deed.day {
                return .reinspectionTooLate(last: last)
            }
            return nil
        }
    }

    /// The superior's order is a fact to be recorded; the school's own needs a ground.
    private func fault(of order: SupervisionOrder, _ deed: Deed) -> HazardRefusalReason? {
        if deed.hazard.supervisions[order.level] != nil { return .alreadySupervised }
        if order.level == .school {
            guard deed.roles.contains(.principal) else { return .notYours(whoMay: [.principal]) }
            let ladder = Escalation(
                of: deed.hazard, on: deed.day, settings: settings, calendar: calendar)
            guard ladder.offersSupervision else { return .supervisionNotOffered }
        }
        if order.number.isBlank { return .noticeNumberMissing }
        return order.notice.isBlank ? .textMissing : nil
    }

    private func lastReinspectionDay(_ hazard: Hazard, _ level: SupervisionLevel) -> Day? {
        hazard.supervisions[level]?.liftRequestedOn?.adding(days: settings[.reinspectionDays])
    }
}

extension StringProtocol {
    /// Nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension String? {
    var isBlank: Bool { self?.isBlank ?? true }
}
