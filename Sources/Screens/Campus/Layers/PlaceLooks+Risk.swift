import Domain
import Localisation
import TerminalUI
import ViewModels

extension PlaceLooks {
    /// The highest open risk point of the place, as a word and as a ground that is denser the graver
    /// it is, from 红 to 蓝; none where there is no risk point.
    func risk(of place: Place, _ symbols: Symbols) -> PlaceLook {
        var look = quietLook(of: place, symbols)
        guard let risk = scene.risks[place.id] else { return look }
        func letter(_ colour: RiskColour) -> String {
            strings.risks.letters[colour.rawValue] ?? ""
        }
        let overdue = marksReviews && risk.overdueReviews > 0 ? " !\(risk.overdueReviews)" : ""
        let counts = RiskColour.allCases.compactMap { colour in
            risk.counts[colour].map { letter(colour) + "\($0)" }
        }
        look.badge = .init(
            long: counts.joined(separator: " ") + overdue, short: letter(risk.highest) + overdue,
            role: RiskWords.role(of: risk.highest),
            least: letter(risk.highest))
        look.fill = PlaceFill(risk: risk.highest)
        return look
    }
}

extension PlaceFill {
    init(risk colour: RiskColour) {
        (symbol, role) =
            switch colour {
            case .red: (.fill3, .error)
            case .orange: (.fill2, .serious)
            case .yellow: (.fill1, .caution)
            case .blue: (.fill7, .mild)
            }
    }
}
