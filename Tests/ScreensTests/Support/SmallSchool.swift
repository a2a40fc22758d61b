import Domain
import Interchange
import Persistence
import ViewModels

/// A school of a few places and hazards, quickly made, for stories that change something.
struct SmallSchool {
    let ledger: Ledger
    let root: Grid.ID
    let canteenGrid: Grid.ID
    let canteen: Place.ID
    let kitchen: Place.ID
    let library: Place.ID
    let gate: Place.ID
    let cook: Person.ID
    let teacher: Person.ID

    init(in ledger: Ledger? = nil) throws {
        let ledger = try Self.onlyFounded(in: ledger)
        self.ledger = ledger
        let today = SampleLedger.now.day
        (cook, teacher, root, canteenGrid) = try ledger.write { ledger in
            let cook = try Self.person("孙立民", "食堂主任", ledger)
            let teacher = try Self.person("张三", "班主任", ledger)
            let root = try ledger.grid(code: "G01")
            guard let root = root?.id else { throw NoRootGrid() }
            let grid = try ledger.addGrid(code: "G02", name: "食堂", parent: root)
            try ledger.assign(
                GridAssignment(
                    grid: grid, person: cook, role: .leader, starts: today.adding(days: -30)))
            return (cook, teacher, root, grid)
        }
        let grids = (root, canteenGrid)
        (canteen, kitchen, library, gate) = try ledger.write { ledger in
            let canteen = try Self.place("食堂", .canteen, nil, ledger)
            let floor = try Self.place("一层", .floor, canteen, ledger)
            let kitchen = try Self.place("灶间", .room, floor, ledger)
            let library = try Self.place("图书馆", .library, nil, ledger)
            let gate = try Self.place("校门", .gate, nil, ledger)
            try ledger.giveToGrid(canteen, grids.1, from: today.adding(days: -30))
            try ledger.giveToGrid(library, grids.0, from: today.adding(days: -30))
            return (canteen, kitchen, library, gate)
        }
    }

    /// A school as the form of the first start leaves it: no place, no hazard.
    static func onlyFounded(in ledger: Ledger? = nil) throws -> Ledger {
        let ledger = try ledger ?? Ledger.inMemory()
        var founding = SchoolFounding(today: SampleLedger.now.day)
        founding.name = "实验中学"
        founding.code = "SY"
        founding.principal = "何敏"
        try ledger.write(founding.found)
        return ledger
    }

    /// Files a hazard that lets these events happen to it, a minute apart.
    @discardableResult
    func file(
        _ text: String, at place: Place.ID? = nil, category: String = "XF",
        _ kinds: [HazardEvent.Kind] = []
    ) throws -> Hazard? {
        let foundAt = SampleLedger.now.adding(seconds: -3600 * 24)
        let report = HazardReport(
            place: place ?? kitchen, category: category, text: text, foundAt: foundAt,
            finder: teacher)
        let events = kinds.enumerated().map { index, kind in
            HazardEvent(at: foundAt.adding(seconds: 60 * (index + 1)), actor: cook, kind: kind)
        }
        return try ledger.write { ledger in
            try ledger.addHazard(
                report, reportedAt: foundAt, actor: teacher, events: events, importKey: nil)
        }
    }

    private struct NoRootGrid: Error {}

    private nonisolated static func person(
        _ name: String, _ position: String, _ ledger: LedgerTransaction
    ) throws -> Person.ID {
        try ledger.addPerson(
            name: name, staffNumber: nil, position: position, officePhone: nil,
            initials: Pinyin.initials(of: name))
    }

    private nonisolated static func place(
        _ name: String, _ kind: PlaceKind, _ parent: Place.ID?, _ ledger: LedgerTransaction
    ) throws -> Place.ID {
        try ledger.addPlace(
            name: name, kind: kind, parent: parent, initials: Pinyin.initials(of: name),
            importKey: nil)
    }
}
