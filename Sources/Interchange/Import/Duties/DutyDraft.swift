import Domain

/// What a plan says in one cell or in a part of it, and what the file calls its column.
struct DutyCell: Hashable {
    let text: String
    let title: String?
}

/// One duty of a plan, understood but not yet matched to the school.
struct DutyDraft {
    /// Where somebody stands and when.
    enum Post: Hashable {
        case apart(place: DutyCell, slot: DutyCell)
        /// Both in one text: 校门 早入校.
        case together(DutyCell)
    }

    let line: Int
    let person: DutyCell
    let post: Post
    /// Empty where the plan says nothing.
    let standIn: DutyCell
    /// Empty for all of the slot's.
    var weekdays: Set<Weekday>
    let weeks: SchoolWeeks
    /// Nil where the duty begins on the day of the import.
    let starts: Day?
    let ends: Day?
    /// The first of the days that the header of the plan names, where the row itself names none.
    var plannedFrom: Day?
}
