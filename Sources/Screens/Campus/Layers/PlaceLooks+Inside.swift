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
        if look.badge.long == bullet, let nothing {
            let words = bullet + " " + nothing
            if DisplayText.width(of: words) <= columns { return (words, look.badge.role) }
        }
        let text = look.badge.text(in: columns, inWords: true, isBare: true)
        return (text ?? "", look.badge.role)
    }

    /// The same behind a bullet that stands there anyway: of nothing the words alone; empty where nobody
    /// knows.
    func words(of place: Place, _ symbols: Symbols, columns: Int) -> String {
        guard unmarkedLook(of: place, symbols).badge.long == symbols[.bullet] else {
            return saying(of: place, symbols, columns: columns).text
        }
        return nothing.flatMap { DisplayText.width(of: $0) <= columns ? $0 : nil } ?? ""
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
