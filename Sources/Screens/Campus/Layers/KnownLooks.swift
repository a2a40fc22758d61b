import Localisation
import TerminalUI
import ViewModels

/// The looks of the places, found anew only when the scene, the layer or the words have changed.
final class KnownLooks {
    private let model: MapModel
    private var known: (strings: Strings, looks: Remembered<PlaceLooks>)?

    init(model: MapModel) {
        self.model = model
    }

    func looks(in strings: Strings) -> PlaceLooks {
        if let known, known.strings === strings { return known.looks.value }
        let looks = Remembered { [model] in PlaceLooks(model: model, strings: strings) }
        known = (strings, looks)
        return looks.value
    }
}
