import Domain
import Localisation
import TerminalUI
import ViewModels

/// The faces that the places of one frame show on the layer of the map.
struct PlaceFaces {
    let layer: MapModel.Layer
    let scene: MapScene
    let strings: Strings

    init(model: MapModel, strings: Strings) {
        layer = model.layer
        scene = model.scene
        self.strings = strings
    }

    func face(of place: Place.ID, _ symbols: Symbols) -> PlaceFace {
        switch layer {
        case .hazards: hazardFace(of: place, symbols)
        case .risk: riskFace(of: place, symbols)
        case .ownership: ownershipFace(of: place)
        }
    }

    /// G03 李建国, or what is missing.
    func owner(of place: Place.ID) -> String {
        guard let grid = scene.organisation.grid(of: place) else { return strings.map.noGrid }
        let leader = scene.organisation.leader(of: grid.id)?.name ?? strings.map.noLeader
        return grid.code + " " + leader
    }

    /// The fill of the grid's places and the grid's number, for boxes too small for the owner.
    private func ownershipFace(of place: Place.ID) -> PlaceFace {
        let organisation = scene.organisation
        guard let grid = organisation.grid(of: place),
            let index = organisation.grids.firstIndex(where: { $0.id == grid.id })
        else { return PlaceFace(long: "", short: "?", role: .warning) }
        return PlaceFace(
            long: "", short: grid.code, role: .accent, fill: PlaceFill(grid: index))
    }
}
