/// What one person is on one day: the offices held, and the role in each grid.
public struct Standing: Hashable, Sendable {
    public let person: Person.ID
    public let day: Day
    public let offices: Set<Office>
    public let grids: [GridRole: Set<Grid.ID>]

    public init(
        person: Person.ID, day: Day, offices: Set<Office> = [],
        grids: [GridRole: Set<Grid.ID>] = [:]
    ) {
        self.person = person
        self.day = day
        self.offices = offices
        self.grids = grids
    }

    public func has(_ office: Office) -> Bool { offices.contains(office) }

    public func has(anyOf offices: Set<Office>) -> Bool { !self.offices.isDisjoint(with: offices) }

    public func isIn(_ grid: Grid.ID, as role: GridRole) -> Bool {
        grids[role]?.contains(grid) ?? false
    }

    /// 网格长 or AB角 of the grid that answers for the place.
    public func leads(_ place: Place.ID, in organisation: Organisation) -> Bool {
        guard let grid = organisation.grid(of: place) else { return false }
        return leads(grid.id)
    }

    /// Has any role in the grid that answers for the place, or leads a grid around it.
    public func belongsTo(_ place: Place.ID, in organisation: Organisation) -> Bool {
        guard let grid = organisation.grid(of: place) else { return false }
        return belongsTo(grid.id, in: organisation)
    }

    /// Nothing but 系统管理员: no other office, and no grid.
    public var isOnlyAdministrator: Bool {
        offices == [.administrator] && grids.values.allSatisfy(\.isEmpty)
    }

    /// 网格长 or AB角 of the grid itself.
    public func leads(_ grid: Grid.ID) -> Bool {
        isIn(grid, as: .leader) || isIn(grid, as: .deputy)
    }

    /// 网格长 or AB角 of any grid.
    public var leadsAnyGrid: Bool {
        [GridRole.leader, .deputy].contains { grids[$0]?.isEmpty == false }
    }

    func belongsTo(_ grid: Grid.ID, in organisation: Organisation) -> Bool {
        isIn(grid, as: .member)
            || organisation.lineage(of: grid).contains { leads($0.id) }
    }
}

extension Organisation {
    /// What `person` is on the organisation's day; `offices` may hold other persons' and other
    /// days' assignments.
    public func standing(of person: Person.ID, offices: [OfficeAssignment]) -> Standing {
        let held = offices.filter { $0.person == person && $0.isInForce(on: day) }
        let roles = assignments.filter { $0.person == person }
        return Standing(
            person: person, day: day, offices: Set(held.map(\.office)),
            grids: Dictionary(grouping: roles, by: \.role).mapValues { Set($0.map(\.grid)) })
    }

    /// The grid itself, then the grid around it, up to the root.
    public func lineage(of grid: Grid.ID) -> [Grid] {
        var lineage: [Grid] = []
        var next: Grid.ID? = grid
        while let id = next, let grid = self.grid(id), lineage.count < grids.count {
            lineage.append(grid)
            next = grid.parent
        }
        return lineage
    }
}
