public import Domain
public import Observation
public import Persistence

/// 网格: the tree of grids as it stands on a day, and where it does not hold.
@Observable
public final class GridModel {
    /// One line of the tree.
    public enum Line: Hashable, Sendable {
        case grid(Grid, depth: Int)
        case person(Person.ID, GridAssignment, depth: Int)
        case place(Place.ID, Grid.ID, depth: Int)
    }

    public private(set) var day: Day
    public private(set) var organisation: Organisation { didSet { countPlaces() } }
    /// How many places each grid has.
    public private(set) var placeCounts: [Grid.ID: Int] = [:]
    public private(set) var lines: [Line] = []
    public private(set) var findings: [GridFinding] = []
    /// How many of the findings have to be mended.
    public var gapCount: Int { findings.count { !$0.isAdvice } }
    /// The duties of the week that the day lies in.
    public private(set) var book = DutyBook()
    public private(set) var failure: LedgerError?
    private var selectedRow = 0
    /// Grids whose people and places are shown.
    private var open: Set<Grid.ID> = []

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored public private(set) lazy var work = DutyWork(session: session) {
        [weak self] in self?.reload()
    }
    @ObservationIgnored private var follower: LedgerFollower?

    /// Follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        day = session.school.now.day
        organisation = session.school.organisation
        countPlaces()
        reload()
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    private func countPlaces() {
        placeCounts = organisation.gridsOfPlace.values.joined()
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    public var isToday: Bool { day == session.school.now.day }

    /// Shows the grids of another day, past or to come.
    public func show(_ day: Day) {
        self.day = day
        reload()
    }

    public var selectedIndex: Int { min(selectedRow, max(0, lines.count - 1)) }

    public var selected: Line? { lines.isEmpty ? nil : lines[selectedIndex] }

    /// The grid of the selected line.
    public var gridInHand: Grid? {
        switch selected {
        case .grid(let grid, _): grid
        case .person(_, let role, _): organisation.grid(role.grid)
        case .place(_, let grid, _): organisation.grid(grid)
        case nil: nil
        }
    }

    public func select(_ index: Int) { selectedRow = min(max(0, index), max(0, lines.count - 1)) }

    public func isOpen(_ grid: Grid.ID) -> Bool { open.contains(grid) }

    public func toggle(_ grid: Grid.ID) {
        if open.remove(grid) == nil { open.insert(grid) }
        arrange()
    }

    /// Brings a grid under the cursor, opened.
    public func reveal(_ grid: Grid.ID) {
        open.insert(grid)
        arrange()
        let index = lines.firstIndex {
            if case .grid(let one, _) = $0 { one.id == grid } else { false }
        }
        if let index { selectedRow = index }
    }

    /// What whoever begins to change a grid now has seen of it; nil, with `failure`, where it cannot be
    /// read.
    public func sight(of grid: Grid.ID) -> GridSight? {
        read { repository throws(LedgerError) in try repository.sight(of: grid) }
    }

    /// Who goes on where somebody who is to lead does not come after all.
    public func makingWay(for role: GridAssignment) -> [GridAssignment] {
        read { repository throws(LedgerError) in try repository.makingWay(for: role) } ?? []
    }

    /// The same of every place that ever was given to a grid.
    public func sightsOfPlaces() -> [Place.ID: GridSight] {
        read { repository throws(LedgerError) in try repository.sightsOfPlaces() } ?? [:]
    }

    /// How many places would go down into the first grid below this one on `day`; nil where it cannot be
    /// read, which is told when the grid is opened.
    public func placesToHandDown(from grid: Grid.ID, on day: Day) -> Int? {
        do throws(LedgerError) {
            let then = try session.school.ledger.organisation.organisation(on: day)
            return then.placesToHandDown(from: grid).count
        } catch {
            return nil
        }
    }

    private func read<Value>(
        _ body: (DutyRepository) throws(LedgerError) -> Value
    ) -> Value? {
        do throws(LedgerError) {
            return try body(session.school.ledger.duties)
        } catch {
            failure = error
            return nil
        }
    }

    public func reload() {
        let ledger = session.school.ledger
        do throws(LedgerError) {
            let organisation = try ledger.organisation.organisation(on: day)
            if organisation != self.organisation { self.organisation = organisation }
            arrange()
            book = try ledger.duties.book(
                GridInspection.days(on: day, in: session.school.calendar))
            let inspection = try GridInspection(
                of: organisation, book, in: ledger, calendar: session.school.calendar)
            let findings = inspection.findings()
            if findings != self.findings { self.findings = findings }
            if failure != nil { failure = nil }
        } catch {
            failure = error
        }
    }

    private func arrange() {
        let children = Dictionary(grouping: organisation.grids, by: \.parent)
        var lines: [Line] = []
        func add(_ grid: Grid, depth: Int) {
            lines.append(.grid(grid, depth: depth))
            if open.contains(grid.id) { lines += contents(of: grid, depth: depth + 1) }
            // The tree of a damaged ledger may not end.
            guard depth < 12 else { return }
            for child in children[grid.id] ?? [] { add(child, depth: depth + 1) }
        }
        for root in children[nil] ?? [] { add(root, depth: 0) }
        if lines != self.lines { self.lines = lines }
    }

    private func contents(of grid: Grid, depth: Int) -> [Line] {
        // Who comes later is told as well, after those who are there; of a day that is over, nobody.
        let isOver = day < session.school.now.day
        let coming = isOver ? [] : (sight(of: grid.id)?.roles ?? []).filter { $0.starts > day }
        let roles = organisation.assignments.filter { $0.grid == grid.id } + coming
        let order = GridRole.allCases
        let people = order.flatMap { role in
            roles.filter { $0.role == role }.map { Line.person($0.person, $0, depth: depth) }
        }
        let places = organisation.places.filter {
            organisation.gridsOfPlace[$0.id]?.contains(grid.id) ?? false
        }
        return people + places.map { .place($0.id, grid.id, depth: depth) }
    }
}
