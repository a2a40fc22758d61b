import Domain
import Localisation
import TerminalUI

/// What is asked before marked places are given to a grid: which they are, from which grids they
/// come, which lie there already, and which grids are left without a place.
struct GiveQuestion {
    let handover: GridHandover
    let grid: Grid?
    /// With the building around a floor or a room.
    let pathOf: (Place.ID) -> String
    let words: Strings.Places

    /// Columns and rows of the dialog's text that the names may take.
    private static let columns = 56
    private static let rows = 5

    var text: String {
        let count = handover.moves.count
        let question =
            grid.map { words.giveManyQuestion(count, $0.code + " " + $0.name) }
            ?? words.takeManyQuestion(count)
        return [question, names, emptied].compactMap(\.self).joined(separator: "\n")
    }

    /// Which grids are left without a place; nil for none.
    var emptied: String? {
        let left = handover.emptied.map(\.code).joined(separator: words.comma)
        return left.isEmpty ? nil : words.leftEmpty(left)
    }

    /// As many as have room, then how many there are.
    private var names: String {
        let moved: [String] = handover.moves.map { move in
            let name = pathOf(move.place.id)
            return move.from.map { words.givenFrom(name, $0.code) } ?? name
        }
        let already = grid == nil ? words.noneAlready : words.givenAlready
        let all = moved + handover.unchanged.map { already(pathOf($0.id)) }
        let whole = all.joined(separator: words.comma)
        if fits(whole) { return whole }
        for count in (1..<max(1, all.count)).reversed() {
            let part = all.prefix(count).joined(separator: words.comma)
            let text = part + words.andSoOn(all.count)
            if fits(text) || count == 1 { return text }
        }
        return whole
    }

    private func fits(_ text: String) -> Bool {
        DisplayText.wrap(text, columns: Self.columns).count <= Self.rows
    }
}
