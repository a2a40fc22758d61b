import Domain
import Localisation
import TerminalUI
import ViewModels

/// The fields for what stands beside a line of the 心理工作台账; only those of its kind are shown.
final class CareDetailFields {
    private let words: Strings.CareDetails
    private let host, hours: TextInput
    private let participants: GatheringControl<CareParticipant>
    private let services: TicksControl
    private let callers, outcomes: NumbersControl
    private let hostField, hoursField, participantsField, servicesField: FormField
    private let callersField, outcomesField: FormField

    init(_ known: CareWorkDetails? = nil, school: SchoolModel, strings: Strings) {
        words = strings.careDetails
        let names = CareDetailWords(strings: strings, school: school)
        let offers = ParticipantSuggestions(school: school, strings: strings)
        let (meeting, calls) = (known?.ofMeeting, known?.ofCalls ?? HotlineCalls())
        host = TextInput(meeting?.host ?? "", limit: CareWorkRules.longestHost)
        hours = TextInput(known?.tenthsOfHours.map(Tenths.text) ?? "", limit: 4)
        participants = GatheringControl(
            (meeting?.participants ?? []).map(offers.suggestion), search: offers.matching)
        services = TicksControl(
            VisitService.allCases.map(names.name),
            ticked: Set(
                VisitService.allCases.indices.filter {
                    meeting?.services.contains(VisitService.allCases[$0]) ?? false
                }))
        callers = NumbersControl(
            HotlineCalls.Caller.allCases.map(names.name),
            numbers: HotlineCalls.Caller.allCases.map { calls.callers[$0] ?? 0 })
        outcomes = NumbersControl(
            HotlineCalls.Outcome.allCases.map(names.name),
            numbers: HotlineCalls.Outcome.allCases.map { calls.outcomes[$0] ?? 0 })
        hostField = FormField(words.host, host, hint: words.hostHint)
        hoursField = FormField(words.hours, hours, columns: 6, hint: words.hoursHint)
        participantsField = FormField(
            words.participants, participants, hint: words.participantsHint)
        servicesField = FormField(words.services, services, hint: words.ticksHint)
        callersField = FormField(words.callers, callers, hint: words.numbersHint)
        outcomesField = FormField(words.outcomes, outcomes, hint: words.numbersHint)
    }

    var fields: [FormField] {
        [hostField, servicesField, hoursField, participantsField, callersField, outcomesField]
    }

    func show(for kind: CareWorkKind) {
        let isMeeting = kind == .clusterVisit || kind == .training
        set(isMeeting, hostField, participantsField)
        set(kind == .clusterVisit, servicesField)
        set(isMeeting || kind == .roomOpening, hoursField)
        set(kind == .hotline, callersField, outcomesField)
    }

    /// Calls, as many as those who called; nil for a kind whose number is typed.
    func count(of kind: CareWorkKind) -> Int? {
        kind == .hotline ? calls.sum : nil
    }

    /// As they stand in the fields; nil for a kind without any, and where nothing is known of what is
    /// only planned.
    func details(of kind: CareWorkKind, isHeld: Bool) -> CareWorkDetails? {
        switch kind {
        case .clusterVisit, .training:
            return .meeting(
                CareMeeting(
                    host: host.text.trimmed, tenthsOfHours: tenths,
                    participants: participants.gathered.map(\.id),
                    services: kind == .clusterVisit
                        ? Set(services.ticked.map { VisitService.allCases[$0] }) : []))
        case .roomOpening:
            return isHeld || !hours.text.isEmpty ? .opening(tenthsOfHours: tenths) : nil
        case .hotline: return isHeld || calls != HotlineCalls() ? .calls(calls) : nil
        default: return nil
        }
    }

    /// What is wrong before any rule is asked.
    var errors: [(field: FormField, error: String)] {
        participantsField.isShown && !participants.unknownText.trimmed.isEmpty
            ? [(participantsField, words.refusals.unclear)] : []
    }

    /// The field that a refusal is about; nil where it is none of these.
    func field(for refusal: CareWorkRefusal, _ kind: CareWorkKind) -> FormField? {
        switch refusal {
        case .noHost: hostField
        case .badHours: hoursField
        case .nobodyTookPart, .unknownParticipant: participantsField
        case .noService: servicesField
        case .sumsDiffer: outcomesField
        case .badCount: kind == .hotline ? callersField : nil
        default: nil
        }
    }

    private var calls: HotlineCalls {
        HotlineCalls(
            callers: Dictionary(
                uniqueKeysWithValues: zip(HotlineCalls.Caller.allCases, callers.numbers)),
            outcomes: Dictionary(
                uniqueKeysWithValues: zip(HotlineCalls.Outcome.allCases, outcomes.numbers)))
    }

    /// 0, which no rule takes, for what is no number.
    private var tenths: Int { Tenths.read(hours.text.trimmed) ?? 0 }

    private func set(_ isShown: Bool, _ fields: FormField...) {
        for field in fields where field.isShown != isShown { field.isShown = isShown }
    }
}

extension CareWorkDetails {
    fileprivate var ofMeeting: CareMeeting? {
        if case .meeting(let meeting) = self { meeting } else { nil }
    }

    fileprivate var ofCalls: HotlineCalls? {
        if case .calls(let calls) = self { calls } else { nil }
    }

    fileprivate var tenthsOfHours: Int? {
        switch self {
        case .meeting(let meeting): meeting.tenthsOfHours
        case .opening(let tenths): tenths
        case .calls: nil
        }
    }
}
