import Domain
import Localisation
import TerminalUI
import ViewModels

/// What a layer says of a floor or a room, in a list.
extension PlaceLooks {
    /// In words where `columns` hold them; that there is nothing is said as well.
    func saying(of place: Place, _ symbols: Symbols, columns: Int) -> (text: String, role: Role) {
        let look = unmarkedLook(of: place, symbols)
        guard layer != .ownership else { return (look.owner, look.badge.role) }
        let bullet = symbols[.bullet]
        guard look.badge.long == bullet, let nothing else {
            let text = look.badge.text(in: columns, inWords: true, isBare: true)
            return (text ?? "", look.badge.role)
        }
        let words = bullet + " " + nothing
        return (DisplayText.width(of: words) <= columns ? words : bullet, look.badge.role)
    }

    /// What a bullet stands for; nil where nobody knows.
    private var nothing: String? {
        switch layer {
        case .risk: scene.isAhead ? nil : strings.layers.noRisk
        case .duty, .patrol: strings.layers.noDuty
        case .hazards, .ownership: nil
        }
    }
}
