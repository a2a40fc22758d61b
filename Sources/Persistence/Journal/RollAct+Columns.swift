import Domain

/// How the journal keeps what was done to the roll of the staff.
extension RollAct {
    var columns: (kind: String, texts: [String]) {
        switch self {
        case .entered(let person): ("person-entered", person.texts)
        case .corrected(let person): ("person-corrected", person.texts)
        case .left(let person, let day, let endingDuties):
            ("person-left", [person.text, day.text, endingDuties ? "1" : "0"])
        case .stays(let person): ("person-stays", [person.text])
        }
    }

    /// Nil where no program of this or an earlier version writes such texts.
    init?(kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        switch kind {
        case "person-entered": self = .entered(texts.person())
        case "person-corrected": self = .corrected(texts.person())
        case "person-left":
            self = .left(texts.id(), on: texts.day(), endingDuties: texts.text() == "1")
        case "person-stays": self = .stays(texts.id())
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}

extension Person {
    /// Without the last day, which acts of its own tell.
    fileprivate var texts: [String] {
        [id.text, name, staffNumber ?? "", position, officePhone ?? "", initials]
    }
}

extension ActTexts {
    fileprivate mutating func person() -> Person {
        let (id, name): (Person.ID, String) = (id(), text())
        let (number, position, phone) = (text(), text(), text())
        return Person(
            id: id, name: name, staffNumber: number.isEmpty ? nil : number, position: position,
            officePhone: phone.isEmpty ? nil : phone, initials: text())
    }
}
