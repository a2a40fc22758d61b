import TerminalUI

/// What the layer says of one place, however the place is drawn: as a box or in its true outline.
///
/// Letters and shapes carry the meaning; the roles only repeat it.
struct PlaceFace {
    /// In words, where there is room, such as 重1 一2; empty where the owner says it already.
    var long: String
    /// In marks, where there is not, such as ▲1 ●2.
    var short: String
    var role: Role
    /// What the ground of the place is filled with; nil where it stays plain.
    var fill: PlaceFill?
}

/// How the ground of a place is filled.
struct PlaceFill: Equatable {
    /// Nil for a ground that the role's own colour fills.
    let symbol: Symbol?
    let role: Role

    /// `grid`: the place of a grid among the grids; every eighth is filled alike.
    init(grid index: Int) {
        let fills: [(Symbol, Role)] = [
            (.fill1, .fill1), (.fill2, .fill2), (.fill3, .fill3), (.fill4, .fill4),
            (.fill5, .fill5), (.fill6, .fill6), (.fill7, .fill7), (.fill8, .fill8),
        ]
        let fill = fills[index % fills.count]
        self.init(symbol: fill.0, role: fill.1)
    }

    init(symbol: Symbol?, role: Role) {
        self.symbol = symbol
        self.role = role
    }

    func glyph(_ symbols: Symbols) -> Glyph {
        symbol.flatMap { symbols[$0].unicodeScalars.first.map(Glyph.init) } ?? .blank
    }
}
