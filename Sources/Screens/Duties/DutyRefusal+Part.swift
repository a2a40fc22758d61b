import Domain

extension DutyRefusal {
    /// What of a form a refusal is about.
    enum Part {
        case person, place, slot, weekdays, day, lastDay, grid, name, code, reason, archiveBox
    }

    /// Nil for one that is about the whole.
    var part: Part? {
        switch self {
        case .overlaps, .alreadyOnDuty, .standsInForSelf, .notInForce, .unknownPerson, .hasRole:
            .person
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
        default: nil
        }
    }
}
