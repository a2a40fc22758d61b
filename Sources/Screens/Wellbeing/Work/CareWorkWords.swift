import Domain
import Localisation
import ViewModels

/// Kinds, states and refusals of the 心理工作台账 in the words of a language.
struct CareWorkWords {
    let strings: Strings

    private var words: Strings.CareWork { strings.careWork }

    func name(of kind: CareWorkKind) -> String { words.kinds[kind.rawValue] ?? "" }

    /// With the weeks where the school's rules say how often.
    func name(of subject: CareObligation.Subject, _ settings: RuleSettings) -> String {
        let name = words.obligations[subject.rawValue] ?? ""
        if let weeks = subject.weeks { return name + " " + words.every(settings[weeks]) }
        let number = subject.number.map { strings.careClasses.aSemester(settings[$0]) }
        return number.map { name + " " + $0 } ?? name
    }

    /// What to call a line: its words, and where it has none its kind and day.
    func title(of entry: CareWorkEntry, on today: Day) -> String {
        entry.title.isEmpty
            ? name(of: entry.kind) + " " + entry.day.shortText(on: today) : entry.title
    }

    /// What is still to be done: missed times, which classes are behind in the time that runs, until
    /// when, what is planned.
    func text(of standing: CareObligation.Standing, on today: Day) -> String {
        var parts: [String] = []
        if let table = standing.table, let time = table.running {
            parts.append(text(of: table, in: time))
        }
        if standing.missed > 0 { parts.insert("! " + words.missed(standing.missed), at: 0) }
        if let day = standing.openUntil { parts.append(words.openUntil(day.shortText(on: today))) }
        if let day = standing.plannedOn { parts.append(words.plannedOn(day.shortText(on: today))) }
        if parts.isEmpty { parts = [standing.begun == 0 ? words.notBegun : words.done] }
        return parts.joined(separator: " · ")
    }

    /// How far one of the times is met.
    func text(of progress: CareObligation.Progress, on today: Day) -> String {
        if progress.missed > 0 { return "! " + words.missed(progress.missed) }
        if progress.open > 0 {
            return words.openUntil(progress.time.upperBound.shortText(on: today))
        }
        if progress.held >= progress.needed { return words.done }
        return progress.plannedOn.map { words.plannedOn($0.shortText(on: today)) } ?? words.notBegun
    }

    /// How many classes of how many, and who is behind.
    func text(of table: ClassActivityTable, in time: Int) -> String {
        let reach = table.reach(in: time)
        let text = strings.careClasses.reach(reach.reached, reach.due)
        guard !reach.isWhole else { return text }
        let behind = table.behind(in: time)
        let list = ClassChoice.text(
            of: Set(behind.map(\.id)), among: table.classes, all: strings.careClasses.all)
        return text + " " + strings.careClasses.behind(list)
    }

    func state(of work: CareWork, on day: Day) -> String {
        work.isHeld ? words.held : work.isUnconfirmed(on: day) ? words.unconfirmed : words.planned
    }

    /// What a class activity reached, for its line; empty for everything else.
    func classes(of entry: CareWorkEntry, among classes: [SchoolClass]) -> String {
        ClassChoice.text(of: entry.classes, among: classes, all: strings.careClasses.all)
    }

    func sentence(for failure: CareWorkModel.Failure) -> String {
        switch failure {
        case .classes(let refusal): sentence(for: refusal)
        case .refused(let refusal): sentence(for: refusal)
        case .namesPupil: strings.careNaming.namesPupil
        case .account(let failure): AccountWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: CareWorkRefusal) -> String {
        let details = strings.careDetails.refusals
        return switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours: words.notYours
        case .unknown: words.unknown
        case .withdrawn: words.isWithdrawn
        case .alreadyHeld: words.alreadyHeld
        case .notYet: words.notYet
        case .otherYear(let days):
            words.otherYear(days.lowerBound.text, days.upperBound.text)
        case .noTitle: words.noTitle
        case .noWords: words.noWords
        case .badCount: words.badCount
        case .noReason: words.noReason
        case .otherKind: details.otherKind
        case .noHost: details.noHost
        case .badHours: details.badHours
        case .nobodyTookPart: details.nobodyTookPart
        case .noService: details.noService
        case .unknownParticipant: details.unknownParticipant
        case .sumsDiffer: details.sumsDiffer
        case .noClasses: strings.careClasses.noClasses
        case .notAClassThen: strings.careClasses.notAClassThen
        }
    }

    func sentence(for refusal: SchoolClassRefusal) -> String {
        switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours: strings.careClasses.notYours
        case .unknown: strings.careClasses.unknown
        case .noName: strings.careClasses.noName
        case .taken: strings.careClasses.taken
        case .ended: strings.careClasses.hasEnded
        }
    }
}
