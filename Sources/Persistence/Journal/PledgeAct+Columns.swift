import Domain

extension PledgeAct {
    var columns: (kind: String, texts: [String]) {
        switch self {
        case .signed(let pledge):
            ("pledge-signed", pledge.partyTexts + pledge.signature.texts + [pledge.text])
        case .voided(let pledge, let reason): ("pledge-voided", [pledge.text, reason])
        case .templateSet(let template):
            ("pledge-template-set", [template.layer.rawValue, template.text, template.source])
        case .familiesCounted(let families):
            (
                "pledge-families-counted",
                [
                    String(families.schoolYear), families.className, String(families.due),
                    String(families.signed), families.archiveBox,
                ]
            )
        }
    }

    /// Nil where no program of this or an earlier version writes such texts.
    init?(kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        switch kind {
        case "pledge-signed": self = .signed(texts.pledge())
        case "pledge-voided": self = .voided(texts.id(), reason: texts.text())
        case "pledge-template-set":
            self = .templateSet(
                PledgeTemplate(layer: texts.layer(), text: texts.text(), source: texts.text()))
        case "pledge-families-counted":
            self = .familiesCounted(
                FamilyPledges(
                    schoolYear: texts.number(), className: texts.text(), due: texts.number(),
                    signed: texts.number(), archiveBox: texts.text()))
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}

extension Pledge {
    fileprivate var partyTexts: [String] {
        [id.text, layer.rawValue, String(schoolYear), person.text, at.text]
    }
}

extension Pledge.Signature {
    /// Digest, day, archive box; the ones that do not apply are empty.
    fileprivate var texts: [String] {
        switch self {
        case .onScreen(let digest): [digest, "", ""]
        case .onPaper(let day, let box): ["", day.text, box]
        }
    }
}

extension ActTexts {
    fileprivate mutating func layer() -> PledgeLayer {
        next { PledgeLayer(rawValue: $0) } ?? .leaderMember
    }

    fileprivate mutating func pledge() -> Pledge {
        let (id, layer, year): (Pledge.ID, PledgeLayer, Int) = (self.id(), self.layer(), number())
        let person: Person.ID = self.id()
        let at = next { Moment(text: $0) } ?? Moment(day: Day(ordinal: 0), secondOfDay: 0)
        let (digest, day, box) = (text(), optionalDay(), text())
        return Pledge(
            id: id, layer: layer, schoolYear: year, person: person, at: at,
            signature: day.map { .onPaper($0, archiveBox: box) } ?? .onScreen(digest: digest),
            text: text())
    }
}
