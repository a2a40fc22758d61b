import Domain
import TerminalUI

/// A part of the plan on cells: the ground and the shapes, which are named for what is seen of them.
nonisolated struct TrueScaleDrawing: Hashable, Sendable {
    let frame: PlanFrame
    let items: [TrueScaleInput.Item]
    let ground: CampusGround
    /// Without names.
    let shapes: [Place.ID: PlaceShape]
    /// What stands for a place whose name finds no room: counted in reading order, those first whose names
    /// somebody gave.
    let numbers: [Place.ID: Int]
    private let raster: ShapeRaster

    /// All `items` have footprints; the one that is `lifted` lies over all others. Where they are all there are,
    /// gates beyond the map tell how far they lie from the `buildings`.
    init(
        _ items: [TrueScaleInput.Item], ground features: [GroundFeature], frame: PlanFrame,
        size: Size, lifted: Place.ID? = nil, buildings: PlanBounds? = nil
    ) {
        self.frame = frame
        self.items = items
        let raster = ShapeRaster(
            items.compactMap(\.footprint), in: frame, size: size,
            lifted: items.firstIndex { $0.id == lifted })
        self.raster = raster
        ground = CampusGroundPainter(frame: frame, covered: raster.cover, buildings: buildings)
            .painted(features)
        let cells = raster.cells(count: items.count)
        let shapes = cells.indices.map { at in
            PlaceShape(cells[at]) { raster[$0] == at }
        }
        let drawn = zip(items.map(\.id), shapes).filter { !$1.cells.isEmpty }
        self.shapes = Dictionary(drawn, uniquingKeysWith: { first, _ in first })
        let unnamed = Set(items.filter(\.isUnnamed).map(\.id))
        let inOrder = drawn.enumerated().sorted {
            let (one, other) = ($0.element.1.bounds.reading, $1.element.1.bounds.reading)
            let isLater = (unnamed.contains($0.element.0), unnamed.contains($1.element.0))
            return (isLater.0 ? 1 : 0, one.row, one.column, $0.offset)
                < (isLater.1 ? 1 : 0, other.row, other.column, $1.offset)
        }
        numbers = Dictionary(
            inOrder.enumerated().map { ($1.element.0, $0 + 1) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The place to which a cell belongs.
    func place(at cell: Point) -> Place.ID? {
        raster[cell].map { items[$0].id }
    }

    /// What is seen of the shapes, each with its name or, where a list explains them, its number.
    func named(in seen: SeenMap, hasNumbers: Bool) -> [Place.ID: PlaceShape] {
        var ids: [Place.ID] = []
        var shown: [ShapeLabelling.Item] = []
        for item in items {
            guard let shape = shapes[item.id], let part = shape.part(in: seen) else { continue }
            ids.append(item.id)
            shown.append(
                ShapeLabelling.Item(
                    shape: part, isWhole: part.cells.count == shape.cells.count,
                    isUnnamed: item.isUnnamed,
                    width: DisplayText.width(of: item.name), number: numbers[item.id] ?? 0))
        }
        var labelling = ShapeLabelling(raster: raster, ground: ground, seen: seen)
        for (at, label) in labelling.labels(of: shown, hasNumbers: hasNumbers).enumerated() {
            shown[at].shape.label = label
        }
        return Dictionary(
            zip(ids, shown.map(\.shape)), uniquingKeysWith: { first, _ in first })
    }

    /// The same with the name of one place in any case: where it has no room it stands over what lies
    /// about it, where that is `worth` least, and names and numbers there give way.
    func revealing(
        _ place: Place.ID?, among named: [Place.ID: PlaceShape], in seen: SeenMap,
        worth: (Place.ID) -> Int = { _ in TagRoom.name }
    ) -> [Place.ID: PlaceShape] {
        guard let place, let shape = named[place], shape.number != nil,
            let name = items.first(where: { $0.id == place })?.name
        else { return named }
        var room = TagRoom(seen)
        for (id, other) in named {
            let worth = id == place ? TagRoom.ownShape : TagRoom.shape
            for run in other.runs(where: { _ in true }) { room.keep(run.area, worth: worth) }
        }
        for (id, other) in named where id != place {
            for line in other.label.lines { room.keep(line.widened.area, worth: TagRoom.name) }
        }
        let told = named.compactMap { id, other in
            id == place ? nil : (worth: worth(id), shape: other)
        }.filter { $0.worth > TagRoom.name }
        for (worth, other) in told.sorted(by: { $0.worth < $1.worth }) {
            // Without a name its sign stands on the shape itself.
            let own = other.number == nil ? [] : other.runs { _ in true }
            for line in own + other.label.lines.map(\.widened) {
                room.keep(line.area, worth: worth)
            }
        }
        for run in shape.runs(where: { _ in true }) {
            room.keep(run.area, worth: TagRoom.ownShape)
        }
        room.keep(ground.labels)
        let columns = min(DisplayText.width(of: name) + ShapeLabelling.mark, seen.size.width)
        guard let line = room.line(about: shape.bounds, columns: columns) else { return named }
        var named = named.mapValues { other in
            var other = other
            if other.label.lines.contains(where: line.widened.meets) {
                other.label = .none(other.number)
            }
            return other
        }
        named[place]?.label = .over(line)
        return named
    }
}
