import Domain
import Localisation
import TerminalUI
import ViewModels

/// Each grid with the fill of its places, and what the mark of a place means that lies in none.
struct GridLegend {
    private let forms: [Form]

    /// A way to write them all: the words of each, the columns between two, the words of the mark.
    private struct Form {
        let codes: [String]
        var names: [String]?
        let gap: Int
        let blank: String

        /// What the mark and its words take.
        var mark: Int {
            blank.isEmpty ? 0 : DisplayText.width(of: blank) + 3
        }

        /// With a column free at the left.
        var columns: Int {
            let words = codes + (names ?? []).map { " " + $0 }
            let all = words.reduce(0) { $0 + DisplayText.width(of: $1) }
            return all + codes.count * (1 + gap) + mark + (gap == 0 ? 1 : 0)
        }
    }

    init(model: MapModel, strings: Strings) {
        let organisation = model.scene.organisation
        let grids = organisation.grids
        let inside = model.path.last
        let hasBlank = organisation.children(of: inside).contains {
            organisation.grid(of: $0.id) == nil
        }
        let codes = grids.map(\.code)
        let numbers = Self.numbers(codes)
        func form(
            _ codes: [String], names: [String]? = nil, gap: Int, _ blank: String
        ) -> Form {
            Form(codes: codes, names: names, gap: gap, blank: hasBlank ? blank : "")
        }
        let (noGrid, short) = (strings.map.noGrid, strings.layers.shortNoGrid)
        forms = [
            form(codes, names: grids.map(\.name), gap: 2, noGrid), form(codes, gap: 1, noGrid),
            form(codes, gap: 1, short), form(numbers, gap: 1, short),
            form(numbers, gap: 0, short),
        ]
    }

    /// What it takes with all codes.
    var columns: Int { forms[1].columns }

    /// What it takes at least.
    private var leastColumns: Int { forms.last?.columns ?? 0 }

    /// In the first way that has room for all of them, with what is told of the map behind them: shorter where
    /// that leaves no room for all codes, and not at all where even then it leaves none for the last way.
    func draw(on surface: Surface, columns: Int, and told: LayerLegend.Entry?) {
        let whole = told.flatMap { self.columns + $0.columns <= columns ? $0 : nil }
        let short = told.map(\.shortened).flatMap {
            leastColumns + $0.columns <= columns ? $0 : nil
        }
        guard let entry = whole ?? short else {
            draw(on: surface, columns: columns)
            return
        }
        var x = draw(on: surface, columns: columns - entry.columns)
        x = surface.write(entry.mark, x: x, y: 0, role: entry.role) + 1
        surface.write(entry.meaning, x: x, y: 0, role: .muted)
    }

    /// Returns where something else may stand behind them.
    @discardableResult
    private func draw(on surface: Surface, columns: Int) -> Int {
        guard let form = forms.first(where: { $0.columns <= columns }) ?? forms.last else {
            return 1
        }
        // Where not even the last way has room, an ellipsis takes some of it.
        let end = columns - form.mark + (form.columns <= columns ? 1 : -1)
        var x = 1
        for (index, code) in form.codes.enumerated() {
            let name = form.names.map { " " + $0[index] } ?? ""
            guard x + 1 + DisplayText.width(of: code + name) <= end else {
                x = surface.write(surface.symbols[.ellipsis], x: x, y: 0, role: .muted) + 1
                break
            }
            let fill = PlaceFill(grid: index)
            surface.write(fill.symbol, x: x, y: 0, role: fill.role)
            x = surface.write(code, x: x + 1, y: 0, role: .accent)
            x = surface.write(name, x: x, y: 0, role: .muted) + form.gap
        }
        guard !form.blank.isEmpty else { return x + LayerLegend.Entry.gap - form.gap }
        x = surface.write("?", x: form.gap == 0 ? x + 1 : x, y: 0, role: .warning) + 1
        return surface.write(form.blank, x: x, y: 0, columns: max(0, columns - x), role: .muted)
            + LayerLegend.Entry.gap
    }

    /// G01 02 03: the letters that all have in common are told once.
    private static func numbers(_ codes: [String]) -> [String] {
        guard let first = codes.first else { return [] }
        let letters = String(first.prefix { !$0.isNumber })
        let areAlike = codes.allSatisfy { $0.hasPrefix(letters) && $0.count > letters.count }
        guard areAlike, !letters.isEmpty else { return codes }
        return [first] + codes.dropFirst().map { String($0.dropFirst(letters.count)) }
    }
}
