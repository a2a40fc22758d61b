/// The school as it stands on one day: who answers for which place.
///
/// Holds some hundred places and persons, so it is read whole and looked up in memory.
public struct Organisation: Sendable, Equatable {
    public let day: Day
    public let schoolName: String
    /// 校代码: the first part of every hazard number.
    public let schoolCode: String
    public let people: [Person]
    public let grids: [Grid]
    /// Places in force, ordered by parent, then `order`.
    public let places: [Place]
    /// Assignments in force on `day`.
    public let assignments: [GridAssignment]
    /// The grids that a place was given to itself and that are in force on `day`: one where all is well,
    /// none = 空白 (unless a parent place has one), several = 重叠.
    public let gridsOfPlace: [Place.ID: [Grid.ID]]

    private let personIndex: [Person.ID: Int]
    private let gridIndex: [Grid.ID: Int]
    private let placeIndex: [Place.ID: Int]
    private let childIndex: [Place.ID?: [Int]]

    public init(
        day: Day, schoolName: String, schoolCode: String, people: [Person], grids: [Grid],
        places: [Place], assignments: [GridAssignment], gridsOfPlace: [Place.ID: [Grid.ID]]
    ) {
        self.day = day
        self.schoolName = schoolName
        self.schoolCode = schoolCode
        self.people = people
        self.grids = grids
        self.places = places
        self.assignments = assignments.filter { $0.isInForce(on: day) }
        self.gridsOfPlace = gridsOfPlace
        personIndex = Dictionary(
            people.indices.map { (people[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        gridIndex = Dictionary(
            grids.indices.map { (grids[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        placeIndex = Dictionary(
            places.indices.map { (places[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        childIndex = Dictionary(grouping: places.indices) { places[$0].parent }.mapValues {
            inside in
            inside.filter { places[$0].kind == .floor }
                + inside.filter { places[$0].kind != .floor }
        }
    }

    public func person(_ id: Person.ID) -> Person? {
        personIndex[id].map { people[$0] }
    }

    public func grid(_ id: Grid.ID) -> Grid? {
        gridIndex[id].map { grids[$0] }
    }

    public func place(_ id: Place.ID) -> Place? {
        placeIndex[id].map { places[$0] }
    }

    /// Floors of a building before what else there is of it (屋面, 外墙), rooms of a floor; with nil the
    /// buildings and areas of the campus.
    public func children(of place: Place.ID?) -> [Place] {
        (childIndex[place] ?? []).map { places[$0] }
    }

    /// The place itself, then its parent, up to the building.
    public func lineage(of place: Place.ID) -> [Place] {
        var lineage: [Place] = []
        var next: Place.ID? = place
        while let id = next, let place = self.place(id), lineage.count < places.count {
            lineage.append(place)
            next = place.parent
        }
        return lineage
    }

    /// From the building inwards, with blanks between: 食堂 一层 灶间.
    public func path(of place: Place.ID) -> String {
        lineage(of: place).reversed().map(\.name).joined(separator: " ")
    }

    public func building(of place: Place.ID) -> Place? {
        lineage(of: place).last
    }

    /// The place and everything inside it.
    public func subtree(of place: Place.ID) -> [Place.ID] {
        var found = [place]
        var next = 0
        while next < found.count {
            found += (childIndex[found[next]] ?? []).map { places[$0].id }
            next += 1
        }
        return found
    }

    /// The grid that answers for a place: its own, or that of the nearest place around it.
    public func grid(of place: Place.ID) -> Grid? {
        var next: Place.ID? = place
        var steps = 0
        while let id = next, let index = placeIndex[id], steps < places.count {
            if let grid = gridsOfPlace[id]?.first { return self.grid(grid) }
            next = places[index].parent
            steps += 1
        }
        return nil
    }

    /// Where the grid stands among all of them.
    public func index(of grid: Grid.ID) -> Int? { gridIndex[grid] }

    /// 空白: the buildings and areas of which some part lies in no grid.
    public var blankPlaces: [Place] { children(of: nil).filter { !isCovered($0) } }

    /// By a grid of its own, or by those of all the places inside.
    private func isCovered(_ place: Place) -> Bool {
        if gridsOfPlace[place.id]?.isEmpty == false { return true }
        let inner = children(of: place.id)
        return !inner.isEmpty && inner.allSatisfy(isCovered)
    }

    /// Whether it is no leaf of the tree of grids.
    public func hasGrids(below grid: Grid.ID) -> Bool { grids.contains { $0.parent == grid } }

    /// The places that were given to this grid itself.
    public func places(givenTo grid: Grid.ID) -> [Place] {
        places.filter { gridsOfPlace[$0.id]?.contains(grid) ?? false }
    }

    /// The places that go down with the first grid that is opened below this one: 定格 wants them in a
    /// grid without others below it.
    public func placesToHandDown(from grid: Grid.ID) -> [Place] {
        hasGrids(below: grid) ? [] : places(givenTo: grid).filter { gridsOfPlace[$0.id] == [grid] }
    }

    public func people(in grid: Grid.ID, as role: GridRole) -> [Person] {
        assignments.filter { $0.grid == grid && $0.role == role }.compactMap { person($0.person) }
    }

    public func leader(of grid: Grid.ID) -> Person? {
        people(in: grid, as: .leader).first
    }

    /// Whether somebody who comes to lead on this day is something else in the grid until then.
    public func givesUp(_ other: GridRole, for role: GridAssignment) -> Bool {
        role.role == .leader && other != .leader
            && people(in: role.grid, as: other).contains { $0.id == role.person }
    }

    /// Who can stand in for the leader: nobody is their own deputy.
    public func deputies(of grid: Grid.ID) -> [Person] {
        let leaders = people(in: grid, as: .leader)
        return people(in: grid, as: .deputy).filter { !leaders.contains($0) }
    }

    /// Everybody who has not left the school.
    public var roll: [Person] { people.filter { $0.isOnRoll(on: day) } }

    /// What tells a person from others: the position, behind the staff number where somebody on the roll has
    /// the same name.
    public func distinction(of person: Person) -> String {
        distinction(of: person, saying: person.position)
    }

    /// The same with other words than the position.
    public func distinction(of person: Person, saying words: String) -> String {
        let parts = [hasNamesake(person) ? person.staffNumber ?? "" : "", words]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The name; where somebody on the roll has the same, with the staff number behind it, or the position of
    /// whoever has none.
    public func distinctName(of person: Person) -> String {
        guard hasNamesake(person) else { return person.name }
        return [person.name, person.staffNumber ?? person.position].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// Whether somebody else on the roll is called the same.
    public func hasNamesake(_ person: Person) -> Bool {
        people.contains {
            $0.id != person.id && $0.name == person.name && $0.isOnRoll(on: day)
        }
    }

    /// Grids, places and persons whose name contains `query` or whose initials begin with it,
    /// names first; at most `limit`. Nobody is found who has left the school.
    public func places(matching query: String, limit: Int = 50) -> [Place] {
        Self.matching(query, in: places, name: \.name, initials: \.initials, limit: limit)
    }

    public func people(matching query: String, limit: Int = 50) -> [Person] {
        Self.matching(query, in: roll, name: \.name, initials: \.initials, limit: limit)
    }

    private static func matching<Subject>(
        _ query: String, in subjects: [Subject], name: KeyPath<Subject, String>,
        initials: KeyPath<Subject, String>, limit: Int
    ) -> [Subject] {
        let query = query.lowercased().filter { !$0.isWhitespace }
        guard !query.isEmpty else { return Array(subjects.prefix(limit)) }
        let byName = subjects.filter { spelled($0[keyPath: name], with: query) }
        let byInitials = subjects.filter { subject in
            let (name, initials) = (subject[keyPath: name], subject[keyPath: initials])
            return !spelled(name, with: query)
                && ([initials] + SecondReadings.others(of: name, initials: initials)).contains {
                    $0.contains(query)
                }
        }
        return Array((byName + byInitials).prefix(limit))
    }

    /// Blanks of a name matter no more than those of what is typed.
    private static func spelled(_ name: String, with query: String) -> Bool {
        let name = name.lowercased()
        return name.contains(query)
            || name.contains(where: \.isWhitespace)
                && name.filter { !$0.isWhitespace }.contains(query)
    }
}
