public import Domain
public import Observation
public import Persistence

/// The campus grid map: the whole campus, or the inside of one building, floor or room.
@Observable
public final class MapModel {
    public enum Layer: CaseIterable, Sendable {
        case hazards, risk, duty, patrol, ownership
    }

    /// How the campus is drawn: from the same facts.
    public enum View: Sendable {
        /// Boxes that give every name room.
        case schematic
        /// Every building in its own shape and size.
        case trueScale
    }

    public var layer = Layer.hazards {
        didSet { if layer.replayStride != replayStride { replayStride = layer.replayStride } }
    }
    /// How far `[` and `]` lead on the layer that is shown. Told apart from it, because what says so is the
    /// same on most layers.
    public private(set) var replayStride = MapPast.Stride.weeks
    public private(set) var view = View.schematic
    /// Steps of magnification: 0 shows as much of the campus as fits.
    public private(set) var zoom = 0
    /// The selected building or area; nil while the campus is empty.
    public private(set) var selection: Place.ID?
    /// Building, floor, room: where the map is inside; empty on the campus itself.
    public private(set) var path: [Place.ID] = []
    /// The selected line inside a building: first the places in it, then its hazards.
    public private(set) var innerIndex = 0
    /// The open and closed hazards of the innermost place, as they are today.
    public private(set) var hazards: HazardList?

    /// Beside the zoomed map only the places are listed where something is to be done.
    public var listsOnlyWork = false
    /// Places that are marked to be given to a grid together.
    public internal(set) var marks: Set<Place.ID> = []
    /// What was done from here and can be taken back.
    public let changes = MapChanges()
    /// The editor as whoever sits here left it.
    @ObservationIgnored public var editor: MapEditorModel?
    /// Whether somebody else took away the place where one was, and nothing was chosen since.
    public private(set) var wasSentOut = false
    /// Whether risk points whose review is overdue are marked.
    public var marksReviews = true
    /// What is drawn on a sheet for everybody: masked once, not each time that somebody looks.
    @ObservationIgnored private var sceneForAll: MapScene?

    /// Which day of the past is shown, if any.
    @ObservationIgnored public let past: MapPast
    @ObservationIgnored public let school: SchoolModel

    public static let zoomRange = 0...8

    public init(school: SchoolModel) {
        self.school = school
        past = MapPast(school: school)
        selection = firstSelection
        past.didShow = { [weak self] in self?.showDay() }
    }

    /// Shows a day that has been read already.
    public convenience init(school: SchoolModel, showing scene: MapScene) {
        self.init(school: school)
        past.show(scene)
        selection = firstSelection
    }

    /// The day that is shown.
    public var scene: MapScene {
        sceneForAll ?? past.scene
            ?? MapScene(
                day: school.now.day, organisation: school.organisation, plan: school.plan,
                counts: school.counts, risks: school.placeRisks, duties: school.placeDuties,
                patrols: school.placePatrols)
    }

    /// Shows what is shown now, for good, with nobody's own number, whatever name it stands in.
    public func showForEverybody() {
        sceneForAll = scene.withoutMobileNumbers
    }

    /// Whether a day of the past is shown, or about to be.
    public var isInThePast: Bool { past.isAway }

    /// The buildings and areas of the campus.
    public var campusPlaces: [Place] {
        scene.organisation.children(of: nil)
    }

    /// What is selected at first: the first place, unless an import has not told what it is, which
    /// may be a shed outside the gates; then the place of a known kind that lies most in the middle, one with a
    /// name of its own before others.
    private var firstSelection: Place.ID? {
        let places = campusPlaces
        guard let first = places.first, first.kind == .otherBuilding else {
            return places.first?.id
        }
        let plan = scene.plan
        let bounds = places.compactMap { plan.footprints[$0.id]?.bounds }
        guard let outermost = bounds.first else { return first.id }
        let middle = bounds.reduce(outermost) { $0.union($1) }.centre
        func distance(_ place: Place) -> Double {
            guard let centre = plan.footprints[place.id]?.bounds?.centre else { return .infinity }
            let (east, north) = (centre.east - middle.east, centre.north - middle.north)
            return east * east + north * north
        }
        let named = places.filter { !$0.isUnnamed }
        let known = named.filter { $0.kind != .otherBuilding }
        let wanted = [known, named, places].first { !$0.isEmpty } ?? []
        return wanted.min { distance($0) < distance($1) }?.id
    }

    /// The places inside the innermost place of the path.
    public var innerPlaces: [Place] {
        path.last.map { scene.organisation.children(of: $0) } ?? []
    }

    /// The place under the cursor: on the campus the selected building, inside one the selected
    /// floor or room, or the place itself while one of its hazards is selected.
    public var placeInHand: Place.ID? {
        guard let inside = path.last else { return selection }
        let places = innerPlaces
        return innerIndex < places.count ? places[innerIndex].id : inside
    }

