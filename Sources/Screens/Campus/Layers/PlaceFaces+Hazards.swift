import Domain
import Localisation
import TerminalUI
import ViewModels

extension PlaceFaces {
    /// Open hazards: in words of one letter where there is room, in marks where there is not.
    func hazardFace(of place: Place.ID, _ symbols: Symbols) -> PlaceFace {
        let words = strings.map
        let counts = scene.count(of: place)
        guard counts.open > 0 else {
            return PlaceFace(long: symbols[.check], short: symbols[.check], role: .good)
        }
        let parts: [(word: String, mark: String, count: Int)] = [
            (words.major, symbols[.markMajor], counts.major),
            (words.general, symbols[.markGeneral], counts.general),
            (words.overdue, "!", counts.overdue),
        ]
        let shown = parts.filter { $0.count > 0 }
        return PlaceFace(
            long: shown.map { "\($0.word)\($0.count)" }.joined(separator: " "),
            short: shown.map { "\($0.mark)\($0.count)" }.joined(separator: " "),
            role: counts.major > 0 ? .critical : counts.overdue > 0 ? .serious : .caution)
    }
}
