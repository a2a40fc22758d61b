import Localisation
import TerminalUI
import ViewModels

/// What stands beside the title of the map, made anew only where something of it has changed: not with a
/// step over the campus.
final class KnownTitle {
    /// All that it depends on but what the model tells.
    private struct Key: Equatable {
        let strings: ObjectIdentifier
        let columns: Int
        let metresPerColumn: Double?
    }

    private let model: MapModel
    private var known: (key: Key, text: Remembered<String>)?

    init(model: MapModel) {
        self.model = model
    }

    func text(columns: Int, metresPerColumn: Double?, strings: Strings) -> String {
        let key = Key(
            strings: ObjectIdentifier(strings), columns: columns, metresPerColumn: metresPerColumn)
        if let known, known.key == key { return known.text.value }
        let text = Remembered { [model] in
            MapTitle(model: model, strings: strings, metresPerColumn: metresPerColumn)
                .text(columns: columns)
        }
        known = (key, text)
        return text.value
    }
}
