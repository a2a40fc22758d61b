import Domain
import Localisation
import TerminalUI
import ViewModels

/// Levels, states, refusals of the watch in the words of a language.
struct CareWords {
    let strings: Strings

    var care: Strings.Care { strings.care }

    func name(_ level: WatchLevel) -> String { care.names.levels[level.rawValue] ?? "" }
    func name(_ basis: LevelBasis) -> String { care.names.bases[basis.rawValue] ?? "" }
    func name(_ source: WatchSource) -> String { care.names.sources[source.rawValue] ?? "" }
    func name(_ tag: FocusTag) -> String { care.names.tags[tag.rawValue] ?? "" }
    func name(_ kind: CareContact.Kind) -> String { care.names.contacts[kind.rawValue] ?? "" }
    func name(_ outcome: CareContact.Outcome) -> String {
        care.names.outcomes[outcome.rawValue] ?? ""
    }
    func name(_ standing: CaseLine.Standing) -> String {
        care.names.standings[standing.rawValue] ?? ""
    }
    func name(_ leave: CareEvent.LeaveKind) -> String {
        name(leave == .unusualLeave ? FocusTag.unusualLeave : .suspended)
    }
    func name(_ reason: SchoolLeaving.Reason) -> String {
        strings.careEnding.reasons[reason.rawValue] ?? ""
    }
    func name(_ receiver: SchoolLeaving.Receiver) -> String {
        strings.careEnding.receivers[receiver.rawValue] ?? ""
    }
    func name(_ part: CarePlan.Part) -> String { care.names.parts[part.rawValue] ?? "" }
    func name(_ gap: CarePlan.Gap) -> String {
        switch gap {
        case .part(let part): name(part)
        case .measures: care.forms.measures
        case .review: care.forms.reviewOn
        }
    }
    func name(_ who: CarePlan.Responsible) -> String {
        care.names.responsible[who.rawValue] ?? ""
    }
    /// On which day a measure was done last, and how often; nil for one that is open.
    func done(_ measure: Int, of version: CarePlanVersion, on today: Day) -> String? {
        version.done[measure].map {
            strings.carePlans.done($0.shortText(on: today), version.ticks[measure]?.count ?? 1)
        }
    }
    func name(_ withdrawal: CareEvent.Withdrawal) -> String {
        strings.careWithdrawal.names[withdrawal.rawValue] ?? ""
    }
    func name(_ step: CrisisStep) -> String { care.names.crisis[step.rawValue] ?? "" }
    func name(_ reason: CareView.Reason) -> String { care.names.reasons[reason.rawValue] ?? "" }
    func name(_ subject: CareView.Subject) -> String {
        care.names.subjects[subject.rawValue] ?? ""
    }

    func name(_ paper: CarePaper) -> String { care.names.papers[paper.rawValue] ?? "" }

    func tags(_ tags: [FocusTag]) -> String {
        tags.map(name).joined(separator: strings.accountRefusals.listSeparator)
    }

    /// The same where there is less room, the most tags first and each of them as long as may be; at last, of
    /// several, how many there are.
    func shorterTags(_ tags: [FocusTag]) -> [String] {
        let words = strings.watchList
        let separator = strings.accountRefusals.listSeparator
        let ways = [
            tags.map(name), tags.map { words.shortTags[$0.rawValue] ?? name($0) },
            tags.map { words.leastTags[$0.rawValue] ?? name($0) },
        ]
        let all = ways.dropFirst().map { $0.joined(separator: separator) }
        guard tags.count > 1 else { return all }
        let some = (1..<tags.count).reversed().flatMap { count in
            ways.map { way in
                way.prefix(count).joined(separator: separator) + "+\(tags.count - count)"
            }
        }
        return all + some + [words.tagCount(tags.count)]
    }

    static func symbol(_ level: WatchLevel) -> Symbol {
        switch level {
        case .high: .markMajor
        case .medium: .markGeneral
        case .low: .markVerify
        case .observation: .bullet
        }
    }

