import Domain
import Localisation
import TerminalUI
import ViewModels

/// The campus as it was laid out for the last frames, kept while nothing that it depends on changes:
/// going back to a size, a zoom or a view costs nothing.
final class DrawnCampus {
    private nonisolated enum Input: Hashable {
        case schematic(CampusLayoutInput)
        case trueScale(TrueScaleInput)

        /// The same view so many steps nearer; nil where it goes no further.
        func zoomed(by steps: Int) -> Self? {
            switch self {
            case .schematic(var input):
                input.zoom += steps
                return CampusLayoutInput.zoomSteps.contains(input.zoom) ? .schematic(input) : nil
            case .trueScale(var input):
                input.zoom += steps
                return CampusLayoutInput.zoomSteps.contains(input.zoom) ? .trueScale(input) : nil
            }
        }

        /// `drawing` is of the same boxes, and keeps what was found out about them; nil where they were
        /// never laid out.
        func laidOut(with drawing: inout CampusDrawing?) -> CampusLayout {
            switch self {
            case .trueScale(let input): return CampusLayout(input)
            case .schematic(let input):
                var kept =
                    drawing
                    ?? CampusDrawing(
                        input.items, ground: input.ground, hasNumbers: input.hasList)
                defer { drawing = kept }
                return CampusLayout(input, drawing: &kept)
            }
        }

        @concurrent
        func laidOut(after drawing: CampusDrawing?) async -> CampusLayout {
            var drawing = drawing
            return laidOut(with: &drawing)
        }
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
    /// Of other days, the latest first.
    private var factsOfDays: [Facts] = []
    /// The latest first.
    private var drawn: [Drawn] = []
    private var made = 0
    private var ahead: Task<Void, Never>?
    /// The layout from which others were laid out ahead.
    private var aheadOf = 0

    /// Both views at a few zooms; with a list beside it the map is laid out for two widths.
    private static let mostKept = 12
    private static let mostDays = 4

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
            keep(facts.layout(of: input), of: input, at: 0)
        }
        return drawn[0].layout
    }

    private func keep(_ layout: CampusLayout, of input: Input, at index: Int) {
        made += 1
        let new = Drawn(
            input: input, layout: layout, number: made, readingOrder: layout.readingOrder)
        drawn.insert(new, at: index)
        drawn.removeLast(max(0, drawn.count - Self.mostKept))
    }

    /// Lays out the zooms to which `+` and `-` lead before anybody presses them, once the frame that was
    /// drawn last is on the screen.
    func layOutAhead() {
        guard let latest = drawn.first, latest.number != aheadOf else { return }
        aheadOf = latest.number
        ahead?.cancel()
        let inputs = [1, -1].compactMap(latest.input.zoomed).filter { !isKnown($0) }
        guard !inputs.isEmpty else { return }
        let drawing = facts.drawing(for: latest.input)
        ahead = Task { [weak self] in
            do { try await Breath.take() } catch { return }
            for input in inputs where !Task.isCancelled {
                let layout = await input.laidOut(after: drawing)
                guard let self, !isKnown(input) else { continue }
                keep(layout, of: input, at: 1)
            }
        }
    }

    private func isKnown(_ input: Input) -> Bool {
        drawn.contains { $0.input == input }
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
        guard !facts.hold(of: looks) else { return }
        learnAhead(looks)
        let known = factsOfDays.removeFirst()
        factsOfDays.insert(facts, at: 0)
        facts = known
    }

    /// The same for a day that is not shown yet.
    func learnAhead(_ looks: PlaceLooks) {
        let known = factsOfDays.firstIndex { $0.hold(of: looks) }.map { factsOfDays.remove(at: $0) }
        let new =
            known
            ?? Facts(
                looks: looks, places: looks.scene.organisation.children(of: nil), after: facts)
        factsOfDays.insert(new, at: 0)
        factsOfDays.removeLast(max(0, factsOfDays.count - Self.mostDays))
    }

    func forgetDays() { factsOfDays = [] }
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
        func hold(of looks: PlaceLooks) -> Bool {
            strings === looks.strings && organisation == looks.scene.organisation
                && plan == looks.scene.plan
        }

        mutating func layout(of input: Input) -> CampusLayout {
            var drawing = drawing(for: input)
            let layout = input.laidOut(with: &drawing)
            if case .schematic(let boxes) = input { drawings[boxes.hasList] = drawing }
            return layout
        }

        func drawing(for input: Input) -> CampusDrawing? {
            guard case .schematic(let boxes) = input else { return nil }
            return drawings[boxes.hasList]
        }
    }
}
