import Domain

/// A row of a duty plan, understood but not yet matched to the school.
struct DutyDraft {
    let line: Int
    let person: String
    let place: String
    let slot: String
    /// Empty where the row says nothing.
    let standIn: String
    /// Empty for all of the slot's.
    let weekdays: Set<Weekday>
    let weeks: SchoolWeeks
    /// Nil where the duty begins on the day of the import.
    let starts: Day?
    let ends: Day?
}
