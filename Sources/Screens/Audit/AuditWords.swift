import Domain
import Localisation
import Persistence
import ViewModels

/// The entries of both logs in the words of a language.
struct AuditWords {
    let strings: Strings
    let school: SchoolModel

    private var words: Strings.Audit { strings.audit }
    private var acts: Strings.Audit.Acts { words.acts }

    func name(of person: Person.ID?) -> String {
        guard let person else { return words.nobody }
        return school.name(of: person) ?? strings.common.unknown
    }

    func what(_ entry: AuditEntry) -> String {
        switch entry.what {
        case .hazard(let kind, _): HazardWords(strings: strings, school: school).name(kind)
        case .journal(let act): name(of: act)
        }
    }

    /// What it was about, in one line.
    func about(_ entry: AuditEntry) -> String {
        switch entry.what {
        case .hazard(let kind, let hazard):
            let remark = HazardWords(strings: strings, school: school).remark(kind)
            let place = school.path(of: hazard.place)
            return joined(hazard.number, place, remark)
        case .journal(let act): return about(act)
        }
    }

    func name(of log: LedgerLog) -> String {
        log == .hazards ? words.proof.hazardLog : words.proof.journal
    }

    private func name(of act: JournalAct) -> String {
        switch act {
        case .recoveryKeySet: acts.recoveryKeySet
        case .accountCreated: acts.accountCreated
        case .keyIssued(_, _, let recovery): recovery.isEmpty ? acts.keyIssued : acts.keyRecovered
        case .passphraseChanged: acts.passphraseChanged
        case .accountDisabled: acts.accountDisabled
        case .accountEnabled: acts.accountEnabled
        case .officeGiven: acts.officeGiven
        case .officeEnded: acts.officeEnded
        case .officeTakenBack: acts.officeTakenBack
        case .signedIn: acts.signedIn
        case .signedOut: acts.signedOut
        case .wrongPassphrase: acts.wrongPassphrase
        case .ruleChanged: acts.ruleChanged
        case .clauseChanged(_, _, let text, _):
            text.isEmpty ? acts.clauseRemoved : acts.clauseChanged
        case .categoryChanged: acts.categoryChanged
        case .calendarChanged: acts.calendarChanged
        case .monthSigned: acts.monthSigned
        case .imported: acts.imported
        case .exported: acts.exported
        case .organisationChanged: acts.organisationChanged
        case .roll(let act): line(act).name
        case .grid(let act): line(act).name
        case .duty(let act): line(act).name
        case .pledge(let act): line(act).name
        case .riskChanged(_, let step): line(step).name
        case .careWork(_, let step): line(step).name
        case .schoolClass(let one, let step): line(step, one).name
        case .workload(_, let step): line(step).name
        case .talent(_, let step): line(step).name
        case .instrumentChanged: strings.screening.acts["instrument"] ?? ""
        case .screening(_, let step): line(step).name
        case .careList(let step): line(step).name
        }
    }

    private func about(_ act: JournalAct) -> String {
        switch act {
        case .recoveryKeySet: ""
        case .accountCreated(let person), .keyIssued(let person, _, _),
            .passphraseChanged(let person), .accountDisabled(let person),
            .accountEnabled(let person), .signedIn(let person), .wrongPassphrase(let person):
            name(of: person)
        case .officeGiven(let person, let office, let day),
            .officeTakenBack(let person, let office, let day):
            joined(
                name(of: person), AccountWords(strings: strings).name(of: office),
                acts.from(day.text))
        case .officeEnded(let person, let office, let day):
            joined(
                name(of: person), AccountWords(strings: strings).name(of: office),
                acts.until(day.text))
        case .signedOut(_, let heads): acts.heads(heads.hazardEvent, heads.journal)
        case .ruleChanged(let name, let value, let source):
            joined(
                RuleName(rawValue: name).map(RuleWords(strings: strings).name) ?? name, value,
                source)
        case .clauseChanged(let code, _, let text, let source): joined(code, text, source)
        case .categoryChanged(let code, let name, let english, let source):
            joined(code, strings.language == .english ? english : name, source)
        case .calendarChanged(let change): joined(RuleWords(strings: strings).texts(of: change))
        case .monthSigned(let month, let heads, _):
            joined(month, acts.heads(heads.hazardEvent, heads.journal))
        case .imported(let what, let file, let rows): joined(what, file, acts.rows(rows))
        case .exported(let what, let rows): joined(what, acts.rows(rows))
        case .organisationChanged(let words): words
        case .roll(let act): joined(line(act).about)
        case .grid(let act): joined(line(act).about)
        case .duty(let act): joined(line(act).about)
        case .pledge(let act): joined(line(act).about)
        case .riskChanged(_, let step): joined(line(step).about)
        case .careWork(_, let step): joined(line(step).about)
        case .schoolClass(let one, let step): joined(line(step, one).about)
        case .workload(_, let step): joined(line(step).about)
        case .talent(_, let step): joined(line(step).about)
        case .instrumentChanged(let instrument): joined(instrument.code, instrument.source)
        case .screening(_, let step): joined(line(step).about)
        case .careList(let step): joined(line(step).about)
        }
    }

    private func joined(_ parts: String...) -> String { joined(parts) }

    private func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
