import Domain

/// The columns of `journal` that hold what an act carries.
struct JournalActColumns {
    let kind: String
    var subject: Person.ID?
    /// A JSON list of texts.
    let fields: String

    init(_ act: JournalAct) {
        var subject: Person.ID?
        let (kind, texts): (String, [String]) =
            switch act {
            case .recoveryKeySet(let key): ("recovery-key-set", [key])
            case .accountCreated(let person):
                ("account-created", Self.none(&subject, person))
            case .keyIssued(let person, let key, let recovery):
                (
                    "key-issued",
                    Self.none(&subject, person)
                        + [String(key.id), key.signing, key.reading, recovery]
                )
            case .passphraseChanged(let person):
                ("passphrase-changed", Self.none(&subject, person))
            case .accountDisabled(let person):
                ("account-disabled", Self.none(&subject, person))
            case .accountEnabled(let person):
                ("account-enabled", Self.none(&subject, person))
            case .officeGiven(let person, let office, let day):
                ("office-given", Self.none(&subject, person) + [office.rawValue, day.text])
            case .officeEnded(let person, let office, let day):
                ("office-ended", Self.none(&subject, person) + [office.rawValue, day.text])
            case .officeTakenBack(let person, let office, let day):
                ("office-taken-back", Self.none(&subject, person) + [office.rawValue, day.text])
            case .signedIn(let person): ("signed-in", Self.none(&subject, person))
            case .signedOut(let person, let heads):
                ("signed-out", Self.none(&subject, person) + Self.texts(of: heads))
            case .wrongPassphrase(let person):
                ("wrong-passphrase", Self.none(&subject, person))
            case .ruleChanged(let name, let value, let source):
                ("rule-changed", [name, value, source])
            case .clauseChanged(let code, let field, let text, let source):
                ("clause-changed", [code, field, text, source])
            case .categoryChanged(let code, let name, let english, let source):
                ("category-changed", [code, name, english, source])
            case .calendarChanged(let change): ("calendar-changed", change.texts)
            case .monthSigned(let month, let heads, let figures):
                ("month-signed", [month] + Self.texts(of: heads) + [figures])
            case .imported(let what, let file, let rows): ("imported", [what, file, String(rows)])
            case .exported(let what, let rows): ("exported", [what, String(rows)])
            case .organisationChanged(let words): ("organisation-changed", [words])
            case .roll(let act): act.columns
            case .grid(let act): act.columns
            case .duty(let act): act.columns
            case .pledge(let act): act.columns
            case .riskChanged(let risk, let step): ("risk", JournalAct.texts(of: step, on: risk))
            case .careWork(let work, let step): step.columns(of: work)
            case .schoolClass(let one, let step): step.columns(of: one)
            case .workload(let line, let step): step.columns(of: line)
            case .talent(let member, let step): step.columns(of: member)
            case .instrumentChanged(let instrument): ("instrument-changed", instrument.texts)
            case .screening(let batch, let step): step.columns(of: batch)
            case .careList(let step): (CareListStep.kind, step.texts)
            }
        self.kind = kind
        self.subject = subject
        fields = TextList.text(of: texts)
    }

    /// Names the person whom the act is about; no further text comes of it.
    private static func none(_ subject: inout Person.ID?, _ person: Person.ID) -> [String] {
        subject = person
        return []
    }

    private static func texts(of heads: LogHeads) -> [String] {
        [
            String(heads.hazardEvent), heads.hazardEventDigest, String(heads.journal),
            heads.journalDigest,
        ]
    }
}

extension JournalAct {
    /// Nil where no program of this or an earlier version writes such columns.
    init?(kind: String, subject: Person.ID?, fields: String) {
        guard let texts = TextList.texts(of: fields) else { return nil }
        if let subject {
            self.init(kind: kind, about: subject, texts)
        } else {
            self.init(kind: kind, texts)
        }
    }

    private init?(kind: String, about person: Person.ID, _ texts: [String]) {
        switch (kind, texts.count) {
        case ("account-created", 0): self = .accountCreated(person)
        case ("key-issued", 4):
            guard let id = Int64(texts[0]) else { return nil }
            let key = IssuedKey(id: id, signing: texts[1], reading: texts[2])
            self = .keyIssued(person, key, recovery: texts[3])
        case ("passphrase-changed", 0): self = .passphraseChanged(person)
        case ("account-disabled", 0): self = .accountDisabled(person)
        case ("account-enabled", 0): self = .accountEnabled(person)
        case ("office-given", 2), ("office-ended", 2), ("office-taken-back", 2):
            guard let office = Office(rawValue: texts[0]), let day = Day(text: texts[1]) else {
                return nil
            }
            self =
                switch kind {
                case "office-given": .officeGiven(person, office, from: day)
                case "office-ended": .officeEnded(person, office, on: day)
                default: .officeTakenBack(person, office, from: day)
                }
        case ("signed-in", 0): self = .signedIn(person)
        case ("signed-out", 4):
            guard let heads = LogHeads(texts[...]) else { return nil }
            self = .signedOut(person, heads)
        case ("wrong-passphrase", 0): self = .wrongPassphrase(person)
        default: return nil
        }
    }

    private init?(kind: String, _ texts: [String]) {
        switch (kind, texts.count) {
        case ("recovery-key-set", 1): self = .recoveryKeySet(publicKey: texts[0])
        case ("rule-changed", 3):
            self = .ruleChanged(name: texts[0], value: texts[1], source: texts[2])
        case ("clause-changed", 4):
            self = .clauseChanged(
                code: texts[0], field: texts[1], text: texts[2], source: texts[3])
        case ("category-changed", 4):
            self = .categoryChanged(
                code: texts[0], name: texts[1], englishName: texts[2], source: texts[3])
        case ("calendar-changed", _):
            guard let change = CalendarChange(texts) else { return nil }
            self = .calendarChanged(change)
        case ("month-signed", 6):
            guard let heads = LogHeads(texts[1..<5]) else { return nil }
            self = .monthSigned(month: texts[0], heads, figures: texts[5])
        case ("imported", 3):
            guard let rows = Int(texts[2]) else { return nil }
            self = .imported(what: texts[0], file: texts[1], rows: rows)
        case ("exported", 2):
            guard let rows = Int(texts[1]) else { return nil }
            self = .exported(what: texts[0], rows: rows)
        case ("organisation-changed", 1): self = .organisationChanged(texts[0])
        case ("risk", _): self.init(risk: texts)
        case (CareListStep.kind, _):
            guard let step = CareListStep(texts) else { return nil }
            self = .careList(step)
        default:
            if let act = GridAct(kind: kind, texts) {
                self = .grid(act)
            } else if let act = RollAct(kind: kind, texts) {
                self = .roll(act)
            } else if let act = DutyAct(kind: kind, texts) {
                self = .duty(act)
            } else if let act = PledgeAct(kind: kind, texts) {
                self = .pledge(act)
            } else if let act = JournalAct(careWork: kind, texts)
                ?? JournalAct(screening: kind, texts) ?? JournalAct(workload: kind, texts)
                ?? JournalAct(talent: kind, texts)
                ?? JournalAct(schoolClass: kind, texts)
            {
                self = act
            } else {
                return nil
            }
        }
    }
}

extension LogHeads {
    fileprivate init?(_ texts: ArraySlice<String>) {
        let texts = Array(texts)
        guard texts.count == 4, let event = Int64(texts[0]), let journal = Int64(texts[2]) else {
            return nil
        }
        self.init(
            hazardEvent: event, hazardEventDigest: texts[1], journal: journal,
            journalDigest: texts[3])
    }
}
