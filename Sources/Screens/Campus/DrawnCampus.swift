import Domain
import Localisation
import TerminalUI
import ViewModels

/// The campus as it was laid out for the last frame, kept while nothing that it depends on changes.
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

    private let model: MapModel
    /// The latest first: with a list beside it the map is laid out for two widths.
    private var drawn: [(input: Input, layout: CampusLayout, ways: CampusNavigation)] = []

    init(model: MapModel) {
        self.model = model
    }

    var layout: CampusLayout? { drawn.first?.layout }
    var ways: CampusNavigation? { drawn.first?.ways }

    /// For a viewport of this size, in the view that is chosen; `hasList` where a list beside it
    /// says what numbers stand for.
    func layout(in viewport: Size, strings: Strings, hasList: Bool) -> CampusLayout {
        let input =
            model.view == .schematic
            ? Input.schematic(schematic(in: viewport, strings: strings, hasList: hasList))
            : Input.trueScale(trueScale(in: viewport, strings: strings))
        if let known = drawn.firstIndex(where: { $0.input == input }) {
            drawn.swapAt(0, known)
        } else {
            let layout = input.layout
            drawn.insert((input, layout, CampusNavigation(layout)), at: 0)
            drawn.removeLast(max(0, drawn.count - 2))
        }
        return drawn[0].layout
    }

    private func schematic(
        in viewport: Size, strings: Strings, hasList: Bool
    ) -> CampusLayoutInput {
        let plan = model.scene.plan
        return CampusLayoutInput(
            items: model.campusPlaces.map { place in
                let footprint = plan.footprints[place.id]
                return CampusLayoutInput.Item(
                    id: place.id, bounds: footprint?.bounds, area: footprint?.area ?? 0,
                    labels: boxes(of: place, strings: strings))
            },
            ground: plan.ground, viewport: viewport, zoom: model.zoom, hasList: hasList)
    }

    private func trueScale(in viewport: Size, strings: Strings) -> TrueScaleInput {
        let plan = model.scene.plan
        return TrueScaleInput(
            items: model.campusPlaces.map { place in
                let footprint = plan.footprints[place.id]
                return TrueScaleInput.Item(
                    id: place.id, name: place.name, footprint: footprint,
                    boxes: footprint == nil ? boxes(of: place, strings: strings) : [:])
            },
            ground: plan.ground, viewport: viewport, zoom: model.zoom)
    }

    private func boxes(of place: Place, strings: Strings) -> [CampusDetail: Size] {
        let owner = PlaceLooks(model: model, strings: strings).owner(of: place.id)
        return PlaceBox.smallestSizes(
            name: place.name, owner: owner, count: model.campusPlaces.count)
    }
}
