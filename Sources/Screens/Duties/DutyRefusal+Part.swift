import Domain

extension DutyRefusal {
    /// What of a form a refusal is about.
    enum Part: Equatable {
        case person, standIn, place, slot, weekdays, day, lastDay
        case grid, name, code, reason, archiveBox
        case staffNumber, position, phone
        /// Wherever that person was chosen.
        case someone(Person.ID)
    }

    /// Nil for one that is about the whole.
    var part: Part? {
        switch self {
        case .alreadyOnDuty, .unknownPerson, .hasRole: .person
        case .standsInForSelf: .standIn
        case .notInForce(let person), .overlaps(_, let person, on: _),
            .standsIn(_, let person, on: _), .standsElsewhere(_, let person, on: _),
            .standInIsBusy(_, let person, on: _):
            .someone(person)
        case .unknownPlace: .place
        case .unknownSlot: .slot
        case .neverFalls, .noWeekday: .weekdays
        case .changesThePast, .hasTicks, .futureDay, .signedBeforeYear, .signedBeforeChange: .day
        case .endsBeforeItStarts: .lastDay
        case .hasGridsBelow, .gridHasPlaces, .gridEnds, .liesInside, .liesInsideLater: .grid
        case .slotWithoutName, .slotNameTaken: .name
        case .gridCodeTaken: .code
        case .reasonMissing: .reason
        case .noArchiveBox: .archiveBox
        case .roll(let refusal): refusal.part
        default: nil
        }
    }
}

extension RollRefusal {
    /// What of a form it is about; nil for the whole.
    nonisolated var part: DutyRefusal.Part? {
        switch self {
        case .noName, .badName, .privateInName: .name
        case .badNumber, .privateInNumber, .numberTaken, .namesake: .staffNumber
        case .badPosition, .privateInPosition: .position
        case .noPhone, .privateInPhone: .phone
        case .leads, .holds, .onDuty, .standsIn, .leaves: .lastDay
        case .hasLeft(let person, _): .someone(person)
        case .isThere: nil
        }
    }
}
