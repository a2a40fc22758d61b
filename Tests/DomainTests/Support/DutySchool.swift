import Domain

/// A school with a gate and a canteen, three people, and a semester with a holiday and a make-up day.
struct DutySchool {
    static let zhang = Person.ID(1)
    static let li = Person.ID(2)
    static let wang = Person.ID(3)
    static let gate = Place.ID(1)
    static let canteen = Place.ID(2)
    static let root = Grid.ID(1)
    static let grid = Grid.ID(2)
    static let morning = DutySlot.ID(1)
    static let lunch = DutySlot.ID(2)
    /// A Monday.
    static let today = day("2026-11-23")

    var slots = [
        slot(morning, "上学", .gate, "07:20-07:50", "07:30-08:00"),
        slot(lunch, "午餐", .lunch, "11:45-12:20", "11:45-12:20"),
    ]
    var requirements: [SlotRequirement] = []
    var duties: [Duty] = []
    var substitutions: [Substitution] = []
    var ticks: [DutyTick] = []
    var assignments = [
        GridAssignment(grid: root, person: wang, role: .leader, starts: day("2026-09-01")),
        GridAssignment(grid: grid, person: zhang, role: .leader, starts: day("2026-09-01")),
        GridAssignment(grid: grid, person: li, role: .member, starts: day("2026-09-01")),
    ]
    var offices = [
        OfficeAssignment(person: wang, office: .principal, starts: day("2026-09-01"))
    ]
    var gridsOfPlace = [gate: [grid], canteen: [grid]]

    static func slot(
        _ id: DutySlot.ID, _ name: String, _ kind: DutySlotKind, _ summer: String,
        _ winter: String
    ) -> DutySlot {
        DutySlot(
            id: id, name: name, kind: kind, summer: ClockRange(text: summer) ?? .never,
            winter: ClockRange(text: winter) ?? .never, starts: day("2026-09-01"))
    }

    static let calendar = SchoolCalendar(
        semesters: [
            Semester(
                schoolYear: 2026, term: .autumn, starts: day("2026-09-01"),
                ends: day("2027-01-22"))
        ],
        exceptions: [
            day("2026-11-25"): .holiday, day("2026-11-28"): .makeUpDay,
        ])

    var book: DutyBook {
        DutyBook(
            slots: slots, requirements: requirements, duties: duties,
            substitutions: substitutions, ticks: ticks, calendar: Self.calendar)
    }

    var organisation: Organisation { organisation(on: Self.today) }

    func organisation(on day: Day) -> Organisation {
        Organisation(
            day: day, schoolName: "实验中学", schoolCode: "SY",
            people: [
                Person(id: Self.zhang, name: "张三", initials: "zs"),
                Person(id: Self.li, name: "李四", initials: "ls"),
                Person(id: Self.wang, name: "王五", initials: "ww"),
            ],
            grids: [
                Grid(id: Self.root, code: "G01", name: "全校", parent: nil),
                Grid(id: Self.grid, code: "G02", name: "前区", parent: Self.root),
            ],
            places: [
                Place(id: Self.gate, name: "校门", kind: .gate, initials: "xm", order: 1),
                Place(id: Self.canteen, name: "食堂", kind: .canteen, initials: "st", order: 2),
            ],
            assignments: assignments, gridsOfPlace: gridsOfPlace)
    }

    var rules: DutyRules { DutyRules(book: book, organisation: organisation, offices: offices) }

    func standing(of person: Person.ID) -> Standing {
        organisation.standing(of: person, offices: offices)
    }

    @discardableResult
    mutating func give(
        _ person: Person.ID, _ place: Place.ID = gate, _ slot: DutySlot.ID = morning,
        weekdays: String = "", weeks: String = "", from starts: String = "2026-09-01",
        to ends: String? = nil, standIn: Person.ID? = nil
    ) -> Duty {
        let duty = Duty(
            id: Duty.ID(Int64(duties.count + 1)), person: person, place: place, slot: slot,
            standIn: standIn, weekdays: Set(digits: weekdays) ?? [],
            weeks: SchoolWeeks(text: weeks) ?? .all, starts: day(starts),
            ends: ends.map { day($0) })
        duties.append(duty)
        return duty
    }
}

func clock(_ text: String, on day: Day = DutySchool.today) -> Moment {
    guard let moment = Moment(text: day.text + " " + text) else {
        preconditionFailure("no time: \(text)")
    }
    return moment
}
