/// What people do with grids, duties and pledges, as far as who may do it goes.
public enum DutyAction: Hashable, Sendable {
    case changeSlots
    /// What a place requires, and who stands there.
    case changeDuties(at: Place.ID)
    /// 替班 for a day, of a duty of this person.
    case substitute(Person.ID, at: Place.ID)
    /// Who is on the roll of the staff, and what is known of them.
    case changeRoll
    /// Levels, leaders, deputies, places.
    case changeGrids
    case changeMembers(of: Grid.ID)
    case signPledge(of: Person.ID)
    /// 纸质签订, template texts, counts of families.
    case keepPledges
}

extension DutyAction {
    /// 安全办, 分管副校长, 校长.
    public static let offices: [Office] = [.safetyOffice, .vicePrincipal, .principal]

    /// They and 系统管理员.
    public static let rollKeepers = offices + [.administrator]

    /// The offices of which one is needed for a change to the roll.
    public var rollOffices: [Office] { self == .changeRoll ? Self.rollKeepers : Self.offices }

    /// Why a person may not do this; nil where the person may.
    public func refusal(for standing: Standing, in organisation: Organisation) -> DutyRefusal? {
        if case .signPledge(let person) = self {
            return person == standing.person ? nil : .notYours([], orLeaderOf: nil)
        }
        guard !standing.has(anyOf: Set(Self.offices)) else { return nil }
        switch self {
        case .changeRoll:
            // Whoever makes the accounts enters whom they are for.
            return standing.has(.administrator)
                ? nil : .notYours(Self.rollKeepers, orLeaderOf: nil)
        case .changeSlots, .changeGrids, .keepPledges, .signPledge:
            return .notYours(Self.offices, orLeaderOf: nil)
        case .changeDuties(let place):
            return standing.leads(place, in: organisation)
                ? nil : .notYours(Self.offices, orLeaderOf: organisation.grid(of: place)?.id)
        case .substitute(let person, let place):
            return person == standing.person || standing.leads(place, in: organisation)
                ? nil : .notYours(Self.offices, orLeaderOf: organisation.grid(of: place)?.id)
        case .changeMembers(let grid):
            return standing.leads(grid) ? nil : .notYours(Self.offices, orLeaderOf: grid)
        }
    }
}
