import Domain

extension DutyAct {
    var columns: (kind: String, texts: [String]) {
        switch self {
        case .slotSet(let slot):
            (
                "duty-slot-set",
                [
                    slot.id.text, slot.name, slot.kind.rawValue, slot.summer.text,
                    slot.winter.text, slot.weekdays.digits, slot.weeks.text,
                    slot.schoolDaysOnly ? "1" : "0", slot.starts.text, slot.ends?.text ?? "",
                ]
            )
        case .slotEnded(let slot, let day): ("duty-slot-ended", [slot.text, day.text])
        case .required(let need):
            (
                "duty-required",
                [need.place.text, need.slot.text, need.starts.text, need.ends?.text ?? ""]
            )
        case .requirementEnded(let place, let slot, let day):
            ("duty-requirement-ended", [place.text, slot.text, day.text])
        case .given(let duty, let replaced):
            (
                "duty-given",
                [
                    duty.id.text, duty.person.text, duty.place.text, duty.slot.text,
                    duty.standIn.text(), duty.weekdays.digits, duty.weeks.text, duty.starts.text,
                    duty.ends?.text ?? "", replaced.text(),
                ]
            )
        case .ended(let duty, let day): ("duty-ended", [duty.text, day.text])
        case .substituted(let substitution):
            (
                "duty-substituted",
                [
                    substitution.duty.text, substitution.day.text, substitution.cover.word,
                    substitution.cover.person.text(), substitution.reason,
                ]
            )
        case .ticked(let tick):
            (
                "duty-ticked",
                [
                    tick.duty.text, tick.day.text, tick.person.text, tick.at.text,
                    tick.finding.hazardNumber ?? "",
                ]
            )
        case .tickTakenBack(let duty, let day, let person):
            ("duty-tick-taken-back", [duty.text, day.text, person.text])
        }
    }

    /// Nil where no program of this or an earlier version writes such texts.
    init?(kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        switch kind {
        case "duty-slot-set": self = .slotSet(texts.slot())
        case "duty-slot-ended": self = .slotEnded(texts.id(), on: texts.day())
        case "duty-required":
            self = .required(
                SlotRequirement(
                    place: texts.id(), slot: texts.id(), starts: texts.day(),
                    ends: texts.optionalDay()))
        case "duty-requirement-ended":
            self = .requirementEnded(texts.id(), texts.id(), on: texts.day())
        case "duty-given": self = .given(texts.duty(), replacing: texts.optionalID())
        case "duty-ended": self = .ended(texts.id(), on: texts.day())
        case "duty-substituted":
            let (duty, day): (Duty.ID, Day) = (texts.id(), texts.day())
            let (word, person): (String, Person.ID?) = (texts.text(), texts.optionalID())
            guard let cover = Substitution.Cover(word: word, person: person) else { return nil }
            self = .substituted(
                Substitution(duty: duty, day: day, cover: cover, reason: texts.text()))
        case "duty-ticked":
            self = .ticked(
                DutyTick(
                    duty: texts.id(), day: texts.day(), person: texts.id(),
                    at: texts.next { Moment(text: $0) }
                        ?? Moment(day: Day(ordinal: 0), secondOfDay: 0),
                    finding: DutyTick.Finding(hazardNumber: texts.text())))
        case "duty-tick-taken-back":
            self = .tickTakenBack(texts.id(), on: texts.day(), by: texts.id())
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}

extension ActTexts {
    fileprivate mutating func slot() -> DutySlot {
        DutySlot(
            id: id(), name: text(), kind: next { DutySlotKind(rawValue: $0) } ?? .other,
            summer: hours(), winter: hours(), weekdays: weekdays(), weeks: weeks(),
            schoolDaysOnly: text() == "1", starts: day(), ends: optionalDay())
    }

    fileprivate mutating func duty() -> Duty {
        Duty(
            id: id(), person: id(), place: id(), slot: id(), standIn: optionalID(),
            weekdays: weekdays(), weeks: weeks(), starts: day(), ends: optionalDay())
    }

    private mutating func hours() -> ClockRange { next { ClockRange(text: $0) } ?? .never }

    private mutating func weekdays() -> Set<Weekday> { next { Set(digits: $0) } ?? [] }

    private mutating func weeks() -> SchoolWeeks { next { SchoolWeeks(text: $0) } ?? .all }
}

extension Substitution.Cover {
    var word: String {
        switch self {
        case .person: "person"
        case .nobody: "nobody"
        case .withdrawn: "withdrawn"
        }
    }

    var person: Person.ID? {
        if case .person(let person) = self { person } else { nil }
    }

    init?(word: String, person: Person.ID?) {
        switch (word, person) {
        case ("person", let person?): self = .person(person)
        case ("nobody", nil): self = .nobody
        case ("withdrawn", nil): self = .withdrawn
        default: return nil
        }
    }
}

extension DutyTick.Finding {
    init(hazardNumber: String?) {
        self = hazardNumber.flatMap { $0.isEmpty ? nil : .hazard($0) } ?? .clear
    }
}
