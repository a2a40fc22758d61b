import Domain

/// How the journal keeps what was done to the 人才库.
extension TalentStep {
    func columns(of member: TalentMember.ID) -> (kind: String, texts: [String]) {
        switch self {
        case .joined(let who, let term):
            ("talent-joined", [member.text] + who.texts + term.texts)
        case .revised(let term): ("talent-revised", [member.text] + term.texts)
        case .left(let day, let reason): ("talent-left", [member.text, day.text, reason])
        case .withdrawn(let reason): ("talent-withdrawn", [member.text, reason])
        }
    }
}

extension JournalAct {
    /// Nil where no program of this or an earlier version writes such texts.
    init?(talent kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        let member: TalentMember.ID = texts.id()
        switch kind {
        case "talent-joined": self = .talent(member, .joined(texts.who(), texts.term()))
        case "talent-revised": self = .talent(member, .revised(texts.term()))
        case "talent-left":
            self = .talent(member, .left(on: texts.day(), reason: texts.text()))
        case "talent-withdrawn": self = .talent(member, .withdrawn(reason: texts.text()))
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}

extension TalentMember.Who {
    /// The person's number, or name and school.
    fileprivate var texts: [String] {
        switch self {
        case .staff(let person): [person.text, "", ""]
        case .outsider(let name, let school): ["", name, school]
        }
    }
}

extension TalentTerm {
    fileprivate var texts: [String] {
        [
            starts.text, role.rawValue, qualifications.map(\.rawValue).joined(separator: " "),
            certificate, String(trainingHours),
        ]
    }
}

extension ActTexts {
    fileprivate mutating func who() -> TalentMember.Who {
        let (person, name, school): (Person.ID?, String, String) = (optionalID(), text(), text())
        return person.map(TalentMember.Who.staff) ?? .outsider(name: name, school: school)
    }

    fileprivate mutating func term() -> TalentTerm {
        let (starts, role) = (day(), next { TalentRole(rawValue: $0) } ?? .partTime)
        return TalentTerm(
            starts: starts, role: role, qualifications: Set(codes()), certificate: text(),
            trainingHours: number())
    }
}

extension ActTexts {
    /// Codes with blanks between.
    mutating func codes<Code: RawRepresentable<String>>() -> [Code] {
        next { text in
            let words = text.split(separator: " ")
            let codes = words.compactMap { Code(rawValue: String($0)) }
            return codes.count == words.count ? codes : nil
        } ?? []
    }
}
