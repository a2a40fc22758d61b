/// What is missing in an entry, whatever case it is of.
extension CareEvent.LevelChange {
    var refusal: CareRefusal? {
        if reason.isEmpty { return .reasonMissing }
        return basis == .score ? .scoreAlone : nil
    }
}

extension CareContact {
    var refusal: CareRefusal? {
        if note.count > Self.noteLimit { return .noteTooLong(Self.noteLimit) }
        if guardianInformed == true, !informsGuardian { return .guardianNotReached }
        return (0...600).contains(minutes) ? nil : .minutesOutOfRange
    }
}
