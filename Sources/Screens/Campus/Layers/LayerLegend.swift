import Domain
import Localisation
import TerminalUI
import ViewModels

/// What the marks of a layer mean, each mark with its words.
struct LayerLegend {
    struct Entry {
        let mark: String
        let meaning: String
        let role: Role
    }

    let layer: MapModel.Layer
    let strings: Strings

    /// Empty for the layer whose legend is the list of grids.
    func entries(_ symbols: Symbols) -> [Entry] {
        switch layer {
        case .hazards: hazards(symbols)
        case .risk: risks(symbols)
        case .ownership: []
        }
    }

    func name(_ layer: MapModel.Layer) -> String {
        switch layer {
        case .hazards: strings.layers.hazards
        case .risk: strings.layers.risk
        case .ownership: strings.layers.ownership
        }
    }

    private func hazards(_ symbols: Symbols) -> [Entry] {
        let words = strings.map
        return [
            Entry(
                mark: words.major + " " + symbols[.markMajor], meaning: words.legendMajor,
                role: .critical),
            Entry(
                mark: words.general + " " + symbols[.markGeneral], meaning: words.legendGeneral,
                role: .caution),
            Entry(mark: words.overdue + " !", meaning: words.legendOverdue, role: .serious),
            Entry(mark: symbols[.check], meaning: words.legendClear, role: .good),
        ]
    }

    /// Each colour with the ground that the map gives it.
    private func risks(_ symbols: Symbols) -> [Entry] {
        let words = strings.risks
        let colours = RiskColour.allCases.map { colour in
            let fill = PlaceFill(risk: colour)
            return Entry(
                mark: symbols[fill.symbol] + symbols[fill.symbol],
                meaning: words.letters[colour.rawValue] ?? "", role: fill.role)
        }
        return colours + [
            Entry(mark: symbols[.bullet], meaning: strings.layers.noRisk, role: .muted),
            Entry(mark: "!", meaning: words.reviewOverdue, role: .serious),
        ]
    }
}
