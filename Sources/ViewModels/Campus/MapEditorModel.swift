public import Domain
public import Observation
import Persistence

/// The editor of the campus map: a cursor over the plan, something in hand, and everything that was
/// done since somebody sat down. Each finished thing is saved at once; nothing waits for the end.
@Observable
public final class MapEditorModel {
    public internal(set) var cursor: PlanPoint
    /// How closely it is looked at.
    public private(set) var metresPerColumn: Double
    public internal(set) var hand = MapHand.empty
    /// What lies under the cursor, or is in hand.
    public internal(set) var subject: CampusSubject?
    /// Whether edges that nearly meet a neighbour's are drawn to them.
    public var snaps = true
    /// The kind that was drawn last.
    public internal(set) var lastKind = DrawnKind.place(.teaching)
    /// The building whose floors and rooms are shown; nil on the map.
    public internal(set) var inside: Place.ID?
    public internal(set) var innerIndex = 0
    /// The building that somebody took away while its floors were shown: what was being typed is refused
    /// for it, and not lost.
    @ObservationIgnored var takenAway: Place.ID?
    public internal(set) var isSaving = false
    /// How often something was saved, taken back or done again.
    public internal(set) var saveCount = 0

    /// The north-west corner of what is shown, and at which scale; kept while the editor is left.
    @ObservationIgnored public var window: (corner: PlanPoint, metresPerColumn: Double)?
    /// What was in hand on the map when the editor was opened.
    @ObservationIgnored private var cameFrom: Place.ID?
    /// The campus as the school was read last.
    @ObservationIgnored private var known: (revision: Int, campus: CampusDraft)?
    /// What is in hand as it was when it was taken up: who changed it meanwhile was first.
    @ObservationIgnored var seen: CampusSight?
    /// What lay over another building when that was told last.
    @ObservationIgnored var toldOverlap: Footprint?
    /// What can be taken back, here and on the map.
    @ObservationIgnored public let changes: MapChanges
    @ObservationIgnored public let school: SchoolModel
    @ObservationIgnored public let session: SessionModel

    public nonisolated static let scales = [0.5, 1, 2, 3, 4, 5, 8, 12]

    /// Begins at `place`, else in the middle of the campus; on an empty campus anywhere will do.
    /// What is done can be taken back as `changes` tell.
    public init(
        session: SessionModel, at place: Place.ID? = nil, changes: MapChanges = MapChanges()
    ) {
        self.session = session
        self.changes = changes
        cameFrom = place
        school = session.school
        let draft = CampusDraft(session.school.organisation, session.school.plan)
        let whole = PlanBounds(around: draft.items.compactMap(\.footprint.bounds))
        // As much of the campus as a usual window shows.
        let wanted = max((whole?.width ?? 0) / 110, (whole?.height ?? 0) / 60)
        let scale = Self.scales.first { $0 >= wanted } ?? 12
        metresPerColumn = whole == nil ? 2 : scale
        let building = place.flatMap { session.school.organisation.building(of: $0)?.id }
        cursor =
            building.flatMap { draft.item($0)?.footprint.bounds?.centre } ?? whole?.centre
            ?? PlanPoint(east: 0, north: 0)
        cursor = onGrid(cursor)
        look()
    }

    /// Opened again: what was seen is still seen, and the cursor stands where it stood, unless another
    /// place was chosen on the map.
    public func comeBack(from place: Place.ID?) {
        cancel()
        goOutside()
        if let place, let cameFrom, place != cameFrom,
            let building = school.organisation.building(of: place)
        {
            go(to: .place(building.id))
        }
        cameFrom = place
    }

    public var done: [[CampusStep]] { changes.drawn }
    public var undone: [[CampusStep]] { changes.undone }

    public var metresPerRow: Double { metresPerColumn * 2 }

    /// What stands on the campus today.
    public var campus: CampusDraft {
        let revision = school.revision
        if let known, known.revision == revision { return known.campus }
        let campus = CampusDraft(school.organisation, school.plan)
        known = (revision, campus)
        return campus
    }

    /// The cell under the cursor.
    public var cell: PlanBounds {
        PlanBounds(
            west: cursor.east, south: cursor.north - metresPerRow,
            east: cursor.east + metresPerColumn, north: cursor.north)
    }

