import Domain
import Localisation
import TerminalUI
import ViewModels

/// The campus as it was laid out for the last frames, kept while nothing that it depends on changes:
/// going back to a size, a zoom or a view costs nothing.
final class DrawnCampus {
    private enum Input: Hashable {
        case schematic(CampusLayoutInput)
        case trueScale(TrueScaleInput)

        var layout: CampusLayout {
            switch self {
            case .schematic(let input): CampusLayout(input)
            case .trueScale(let input): CampusLayout(input)
            }
        }
    }

    private struct Drawn {
        let input: Input
        let layout: CampusLayout
        /// Found when the first arrow asks for them.
        var ways: CampusNavigation?
    }

    private let model: MapModel
    private var facts: CampusFacts?
    /// The latest first.
    private var drawn: [Drawn] = []

    /// Both views at a few zooms; with a list beside it the map is laid out for two widths.
    private static let mostKept = 12

    init(model: MapModel) {
        self.model = model
    }

    var layout: CampusLayout? { drawn.first?.layout }

    /// Where the arrows lead on what was drawn last.
    func ways() -> CampusNavigation? {
        guard let latest = drawn.first else { return nil }
        let ways = latest.ways ?? CampusNavigation(latest.layout)
        drawn[0].ways = ways
        return ways
    }

    /// For a viewport of this size, in the view that is chosen; `hasList` where a list beside it
    /// says what numbers stand for.
    func layout(in viewport: Size, strings: Strings, hasList: Bool) -> CampusLayout {
        let facts = facts(strings)
        let ground = facts.plan.ground
        let input =
            model.view == .schematic
            ? Input.schematic(
                CampusLayoutInput(
                    items: facts.boxes, ground: ground, viewport: viewport, zoom: model.zoom,
                    hasList: hasList))
            : Input.trueScale(
                TrueScaleInput(
                    items: facts.shapes, ground: ground, viewport: viewport, zoom: model.zoom))
        if let known = drawn.firstIndex(where: { $0.input == input }) {
            drawn.insert(drawn.remove(at: known), at: 0)
        } else {
            drawn.insert(Drawn(input: input, layout: input.layout), at: 0)
            drawn.removeLast(max(0, drawn.count - Self.mostKept))
        }
        return drawn[0].layout
    }

    /// Measures the places anew only where the school or the words have changed.
    private func facts(_ strings: Strings) -> CampusFacts {
        let scene = model.scene
        if let facts, facts.holds(of: scene, in: strings) { return facts }
        let facts = CampusFacts(
            scene: scene, looks: PlaceLooks(model: model, strings: strings),
            places: model.campusPlaces)
        self.facts = facts
        return facts
    }
}

/// What stands on the campus and the room that its labels need, whatever the size of the map.
private struct CampusFacts {
    let plan: CampusPlan
    let boxes: [CampusLayoutInput.Item]
    let shapes: [TrueScaleInput.Item]
    private let organisation: Organisation
    private let strings: Strings

    init(scene: MapScene, looks: PlaceLooks, places: [Place]) {
        plan = scene.plan
        organisation = scene.organisation
        strings = looks.strings
        var boxes: [CampusLayoutInput.Item] = []
        var shapes: [TrueScaleInput.Item] = []
        for place in places {
            let footprint = scene.plan.footprints[place.id]
            let labels = PlaceBox.smallestSizes(
                name: place.name, owner: looks.owner(of: place.id), count: places.count)
            boxes.append(
                CampusLayoutInput.Item(
                    id: place.id, bounds: footprint?.bounds, area: footprint?.area ?? 0,
                    labels: labels))
            shapes.append(
                TrueScaleInput.Item(
                    id: place.id, name: place.name, footprint: footprint,
                    boxes: footprint == nil ? labels : [:]))
        }
        self.boxes = boxes
        self.shapes = shapes
    }

    /// What has not been read again since is told by where it lies, at no cost.
    func holds(of scene: MapScene, in strings: Strings) -> Bool {
        self.strings === strings && organisation == scene.organisation && plan == scene.plan
    }
}
