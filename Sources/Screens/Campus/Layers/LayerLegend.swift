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
    let isInThePast: Bool
    let strings: Strings

    init(model: MapModel, strings: Strings) {
        layer = model.layer
        isInThePast = model.isInThePast
        self.strings = strings
    }

    /// Empty for the layer whose legend is the list of grids.
    func entries(_ symbols: Symbols) -> [Entry] {
        switch layer {
        case .hazards: hazards(symbols) + changes(symbols)
        case .risk: risks(symbols) + changes(symbols)
        case .duty: duties(symbols)
        case .patrol: patrols(symbols)
        case .ownership: []
        }
    }

    var name: String {
        switch layer {
        case .hazards: strings.layers.hazards
        case .risk: strings.layers.risk
        case .duty: strings.layers.duty
        case .patrol: strings.layers.patrol
        case .ownership: strings.layers.ownership
        }
    }

    private func duties(_ symbols: Symbols) -> [Entry] {
        let words = strings.layers
        return [
            Entry(mark: symbols[.markGeneral], meaning: words.onDuty, role: .good),
            Entry(mark: words.shortGap, meaning: words.gap, role: .serious),
            Entry(mark: symbols[.bullet], meaning: words.noDuty, role: .muted),
        ]
    }

    private func patrols(_ symbols: Symbols) -> [Entry] {
        let words = strings.layers
        return [
            Entry(mark: symbols[.check], meaning: words.checked, role: .good),
            Entry(mark: symbols[.markVerify], meaning: words.unchecked, role: .caution),
            Entry(mark: "!", meaning: words.missed, role: .serious),
            Entry(mark: symbols[.bullet], meaning: words.noDuty, role: .muted),
        ]
    }

    /// Only the past is compared with the week before it.
    private func changes(_ symbols: Symbols) -> [Entry] {
        guard isInThePast else { return [] }
        return [
            Entry(mark: symbols[.up], meaning: strings.layers.appeared, role: .accent),
            Entry(mark: symbols[.down], meaning: strings.layers.gone, role: .accent),
        ]
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
