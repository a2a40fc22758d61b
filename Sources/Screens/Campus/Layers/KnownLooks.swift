import Localisation
import TerminalUI
import ViewModels

/// The looks of the places on each layer, found anew only when the scene, the marks or the words have
/// changed.
final class KnownLooks {
    private let model: MapModel
    private var known: [MapModel.Layer: Remembered<PlaceLooks>] = [:]
    private var strings: Strings?
    /// Of the days that were shown last and those to which the next steps lead, the latest first.
    private var days: [PlaceLooks] = []

    private static let mostDays = 5

    init(model: MapModel) {
        self.model = model
    }

    func looks(in strings: Strings) -> PlaceLooks { looks(in: strings, on: model.layer) }

    func looks(in strings: Strings, on layer: MapModel.Layer) -> PlaceLooks {
        if self.strings !== strings { (self.strings, known, days) = (strings, [:], []) }
        if let looks = known[layer] { return looks.value }
        // What it looks at does not include which layer is shown.
        let looks = Remembered { [weak self, model] in
            let looks = PlaceLooks(model: model, strings: strings, layer: layer)
            return self?.known(looks) ?? looks
        }
        known[layer] = looks
        return looks.value
    }

    /// Of a day that is not shown yet.
    func looks(of scene: MapScene, in strings: Strings) -> PlaceLooks {
        known(PlaceLooks(model: model, strings: strings, scene: scene))
    }

    /// Those that were found before, of the same day.
    private func known(_ looks: PlaceLooks) -> PlaceLooks {
        guard looks.scene.reading != nil else { return looks }
        let known = days.firstIndex { $0.isOfSameDay(as: looks) }.map { days.remove(at: $0) }
        days.insert(known ?? looks, at: 0)
        days.removeLast(max(0, days.count - Self.mostDays))
        return days[0]
    }

    /// Keeps nothing of days that are not on the screen.
    func forgetDays() { days = [] }
}
