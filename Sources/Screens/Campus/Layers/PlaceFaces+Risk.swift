import Domain
import Localisation
import TerminalUI
import ViewModels

extension PlaceFaces {
    /// The highest open risk point of the place, as a word and as a fill that is denser the graver
    /// it is: 红 a solid ground, 橙, 黄 and 蓝 ever thinner ones, none where there is no risk point.
    func riskFace(of place: Place.ID, _ symbols: Symbols) -> PlaceFace {
        guard let risk = scene.risks[place] else {
            return PlaceFace(long: symbols[.bullet], short: symbols[.bullet], role: .muted)
        }
        let letter = strings.risks.letters[risk.highest.rawValue] ?? ""
        let overdue = risk.overdueReviews > 0 ? " !\(risk.overdueReviews)" : ""
        let counts = RiskColour.allCases.compactMap { colour in
            risk.counts[colour].map { (strings.risks.letters[colour.rawValue] ?? "") + "\($0)" }
        }
        return PlaceFace(
            long: counts.joined(separator: " ") + overdue, short: letter + overdue,
            role: RiskWords.role(of: risk.highest), fill: PlaceFill(risk: risk.highest))
    }
}

extension PlaceFill {
    init(risk colour: RiskColour) {
        let symbol: Symbol? =
            switch colour {
            case .red: nil
            case .orange: .fill2
            case .yellow: .fill1
            case .blue: .fill7
            }
        self.init(symbol: symbol, role: RiskWords.role(of: colour))
    }
}
