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
    }

    private struct Drawn {
        let input: Input
        let layout: CampusLayout
        /// One for each layout that was made.
        let number: Int
        let readingOrder: [Place.ID]
        /// Found when the first arrow asks for them.
        var ways: CampusNavigation?
        /// The shapes as they were named last.
        var named: (seen: SeenMap, hasNumbers: Bool, shapes: [Place.ID: PlaceShape])?
        /// Whether some name finds no room true to scale, on the whole campus.
        var lacksNames: Bool?
    }

    private let model: MapModel
    private let looks: KnownLooks
    private var facts = Facts()
    /// The latest first.
    private var drawn: [Drawn] = []
    private var made = 0

    /// Both views at a few zooms; with a list beside it the map is laid out for two widths.
    private static let mostKept = 12

    init(model: MapModel, looks: KnownLooks) {
        self.model = model
        self.looks = looks
    }

    var layout: CampusLayout? { drawn.first?.layout }

    /// Tells the layouts from each other.
    var number: Int { drawn.first?.number ?? 0 }

    var readingOrder: [Place.ID]? { drawn.first?.readingOrder }

    /// Where the arrows lead on what was drawn last.
    func ways() -> CampusNavigation? {
        guard let latest = drawn.first else { return nil }
        let ways = latest.ways ?? CampusNavigation(latest.layout)
        drawn[0].ways = ways
        return ways
    }

    /// The shapes of what was drawn last, named for what is seen of them.
    func shapes(in seen: SeenMap, hasNumbers: Bool) -> [Place.ID: PlaceShape] {
        guard let latest = drawn.first, let drawing = latest.layout.drawing else { return [:] }
        if let named = latest.named, named.seen == seen, named.hasNumbers == hasNumbers {
            return named.shapes
        }
        let shapes = drawing.named(in: seen, hasNumbers: hasNumbers)
        drawn[0].named = (seen, hasNumbers, shapes)
        return shapes
    }

    /// Whether what was drawn last needs a list beside it, wherever one looks.
    func needsList() -> Bool {
        guard let latest = drawn.first else { return false }
        guard let drawing = latest.layout.drawing else { return !latest.layout.numbers.isEmpty }
        let lacksNames =
            latest.lacksNames
            ?? drawing.named(in: SeenMap(size: latest.layout.canvas), hasNumbers: true).values
            .contains { $0.number != nil }
        drawn[0].lacksNames = lacksNames
        return lacksNames
    }

    /// For a viewport of this size, in the view that is chosen; `hasList` where a list beside it
    /// says what numbers stand for.
    func layout(in viewport: Size, strings: Strings, hasList: Bool) -> CampusLayout {
        learn(strings)
        let input = input(in: viewport, hasList: hasList)
        if let known = drawn.firstIndex(where: { $0.input == input }) {
            drawn.insert(drawn.remove(at: known), at: 0)
        } else {
            made += 1
            let layout = facts.layout(of: input)
            let latest = Drawn(
                input: input, layout: layout, number: made, readingOrder: layout.readingOrder)
            drawn.insert(latest, at: 0)
            drawn.removeLast(max(0, drawn.count - Self.mostKept))
        }
        return drawn[0].layout
    }

    private func input(in viewport: Size, hasList: Bool) -> Input {
        let ground = facts.ground
        return model.view == .schematic
            ? .schematic(
                CampusLayoutInput(
                    items: facts.boxes, ground: ground, viewport: viewport, zoom: model.zoom,
                    hasList: hasList))
            : .trueScale(
                TrueScaleInput(
                    items: facts.shapes, ground: ground, viewport: viewport, zoom: model.zoom))
    }

    /// Measures the places anew only where the school or the words have changed.
    private func learn(_ strings: Strings) {
        let looks = looks.looks(in: strings)
        guard !facts.hold(of: looks.scene, in: strings) else { return }
        facts = Facts(
            looks: looks, places: looks.scene.organisation.children(of: nil), after: facts)
    }
}

extension DrawnCampus {
    /// What stands on the campus and the room that its labels need, whatever the size of the map.
    private struct Facts {
        private(set) var ground: [GroundFeature] = []
        private(set) var boxes: [CampusLayoutInput.Item] = []
        private(set) var shapes: [TrueScaleInput.Item] = []
        private var plan = CampusPlan()
        private var organisation: Organisation?
        private var strings: Strings?
        private var items: [Place.ID: CampusItem] = [:]
        /// With a list for numbers beside it, and without.
        private var drawings: [Bool: CampusDrawing] = [:]

        init() {}

        /// Measures only what is not as it was: from one day to the next most of it is.
        init(looks: PlaceLooks, places: [Place], after earlier: Facts) {
            plan = looks.scene.plan
            organisation = looks.scene.organisation
            strings = looks.strings
            for place in places {
                let subject = CampusItem.Subject(
                    place: place, owner: looks.owner(of: place.id),
                    footprint: plan.footprints[place.id], count: places.count)
                let known = earlier.items[place.id].flatMap { $0.subject == subject ? $0 : nil }
                let item = known ?? CampusItem(subject)
                items[place.id] = item
                boxes.append(item.box)
                shapes.append(item.shape)
            }
            ground = plan.ground
            keepWhatIsAs(in: earlier)
        }

        /// What is equal lies where it lay, and is then found to be so at no cost.
        private mutating func keepWhatIsAs(in earlier: Facts) {
            if shapes == earlier.shapes { shapes = earlier.shapes }
            guard boxes == earlier.boxes, ground == earlier.ground else { return }
            (boxes, ground, drawings) = (earlier.boxes, earlier.ground, earlier.drawings)
        }

        /// What has not been read again since is told by where it lies, at no cost.
        func hold(of scene: MapScene, in strings: Strings) -> Bool {
            self.strings === strings && organisation == scene.organisation && plan == scene.plan
        }

        mutating func layout(of input: Input) -> CampusLayout {
            switch input {
            case .trueScale(let input): return CampusLayout(input)
            case .schematic(let input):
                var drawing =
                    drawings[input.hasList]
                    ?? CampusDrawing(
                        input.items, ground: input.ground, hasNumbers: input.hasList)
                let layout = CampusLayout(input, drawing: &drawing)
                drawings[input.hasList] = drawing
                return layout
            }
        }
    }
}
