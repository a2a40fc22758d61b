import Domain
import Localisation
import TerminalUI
import ViewModels

/// What stands beside a line of the 心理工作台账 in the words of a language.
struct CareDetailWords {
    let strings: Strings
    let school: SchoolModel

    private var words: Strings.CareDetails { strings.careDetails }
    private var separator: String { strings.accountRefusals.listSeparator }

    func name(of service: VisitService) -> String {
        words.serviceNames[service.rawValue] ?? ""
    }

    func name(of caller: HotlineCalls.Caller) -> String {
        words.callerNames[caller.rawValue] ?? ""
    }

    func name(of outcome: HotlineCalls.Outcome) -> String {
        words.outcomeNames[outcome.rawValue] ?? ""
    }

    func name(of participant: CareParticipant) -> String {
        school.talents.who(participant).map(name) ?? strings.common.unknown
    }

    /// Somebody from outside with the school.
    func name(of who: TalentMember.Who) -> String {
        switch who {
        case .staff(let person): school.name(of: person) ?? strings.common.unknown
        case .outsider(let name, let school): "\(name)（\(school)）"
        }
    }

    func services(of meeting: CareMeeting) -> String {
        meeting.services.map(name).joined(separator: separator)
    }

    /// Who called and what followed, as far as there were any.
    func text(of calls: HotlineCalls) -> String {
        let callers = HotlineCalls.Caller.allCases.compactMap { caller in
            calls.callers[caller].map { name(of: caller) + " \($0)" }
        }
        let outcomes = HotlineCalls.Outcome.allCases.compactMap { outcome in
            calls.outcomes[outcome].map { name(of: outcome) + " \($0)" }
        }
        return callers.isEmpty
            ? words.room.noCalls
            : callers.joined(separator: separator) + " → " + outcomes.joined(separator: separator)
    }
}

/// Whom the field of those who took part offers: the staff, and the 人才库 from outside.
struct ParticipantSuggestions {
    let school: SchoolModel
    let strings: Strings

    func matching(_ query: String) -> [Suggestion<CareParticipant>] {
        let outsiders = school.talents.members.compactMap { member -> CareParticipant? in
            guard case .outsider(let name, _) = member.who, member.counts,
                name.hasPrefix(query) || query.isEmpty
            else { return nil }
            return .outsider(member.id)
        }
        let people = HazardSuggestions(school: school, strings: strings).people(matching: query)
        return outsiders.map(suggestion) + people.map { suggestion(.staff($0.id)) }
    }

    func suggestion(_ participant: CareParticipant) -> Suggestion<CareParticipant> {
        switch participant {
        case .staff(let person):
            let known = HazardSuggestions(school: school, strings: strings).person(person)
            return Suggestion(id: participant, title: known.title, detail: known.detail)
        case .outsider(let member):
            guard case .outsider(let name, let from) = school.talents[member]?.who else {
                return Suggestion(id: participant, title: "")
            }
            return Suggestion(id: participant, title: name, detail: from)
        }
    }
}
