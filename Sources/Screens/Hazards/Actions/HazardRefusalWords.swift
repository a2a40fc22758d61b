import Domain
import Localisation
import ViewModels

extension HazardWords {
    /// The rule that keeps a person from doing something to a hazard, and who may.
    func sentence(for reason: HazardRefusalReason, on hazard: Hazard) -> String {
        let words = strings.workflow.refusals
        return switch reason {
        case .notSignedIn: words.notSignedIn
        case .wrongStage(let stage): words.wrongStage(name(stage))
        case .notYours(let whoMay): words.notYours(names(whoMay, on: hazard))
        case .administratorDecidesNothing: words.administratorDecidesNothing
        case .actorIsAnother: words.actorIsAnother
        case .verifierIsFinder: words.verifierIsFinder
        case .reviewerIsRectifier: words.reviewerIsRectifier
        case .deciderIsApplicant: words.deciderIsApplicant
        case .foundUntrue: words.foundUntrue
        case .clauseMissing: words.clauseMissing
        case .clauseNotForGeneral: words.clauseNotForGeneral
        case .onlyForMajor: words.onlyForMajor
        case .majorNotOnTheSpot: words.majorNotOnTheSpot
        case .fiveMeasuresIncomplete(let missing): words.fiveMeasuresIncomplete(names(missing))
        case .planIncomplete(let missing): words.planIncomplete(names(missing))
        case .controlLapsed: words.controlLapsed
        case .controlEndsInThePast: words.controlEndsInThePast
        case .responsibleMissing: words.responsibleMissing
        case .responsibleHasLeft(let last): words.responsibleHasLeft(last.text)
        case .noticeNumberMissing: words.noticeNumberMissing
        case .textMissing: words.textMissing
        case .reasonMissing: words.reasonMissing
        case .amountNegative: words.amountNegative
        case .deadlineTooLong(let last): words.deadlineTooLong(last.text)
        case .deadlineInThePast: words.deadlineInThePast
        case .deadlineStays(let day): words.deadlineStays(day.text)
        case .extensionTooLate(let due): words.extensionTooLate(due.monthDayText)
        case .extensionNotLater(let due): words.extensionNotLater(due.text)
        case .extensionLongerThanAsked(let day): words.extensionLongerThanAsked(day.text)
        case .extensionPending: words.extensionPending
        case .noExtensionPending: words.noExtensionPending
        case .extensionNeedsPrincipal: words.extensionNeedsPrincipal
        case .protectionMissing: words.protectionMissing
        case .alreadyEndorsed: words.alreadyEndorsed
        case .needsEndorsement: words.needsEndorsement
        case .alreadyAcceptedUpward: words.alreadyAcceptedUpward
        case .needsUpwardAcceptance: words.needsUpwardAcceptance
        case .supervisionNotOffered: words.supervisionNotOffered
        case .alreadySupervised: words.alreadySupervised
        case .supervisionFirst: words.supervisionFirst
        case .supervisionLifted: words.supervisionLifted
        case .notAccepted: words.notAccepted
        case .liftAlreadyRequested: words.liftAlreadyRequested
        case .liftRequestFirst: words.liftRequestFirst
        case .reinspectionFirst: words.reinspectionFirst
        case .reinspectionTooLate(let last): words.reinspectionTooLate(last.monthDayText)
        case .linksToItself: words.linksToItself
        case .earlierNotClosed(let stage): words.earlierNotClosed(name(stage))
        case .earlierClosedLater(let day): words.earlierClosedLater(day.monthDayText)
        case .reportedUpwardStays: words.reportedUpwardStays
        case .reportStays: words.reportStays
        case .nothingToUndo: words.nothingToUndo
        case .notTheLastStep: words.notTheLastStep
        case .notYourStep: words.notYourStep
        case .isASignature: words.isASignature
        case .isNoSignature: words.isNoSignature
        case .alreadyWithdrawn: words.alreadyWithdrawn
        case .laterStepsRelyOnIt: words.laterStepsRelyOnIt
        case .fromTheFuture: words.fromTheFuture
        case .olderThanTheLastEvent(let moment):
            words.olderThanTheLastEvent(String(moment.text.prefix(16)))
        }
    }

    /// 安全办、网格长 孙立民: offices by their names, and the persons where the hazard tells them.
    func names(_ roles: Set<HazardRole>, on hazard: Hazard) -> String {
        listed(
            HazardRole.allCases.filter(roles.contains).map { role in
                let name = strings.workflow.refusals.roles[role.rawValue] ?? role.rawValue
                return [name, person(role, on: hazard)].compactMap(\.self).joined(separator: " ")
            })
    }

    /// The name, and that the account is disabled where it is: nobody waits for that signature
    /// without knowing.
    private func person(_ role: HazardRole, on hazard: Hazard) -> String? {
        guard let person = holder(role, of: hazard), let name = school.name(of: person) else {
            return nil
        }
        let isDisabled = school.disabled.contains(person)
        return name + (isDisabled ? strings.workflow.refusals.accountDisabled : "")
    }

    private func holder(_ role: HazardRole, of hazard: Hazard) -> Person.ID? {
        let grid = school.organisation.grid(of: hazard.place)?.id
        return switch role {
        case .responsible: hazard.responsible
        case .finder: hazard.finder
        case .gridLeader: grid.flatMap { school.organisation.leader(of: $0)?.id }
        case .gridDeputy:
            grid.flatMap { school.organisation.deputies(of: $0).first?.id }
        default: nil
        }
    }
}
