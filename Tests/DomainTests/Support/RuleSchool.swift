import Domain

func day(_ text: String) -> Day {
    guard let day = Day(text: text) else { preconditionFailure("no day: \(text)") }
    return day
}

/// A school just large enough for every role there is, on one day.
struct RuleSchool {
    static let today = day("2026-11-23")
    static let now = Moment(day: today, hour: 9, minute: 30)

    /// Everybody, by what they are.
    enum Who: Int64, CaseIterable {
        case finder = 1
        case member, responsible, leader, deputy, outerLeader, otherLeader, safetyOffice
        case vicePrincipal, principal, homeroomTeacher, psychologist, administrator, nobody

        var id: Person.ID { Person.ID(rawValue) }
    }

    let root = Grid.ID(1)
    let grid = Grid.ID(2)
    let otherGrid = Grid.ID(3)
    let building = Place.ID(1)
    let room = Place.ID(2)
    let canteen = Place.ID(3)
    /// Left out of every grid.
    let wasteland = Place.ID(4)

    private let withoutLeader: Bool
    /// Who has left, and the last day.
    private let lastDays: [Who: Day]
    /// Nothing changes in this school, so its rules may be asked on any day.
    private var organisations: [Day: Organisation] = [:]
    private var standings: [Who: Standing] = [:]

    init(withoutLeader: Bool = false, lastDays: [Who: Day] = [:]) {
        self.withoutLeader = withoutLeader
        self.lastDays = lastDays
        let organisation = organisation(on: Self.today)
        organisations[Self.today] = organisation
        for who in Who.allCases {
            standings[who] = organisation.standing(of: who.id, offices: Self.offices)
        }
    }

    func organisation(on day: Day = RuleSchool.today) -> Organisation {
        if let organisation = organisations[day] { return organisation }
        var roles: [(Grid.ID, Who, GridRole)] = [
            (root, .outerLeader, .leader), (otherGrid, .otherLeader, .leader),
            (grid, .deputy, .deputy), (grid, .finder, .member), (grid, .member, .member),
            (otherGrid, .responsible, .member),
        ]
        if !withoutLeader { roles.append((grid, .leader, .leader)) }
        return Organisation(
            day: day, schoolName: "实验中学", schoolCode: "SY",
            people: Who.allCases.map {
                Person(id: $0.id, name: "\($0)", initials: "", lastDay: lastDays[$0])
            },
            grids: [
                Grid(id: root, code: "G01", name: "全校", parent: nil),
                Grid(id: grid, code: "G02", name: "教学区", parent: root),
                Grid(id: otherGrid, code: "G03", name: "生活区", parent: root),
            ],
            places: [
                Place(id: building, name: "图书馆", kind: .library, initials: "tsg"),
                Place(id: room, name: "阅览室", kind: .room, parent: building, initials: "yls"),
                Place(id: canteen, name: "食堂", kind: .canteen, initials: "st"),
                Place(id: wasteland, name: "空地", kind: .publicArea, initials: "kd"),
            ],
            assignments: roles.map {
                GridAssignment(grid: $0.0, person: $0.1.id, role: $0.2, starts: Self.firstDay)
            },
            gridsOfPlace: [building: [grid], canteen: [otherGrid]])
    }

    static let firstDay = Domain.Day(ordinal: 0)

    static let offices: [OfficeAssignment] = [
        (Who.safetyOffice, Office.safetyOffice), (.vicePrincipal, .vicePrincipal),
        (.principal, .principal), (.homeroomTeacher, .homeroomTeacher),
        (.psychologist, .psychologist), (.administrator, .administrator),
    ].map { OfficeAssignment(person: $0.0.id, office: $0.1, starts: firstDay) }

    func standing(of who: Who) -> Standing {
        standings[who] ?? Standing(person: who.id, day: Self.today)
    }

    var rules: HazardRules {
        HazardRules(settings: RuleSettings(), calendar: SchoolCalendar())
    }

    func refusal(
        of action: HazardAction, on hazard: Hazard, by who: Who?, at now: Moment = RuleSchool.now
    ) -> HazardRefusalReason? {
        rules.refusal(
            of: action, on: hazard, by: who.map { standing(of: $0) },
            in: organisation(), at: now)
    }

    func refusal(
        of kind: HazardEvent.Kind, on story: HazardStory, by who: Who?,
        at now: Moment = RuleSchool.now
    ) -> HazardRefusalReason? {
        rules.refusal(
            of: kind, on: story.hazard, by: who.map { standing(of: $0) },
            in: organisation(), at: now, events: story.events)
    }
}
