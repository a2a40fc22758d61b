import Localisation
import TerminalUI
import ViewModels

/// The looks of the places on each layer, found anew only when the scene, the marks or the words have
/// changed.
final class KnownLooks {
    private let model: MapModel
    private var known: [MapModel.Layer: Remembered<PlaceLooks>] = [:]
    private var strings: Strings?

    init(model: MapModel) {
        self.model = model
    }

    func looks(in strings: Strings) -> PlaceLooks { looks(in: strings, on: model.layer) }

    func looks(in strings: Strings, on layer: MapModel.Layer) -> PlaceLooks {
        if self.strings !== strings { (self.strings, known) = (strings, [:]) }
        if let looks = known[layer] { return looks.value }
        // What it looks at does not include which layer is shown.
        let looks = Remembered { [model] in
            PlaceLooks(model: model, strings: strings, layer: layer)
        }
        known[layer] = looks
        return looks.value
    }
}
