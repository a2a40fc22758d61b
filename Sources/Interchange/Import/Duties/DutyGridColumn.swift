import Domain

/// The columns of a duty plan with a column a weekday, as schools keep it in a spreadsheet.
enum DutyGridColumn: TableColumn {
    case number, person, place, slot, weeks, standIn, from, until
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// None by itself: what a row leaves unsaid its days have to say.
    static let required: [DutyGridColumn] = []

    /// Monday first.
    static let days: [DutyGridColumn] = [
        .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]

    /// What a row may say of all its days.
    static let heads: [DutyGridColumn] = [.person, .place, .slot]

    var titles: [String] {
        switch self {
        case .number: DutyColumn.number.titles
        case .person: DutyColumn.person.titles
        case .place: DutyColumn.place.titles
        case .slot: DutyColumn.slot.titles + ["时间"]
        case .weeks: DutyColumn.weeks.titles
        case .standIn: DutyColumn.standIn.titles
        case .from: DutyColumn.from.titles
        case .until: DutyColumn.until.titles
        case .monday: Self.titles("一", "monday")
        case .tuesday: Self.titles("二", "tuesday")
        case .wednesday: Self.titles("三", "wednesday")
        case .thursday: Self.titles("四", "thursday")
        case .friday: Self.titles("五", "friday")
        case .saturday: Self.titles("六", "saturday")
        case .sunday: Self.titles("日", "sunday") + ["周天", "星期天"]
        }
    }

    private static func titles(_ figure: String, _ english: String) -> [String] {
        ["周", "星期", "礼拜", ""].map { $0 + figure } + [english, String(english.prefix(3))]
    }
}

extension ColumnMap<DutyGridColumn> {
    /// At least two weekdays, and something that tells what a row is about.
    var isDutyGrid: Bool {
        func count(_ columns: [DutyGridColumn]) -> Int {
            columns.count { position(of: $0) != nil }
        }
        return count(DutyGridColumn.days) > 1 && count(DutyGridColumn.heads) > 0
    }
}