    /// The hazard under the cursor inside a place.
    public var hazardInHand: HazardRow? {
        guard path.last != nil else { return nil }
        let index = innerIndex - innerPlaces.count
        return index >= 0 ? hazardInside(at: index) : nil
    }

    public func select(_ place: Place.ID) {
        selection = place
        acceptWhereSent()
    }

    /// Somebody else took away the place where one was.
    func noteSentOut() { wasSentOut = true }

    /// Whoever sits here knows where they are.
    public func acceptWhereSent() {
        if wasSentOut { wasSentOut = false }
    }

    /// Nothing stands out, as on a picture of the campus.
    public func deselect() {
        selection = nil
    }

    public func magnify(by step: Int) {
        zoom = min(max(zoom + step, Self.zoomRange.lowerBound), Self.zoomRange.upperBound)
    }

    /// The next layer, or with a negative step the one before. Where it tells of school days alone, another
    /// day that is shown is one of them from then on.
    public func changeLayer(by step: Int) {
        let stride = replayStride
        layer = layer(by: step)
        if replayStride != stride { past.settle(in: replayStride) }
        // Only one layer lists hazards inside a place.
        if !path.isEmpty { selectInside(innerIndex) }
    }

    /// Where one step through the layers leads.
    public var nextLayer: Layer { layer(by: 1) }

    private func layer(by step: Int) -> Layer {
        let layers = Layer.allCases
        let index = layers.firstIndex(of: layer) ?? 0
        return layers[(index + step + layers.count) % layers.count]
    }

    public func switchView() {
        view = view == .schematic ? .trueScale : .schematic
    }

    /// Goes into the place in hand.
    public func enter() {
        guard hazardInHand == nil, let place = placeInHand, place != path.last else { return }
        path.append(place)
        showInside()
    }

    /// Goes one level out, with the place that was left in hand; returns whether there was one.
    @discardableResult
    public func leave() -> Bool {
        guard let left = path.popLast() else { return false }
        if path.isEmpty { selection = left }
        showInside()
        innerIndex = innerPlaces.firstIndex { $0.id == left } ?? 0
        return true
    }

    public func moveInside(by lines: Int) {
        acceptWhereSent()
        selectInside(innerIndex + lines)
    }

    public func selectInside(_ index: Int) {
        let places = innerPlaces.count
        if let rows = hazardsInstead {
            innerIndex = max(0, min(index, places + rows.count - 1))
        } else if index >= places, let hazards, !hazards.isEmpty {
            hazards.select(index - places)
            innerIndex = places + hazards.selectedIndex
        } else {
            innerIndex = max(0, min(index, places - 1))
        }
    }

    /// Shows a place: the campus with its building selected, or the inside of what holds it.
    public func reveal(_ place: Place.ID) {
        let lineage = school.organisation.lineage(of: place)
        guard let building = lineage.last else { return }
        selection = building.id
        path = lineage.dropFirst().reversed().map(\.id)
        showInside()
        innerIndex = innerPlaces.firstIndex { $0.id == place } ?? 0
    }

    /// Reads again what is shown inside after the ledger has changed; leaves what is gone, of which the
    /// outermost is returned.
    @discardableResult
    public func reload() -> Place.ID? {
        past.reload()
        let gone = followPath()
        if selection == nil { selection = firstSelection }
        if let inside = path.last {
            hazards?.show(hazardsInside(inside))
            hazards?.reload()
        } else {
            hazards = nil
        }
        innerIndex = min(
            innerIndex, max(0, innerPlaces.count + hazardsAtHand.upperBound - 1))
        return gone
    }

    /// Another day, or today, is shown from now on.
    private func showDay() {
        let inside = path.last
        followPath()
        if path.last != inside { readInside() }
        selectInside(innerIndex)
    }

    /// What is gone is left, wherever in the path it was, and what has come to lie elsewhere is shown
    /// there; returns the outermost that is gone.
    @discardableResult
    private func followPath() -> Place.ID? {
        let gone = path.first { lineage(of: $0).isEmpty }
        let inside = path.last { !lineage(of: $0).isEmpty }
        let followed = inside.map { lineage(of: $0).reversed().map(\.id) } ?? []
        if followed != path {
            path = followed
            if let building = path.first { selection = building }
        }
        if let selection, lineage(of: selection).isEmpty { self.selection = firstSelection }
        return gone
    }

    /// The place and what is around it on the day that is shown, or else today: it may not have stood
    /// yet, and it may stand no longer. None of what stands on neither.
    private func lineage(of place: Place.ID) -> [Place] {
        let then = past.scene?.organisation.lineage(of: place) ?? []
        return then.isEmpty ? school.organisation.lineage(of: place) : then
    }

    private func showInside() {
        acceptWhereSent()
        innerIndex = 0
        readInside()
    }

    private func readInside() {
        hazards = path.last.map { place in
            HazardList(hazardsInside(place), hazards: school.ledger.hazards)
        }
    }

    private func hazardsInside(_ place: Place.ID) -> HazardQuery {
        HazardQuery(scope: .everything, places: school.organisation.subtree(of: place))
    }
}
