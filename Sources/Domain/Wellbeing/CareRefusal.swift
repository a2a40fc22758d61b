/// Why something is not done in a case.
public enum CareRefusal: Error, Hashable, Sendable {
    /// Only 心理教师 opens and leads cases.
    case notYours
    case closed
    case notClosed
    case reasonMissing
    /// 量表分数 alone sets no level.
    case scoreAlone
    case notHigher
    /// Down goes one step at a time.
    case onlyOneStep
    case secondSignatureMissing
    /// Only 心理教师 and 校长 can be let in; never 安全办, 网格长 or 系统管理员.
    case readerMayNot
    /// Only somebody who was let in can be locked out.
    case noSuchReader
    /// Only a 班主任 is instructed.
    case teacherMayNot
    /// Cases are handed over to 心理教师 alone.
    case successorMayNot
    /// Both shares give cases back to 心理教师 alone.
    case recovererMayNot
    /// Watch is kept by the owner or by somebody who was let in.
    case keeperMayNot
    /// Without a phone, or with one that is none, nobody reaches whoever keeps watch.
    case phoneMissing
    /// The days of a holiday that is over, or that ends before it begins.
    case keepingDays
    /// Days would be taken from a keeper of whom whoever enters another was told nothing.
    case keepingTaken
    /// No holiday of three days or more has begun or begins within a week.
    case noHoliday
    /// A correction of the identity or the list that leaves everything as it is.
    case nothingAmended
    /// A correction of an entry that is not there.
    case noSuchEvent
    /// Of an opening, a level, a plan, a closing and the like nobody says that it never was.
    case notWithdrawable
    case alreadyWithdrawn
    /// Nothing is done any more in a case that was opened by mistake.
    case isVoid
    /// Nor is a case opened by mistake in which a referral, a crisis, a leave that is on, a return, a measure that is
    /// done or a contact that reached somebody stands.
    case worked
    /// Whoever reads without leading the case reveals an identity with the principal's approval.
    case approvalMissing
    /// The second signature is of the same person, or of one who may not give it.
    case seconderMayNot
    /// In the first month back the level is 中 at least.
    case justBack
    /// Neither lower nor closed before the crisis has been reviewed.
    case inCrisis
    /// The level goes down after a crisis once a review was held on a later day.
    case reviewAfterCrisis
    /// Nor closed before the level was set anew after one.
    case levelOwed
    /// A contact lies between the opening of the case and today.
    case dayOutOfRange
    case planIncomplete([CarePlan.Gap])
    /// The review that a plan asks for is no day that is over.
    case reviewOver
    /// Nor one that is further away than the level allows: so many days, and the last of them.
    case reviewTooFar(Int, Day)
    case noPlan
    case noSuchMeasure
    /// The own tick is of another day, or not there: it is not taken back.
    case tickStands
    /// Somebody has written a new version of the plan meanwhile.
    case planRewritten
    /// A measure is ticked off once.
    case alreadyTicked
    /// 安全办 and 系统管理员 are asked to do nothing for a case.
    case tickerMayNot
    case guardianNotInformed
    /// Nobody tells a guardian who was not spoken to.
    case guardianNotReached
    /// The first day of a leave, or the day of the return, is still to come.
    case leaveAhead
    /// Nobody is back, or stays away for longer, before the leave has begun.
    case beforeLeave
    /// Nobody has written a referral into the case.
    case noReferral
    case returnIncomplete
    case notAway
    /// On which leave.
    case alreadyAway(CareEvent.LeaveKind)
    /// Two reviews at the lowest level, eight weeks apart.
    case reviewsMissing
    case notLowest
    /// The next school is told with the consent of a guardian who was told.
    case consentMissing
    /// Under a 离校结案 stands the principal's or a vice principal's signature as well.
    case headMustSign
    /// An open case is closed before it is destroyed, also where the pupil has left.
    case closeFirst
    case noteTooLong(Int)
    case noCrisis
    /// The time of this step of the crisis is kept already.
    case stepTaken
    /// A step was taken between the finding and now; the finding since the case was opened.
    case stepTime
    case minutesOutOfRange
    case codeMissing
    /// Whoever opens a case leads one of somebody of that name already.
    case alreadyLed(NamesakeCase)
    case codeTaken(String)
    case identityMissing
    /// What stands in the list for the class is none: it might name somebody.
    case noClass
    /// A guardian was informed, and the case neither names one nor says how to reach one.
    case guardianUnnamed
    /// What is typed holds a pupil's name or the guardian's, which stand in the sealed identity alone: which of its
    /// words that is stands nowhere.
    case namesPupil(in: CareText = .words)
    /// None stands in the list, or none is left of it.
    case noCase
    /// The keys in hand do not open this case.
    case notAReader
    /// Nobody of the sealed file has compared the keys in hand and signed for them.
    case keyUnacknowledged
    /// Somebody trusted has withdrawn the keys in hand.
    case keyWithdrawn(on: Day)
    /// Whoever acts has yet to compare and to sign for the key of one who signed for theirs.
    case nobodyAcknowledged
    /// Whoever is to be let in, to approve or to sign as well has a key that nobody has compared.
    case notAcknowledged
    /// It was compared for other offices, and for these, which came later, not yet.
    case comparedOtherwise(Set<Office>)
    /// The same of the keys in hand.
    case ownKeyLacks(Set<Office>)
    /// The key is another than the one whose fingerprint was compared.
    case otherFingerprint
    /// The file names a recovery key that nobody whom whoever acts trusts has signed for.
    case recoveryKeyStrange
    /// So many keys signed in a file that seems to be of an older program, and nobody compared them.
    case neverCompared(Int)
    /// Only 心理教师 and 校长 acknowledge keys, and never the own one.
    case acknowledgerMayNot
    case acknowledgedMayNot
    /// Who looked is for the principal and for psychology teachers.
    case logNotYours
    /// The retention day is over before the case is opened.
    case keepOver
    /// Nor longer than until that day.
    case keepTooLong(Day)
    /// The retention day has not come.
    case toBeKept(Day)
    /// The time that the program was told is not that of the machine's clock.
    case timeTold
    /// The retention day has come by the clock, and nothing was written on an earlier day that was later:
    /// the clock may be wrong.
    case dayUnsettled(Day)
    /// Lines of home visits with the pupil's name: nobody has said whether that is the same pupil.
    case namesakeVisits([String])
    /// A queue of second interviews does not open, in which a name stands that is to be erased, or
    /// is to wait again.
    case queueClosed
    /// No list is known that could have been lost.
    case noList
    case locked
}
