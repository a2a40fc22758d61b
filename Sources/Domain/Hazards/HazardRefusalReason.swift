/// The rule that keeps somebody from doing something to a hazard.
public enum HazardRefusalReason: Error, Hashable, Sendable {
    case notSignedIn
    /// The stage that the hazard is at does not allow it.
    case wrongStage(HazardStage)
    /// Others decide this.
    case notYours(whoMay: Set<HazardRole>)
    /// 系统管理员 alone may report and remark, no more.
    case administratorDecidesNothing
    /// The event is signed by somebody else than who signed in.
    case actorIsAnother

    /// The finder may not be the only one who ever saw it.
    case verifierIsFinder
    /// Reviewer ≠ rectifier; the same holds for who signs and who re-inspects.
    case reviewerIsRectifier
    /// Nobody decides on an extension for oneself.
    case deciderIsApplicant

    /// 核实不属实: only 作废 can follow.
    case foundUntrue
    case clauseMissing
    /// A clause of the guide makes a hazard 重大.
    case clauseNotForGeneral
    case onlyForMajor
    case majorNotOnTheSpot
    case fiveMeasuresIncomplete([RectificationPlan.Measure])
    case planIncomplete([RectificationPlan.Part])
    /// 重大 may not stay open without a current temporary control.
    case controlLapsed
    case controlEndsInThePast

    case responsibleMissing
    /// Nobody who has left the school, after that day, is made responsible.
    case responsibleHasLeft(Day)
    case noticeNumberMissing
    case textMissing
    case reasonMissing
    case amountNegative

    /// The last day that the rules allow.
    case deadlineTooLong(max: Day)
    case deadlineInThePast
    /// An assignment, once made, never moves the deadline.
    case deadlineStays(Day)

    /// To be filed before the due day.
    case extensionTooLate(due: Day)
    case extensionNotLater(due: Day)
    case extensionLongerThanAsked(Day)
    case extensionPending
    case noExtensionPending
    /// The second extension and every later one.
    case extensionNeedsPrincipal
    case protectionMissing

    case alreadyEndorsed
    case needsEndorsement
    case alreadyAcceptedUpward
    case needsUpwardAcceptance

    /// 校级挂牌: only for 重大, or once the ladder offers it.
    case supervisionNotOffered
    case alreadySupervised
    case supervisionFirst
    case supervisionLifted
    case notAccepted
    case liftAlreadyRequested
    case liftRequestFirst
    case reinspectionFirst
    /// The last day for the re-inspection of this application; a new one can be filed.
    case reinspectionTooLate(last: Day)

    case linksToItself
    /// 复发 follows a 销号: what is still open, or was voided, has not come back.
    case earlierNotClosed(HazardStage)
    /// The earlier hazard was closed, on this day, only after the other had been found.
    case earlierClosedLater(Day)
    /// What was reported upward stays so (安全生产法 art. 46).
    case reportedUpwardStays
    /// 上报 keeps its number; it can be voided, not undone.
    case reportStays
    case nothingToUndo
    case notTheLastStep
    case notYourStep
    /// A signed decision is revoked, not undone.
    case isASignature
    /// An ordinary step is undone, not revoked.
    case isNoSignature
    case alreadyWithdrawn
    case laterStepsRelyOnIt

    case fromTheFuture
    /// The clock was set back: the ledger's last event, at that moment, would come later.
    case olderThanTheLastEvent(Moment)
}