    static func role(_ level: WatchLevel) -> Role? {
        switch level {
        case .high: .critical
        case .medium: .caution
        case .low, .observation: nil
        }
    }

    func text(_ count: PublicCount) -> String {
        switch count {
        case .exact(let number): String(number)
        case .few: care.pane.few
        case .hidden: care.pane.hidden
        }
    }

    /// When the next contact or review is due, as the list says it.
    func due(_ due: Day?, on day: Day) -> CellText {
        guard let due else { return CellText("—", .muted) }
        if due < day {
            return CellText(care.pane.overdueDays(String(due.days(until: day))), .serious)
        }
        return due == day
            ? CellText(care.pane.today, .caution) : CellText(due.shortText(on: day))
    }

    /// Hour and minute, with the day where it is another one, or where what it belongs to began on another one.
    func time(_ moment: Moment, on day: Day, since began: Day? = nil) -> String {
        let isOfDay = moment.day == day && (began ?? day) == day
        return (isOfDay ? "" : moment.day.shortText(on: day) + " ") + moment.hourMinuteText
    }

    func sentence(for failure: CareFailure) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .screening(let refusal): ScreeningWords(strings: strings).sentence(for: refusal)
        case .account(let refusal), .second(let refusal):
            AccountWords(strings: strings).sentence(for: refusal)
        case .keyLocked: care.refusals.locked
        case .damaged: care.refusals.damaged
        case .fileGone: strings.careFile.gone
        case .noLongerReader: strings.careFile.noLongerReader
        case .ledger(let error): strings.failures.sentence(for: error)
        case .file(let refusal):
            FileWords(strings: strings).sentence(for: refusal)
        }
    }

    func sentence(for closed: WatchModel.Closed) -> String {
        switch closed {
        case .session(let refusal): AccountWords(strings: strings).sentence(for: refusal)
        case .notForYou: care.refusals.never
        case .notSetUp: care.refusals.notSetUp
        case .missing: strings.careFile.missing
        case .unreadable(let failure): unreadable(failure)
        }
    }

    /// What keeps the file from being read, and what to do.
    func unreadable(_ failure: CareFailure) -> String {
        let words = strings.careFile
        return sentence(for: failure)
            + (failure.isDamage ? words.repair : failure.isUnclear ? words.retry : "")
    }

    private func names(of offices: Set<Office>) -> String {
        offices.map(AccountWords(strings: strings).name(of:)).sorted()
            .joined(separator: strings.accountRefusals.listSeparator)
    }

    func sentence(for refusal: CareRefusal) -> String {
        let words = care.refusals
        return switch refusal {
        case .notYours: words.notYours
        case .closed: words.closed
        case .notClosed: words.notClosed
        case .reasonMissing: words.reasonMissing
        case .scoreAlone: words.scoreAlone
        case .notHigher: words.notHigher
        case .onlyOneStep: words.onlyOneStep
        case .secondSignatureMissing: words.secondMissing
        case .readerMayNot: words.readerMayNot
        case .approvalMissing: words.approvalMissing
        case .seconderMayNot: words.seconderMayNot
        case .justBack: words.justBack
        case .inCrisis: strings.careSteps.inCrisis
        case .reviewAfterCrisis: strings.careCrisis.reviewFirst
        case .levelOwed: strings.careCrisis.levelMissing
        case .dayOutOfRange: strings.careSteps.dayOutOfRange
        case .leaveAhead: strings.careLimits.leaveAhead
        case .beforeLeave: strings.careLimits.beforeLeave
        case .guardianNotReached: strings.careLimits.guardianNotReached
        case .planIncomplete(let gaps):
            words.planIncomplete(
                gaps.map(name).joined(separator: strings.accountRefusals.listSeparator))
        case .reviewOver: strings.careSteps.reviewOver
        case .reviewTooFar(let days, let last):
            strings.careLimits.reviewTooFar(days, last.text)
        case .noPlan: words.noPlan
        case .noSuchMeasure: words.noSuchMeasure
        case .tickStands: strings.careWithdrawal.tickStands
        case .planRewritten: strings.careTasks.planRewritten
        case .alreadyTicked: strings.careTasks.alreadyTicked
        case .tickerMayNot: strings.careTasks.tickerMayNot
        case .guardianNotInformed: words.guardianNotInformed
        case .noReferral: words.noReferral
        case .successorMayNot: words.successorMayNot
        case .recovererMayNot: strings.careCommands.recovererMayNot
        case .keeperMayNot: strings.handover.keeperMayNot
        case .phoneMissing: strings.handover.phoneMissing
        case .keepingDays: strings.handover.keepingDays
        case .keepingTaken: strings.handover.takenMeanwhile
        case .noHoliday: care.forms.handoverNone
        case .noSuchEvent: words.noSuchEvent
        case .notWithdrawable: strings.careWithdrawal.notWithdrawable
        case .alreadyWithdrawn: strings.careWithdrawal.alreadyWithdrawn
        case .isVoid: strings.careEnding.isVoid
        case .worked: strings.careEnding.worked
        case .nothingAmended: strings.careTasks.nothingAmended
        case .returnIncomplete: words.returnIncomplete
        case .notAway: words.notAway
        case .alreadyAway(.suspended): words.alreadyAway
        case .alreadyAway(.unusualLeave): words.onLeave
        case .reviewsMissing: words.reviewsMissing
        case .notLowest: words.notLowest
        case .consentMissing: strings.careEnding.consentMissing
        case .headMustSign: strings.careEnding.headMustSign
        case .closeFirst: strings.careEnding.closeFirst
        case .noteTooLong(let count): words.noteTooLong(count)
        case .noCrisis: words.noCrisis
        case .stepTaken: strings.careSteps.stepTaken
        case .stepTime: strings.careCrisis.stepTime
        case .minutesOutOfRange: words.minutes
        case .codeMissing: words.codeMissing
        case .alreadyLed(let namesake): known(namesake)
        case .codeTaken(let code): words.codeTaken(code)
        case .identityMissing: words.identityMissing
        case .noClass: strings.careNaming.notAClass
        case .guardianUnnamed: strings.careNaming.guardianUnnamed
        case .namesPupil: strings.careNaming.namesPupil
        case .noCase: strings.watchList.noCase
        case .notAReader: words.notAReader
        case .keyUnacknowledged: strings.careTrust.keyUnacknowledged
        case .keyWithdrawn(let day): strings.careTasks.keyWithdrawn(day.text)
        case .nobodyAcknowledged: strings.careTrust.nobodyAcknowledged
        case .notAcknowledged: strings.careTrust.notAcknowledged
        case .comparedOtherwise(let offices):
            strings.careTrust.comparedOtherwise(names(of: offices))
        case .ownKeyLacks(let offices): strings.careTrust.ownKeyLacks(names(of: offices))
        case .otherFingerprint: strings.careTrust.otherFingerprint
        case .neverCompared(let count): strings.careTrust.neverCompared(count)
        case .recoveryKeyStrange: strings.careTrust.recoveryKeyStrange
        case .acknowledgerMayNot: strings.careTrust.acknowledgerMayNot
        case .acknowledgedMayNot: strings.careTrust.acknowledgedMayNot
        case .logNotYours: strings.accessLog.notYours
        case .keepOver: strings.careSteps.keepOver
        case .keepTooLong(let last): strings.careLimits.keepTooLong(last.text)
        case .timeTold: strings.careSteps.timeTold
        case .dayUnsettled(let day): strings.careSteps.dayUnsettled(day.text)
        case .namesakeVisits(let codes):
            strings.careSteps.namesakeVisits(
                codes.joined(separator: strings.accountRefusals.listSeparator))
        case .queueClosed: strings.careTrust.queueClosed
        case .noSuchReader: strings.careTrust.noSuchReader
        case .teacherMayNot: strings.careTrust.teacherMayNot
        case .toBeKept(let day): words.toBeKept(day.text)
        case .noList: strings.careCommands.none
        case .locked: words.locked
        }
    }
}