    /// Steps of one cell; what is in hand goes with the cursor.
    public func move(columns: Int, rows: Int) {
        carry(columns: columns, rows: rows)
        guard case .resizing(let subject, let width, let height) = hand else { return }
        // A key that makes it no smaller need not be made good.
        let (east, south) = resized(subject, width, height)
        hand = .resizing(subject, east: east, south: south)
    }

    /// The same for the mouse, which may go beyond the least size and come back.
    func carry(columns: Int, rows: Int, isDragged: Bool = false) {
        let (east, south) = (Double(columns) * metresPerColumn, Double(rows) * metresPerRow)
        switch hand {
        case .empty, .rectangle, .line:
            cursor = PlanPoint(east: cursor.east + east, north: cursor.north - south)
        case .moving(let subject, let offset, let north):
            hand = .moving(subject, east: offset + east, north: north - south)
            cursor = PlanPoint(east: cursor.east + east, north: cursor.north - south)
        case .resizing(let subject, let width, let height):
            hand = .resizing(subject, east: width + east, south: height + south)
        case .reshaping: moveCorner(east: east, north: -south, isDragged: isDragged)
        }
        look()
    }

    /// Puts the cursor on the cell that holds `point`.
    public func point(at point: PlanPoint) {
        let target = onGrid(point)
        move(
            columns: Int(((target.east - cursor.east) / metresPerColumn).rounded()),
            rows: Int(((cursor.north - target.north) / metresPerRow).rounded()))
    }

    /// Looks at the whole campus, with all that lies on its ground, as closely as so many cells show it;
    /// where none of the scales does, at the cursor.
    public func showWhole(columns: Int, rows: Int) {
        guard let whole = campus.bounds else { return }
        let scale = Self.scales.first { scale in
            whole.width <= Double(columns) * scale && whole.height <= Double(rows) * scale * 2
        }
        guard let scale, scale != metresPerColumn, hand == .empty else { return }
        metresPerColumn = scale
        cursor = onGrid(cursor)
        look()
    }

    public func magnify(by step: Int) {
        let at = Self.scales.firstIndex { $0 >= metresPerColumn } ?? 2
        metresPerColumn = Self.scales[min(max(at - step, 0), Self.scales.count - 1)]
        cursor = onGrid(cursor)
        followCorner()
        look()
    }

    /// Goes to the next thing in reading order, buildings first.
    public func next(by step: Int) {
        guard hand == .empty else { return }
        let campus = campus
        let subjects =
            campus.items.map { CampusSubject.place($0.id) }
            + campus.ground.map { CampusSubject.ground($0.id) }
        guard !subjects.isEmpty else { return }
        let at = subject.flatMap { subjects.firstIndex(of: $0) }
        let next = at.map { ($0 + step + subjects.count) % subjects.count } ?? 0
        go(to: subjects[next])
    }

    /// Puts the cursor on it; nothing happens where it is not drawn.
    func go(to subject: CampusSubject) {
        guard let point = anchor(of: subject, in: campus) else { return }
        cursor = onGrid(point)
        self.subject = subject
    }

    /// Reads anew what lies under the cursor.
    func look() {
        guard hand == .empty else { return }
        let middle = cell.centre
        subject = campus.subject(at: middle, reach: metresPerRow * 0.6)
    }

    /// The north-west corner of the cell that holds `point`.
    public func onGrid(_ point: PlanPoint) -> PlanPoint {
        PlanPoint(
            east: (point.east / metresPerColumn + 1e-9).rounded(.down) * metresPerColumn,
            north: (point.north / metresPerRow - 1e-9).rounded(.up) * metresPerRow)
    }

    private func anchor(of subject: CampusSubject, in campus: CampusDraft) -> PlanPoint? {
        switch subject {
        case .place(let id):
            guard let footprint = campus.item(id)?.footprint else { return nil }
            let centre = footprint.bounds?.centre
            return centre.map { footprint.contains($0) ? $0 : footprint.outlines[0].ring[0] }
        case .ground(let id):
            switch campus.feature(id)?.shape {
            case .point(let point): return point
            case .line(let points): return points.first
            case .area(let footprint): return footprint.bounds?.centre
            case nil: return nil
            }
        }
    }
}
