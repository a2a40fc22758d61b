import Domain
import Persistence

/// The people of the sample school as filed in a ledger, and who held which role on which day.
struct SampleStaff {
    private let assignments: [GridAssignment]
    private let people: [String: Person.ID]
    private let positions: [String: Person.ID]
    private let grids: [String: Grid.ID]

    /// Files people, grids and assignments.
    init(filingInto transaction: LedgerTransaction, over time: WorkingTime) throws {
        var people: [String: Person.ID] = [:]
        var positions: [String: Person.ID] = [:]
        for (index, member) in SampleRoster.members.enumerated() {
            let person = try transaction.addPerson(
                name: member.name, staffNumber: "T\(1001 + index)", position: member.position,
                officePhone: member.officePhone, initials: Pinyin.initials(ofPerson: member.name))
            people[member.name] = person
            positions[member.position] = positions[member.position] ?? person
        }
        var grids: [String: Grid.ID] = [:]
        for grid in SampleRoster.grids {
            grids[grid.code] = try transaction.addGrid(
                code: grid.code, name: grid.name,
                parent: SampleRoster.grids.first.flatMap { grids[$0.code] })
        }
        assignments = SampleRoles(over: time).all.compactMap { role in
            guard let grid = grids[role.grid], let person = people[role.person] else { return nil }
            return GridAssignment(
                grid: grid, person: person, role: role.role, starts: role.starts, ends: role.ends)
        }
        for assignment in assignments { try transaction.assign(assignment) }
        self.people = people
        self.positions = positions
        self.grids = grids
    }

    /// Who holds a position; the first of several.
    func person(at position: String) -> Person.ID? { positions[position] }

    func person(named name: String) -> Person.ID? { people[name] }

    /// Of all grids.
    func leaders(on day: Day) -> [Person.ID] {
        assignments.filter { $0.role == .leader && $0.isInForce(on: day) }.map(\.person)
    }

    func grid(_ code: String) -> Grid.ID? { grids[code] }

    func leader(of grid: Grid.ID?, on day: Day) -> Person.ID? {
        people(in: grid, as: .leader, on: day).first
    }

    func deputy(of grid: Grid.ID?, on day: Day) -> Person.ID? {
        people(in: grid, as: .deputy, on: day).first
    }

    func people(in grid: Grid.ID?, as role: GridRole, on day: Day) -> [Person.ID] {
        assignments.filter { $0.grid == grid && $0.role == role && $0.isInForce(on: day) }
            .map(\.person)
    }

    var principal: Person.ID? { positions["校长"] }
    var safetyDeputyPrincipal: Person.ID? { positions["副校长(分管安全)"] }
    var safetyDirector: Person.ID? { positions["安全办主任"] }
    var safetyClerk: Person.ID? { positions["安全办干事"] }
    var guards: Person.ID? { positions["保安队长"] }

    /// The teacher of the class that a classroom belongs to; nil for other rooms.
    func teacher(ofRoomNamed name: String) -> Person.ID? {
        name.hasSuffix("教室") ? positions[name.dropLast(2) + "班主任"] : nil
    }

    /// Whose work it is to put such a hazard right: of a 重大 one the general office's, of one that
    /// needs a trade that trade's, of any other the grid's deputy's.
    func rectifier(of wording: SampleWording, in grid: Grid.ID?, on day: Day) -> Person.ID? {
        let position = wording.clause == nil ? trade(for: wording, in: grid) : "总务主任"
        return position.flatMap { positions[$0] } ?? deputy(of: grid, on: day)
    }

    private func trade(for wording: SampleWording, in grid: Grid.ID?) -> String? {
        switch wording.category {
        case "XF", "XS", "NS", "ZR": wording.needsMaterials ? "后勤维修工" : nil
        case "YD", "RQ", "TZ": wording.needsMaterials ? "水电工" : nil
        case "SP": grid == grids["G05"] ? "食堂管理员" : "水电工"
        case "WS": grid == grids["G05"] ? "食堂管理员" : "校医"
        case "SY": grid == grids["G07"] ? "化学实验员" : nil
        case "TY": "体育器材管理员"
        case "ZA", "JT", "ZB": "保安队长"
        case "HD": "团委书记"
        case "WL": "信息中心主任"
        default: nil
        }
    }
}
