import TerminalUI

/// What a place shows on the map, in whichever view and shape it is drawn: its name, who answers for
/// it, and what the layer says of it.
struct PlaceLook {
    /// What the layer says: a line where there is room, a few columns where there is not.
    struct Badge {
        var long: String
        var short: String
        var role: Role

        /// All marks, and of several the first, which weighs most.
        var shortened: [String] {
            let first = short.split(separator: " ").first.map(String.init) ?? ""
            return [short, first].filter { !$0.isEmpty }
        }

        /// The first mark without its count, which a number beside it would swallow; nil without room.
        func mark(in columns: Int) -> String? {
            guard let first = short.first, !first.isNumber, !(first.isASCII && first.isLetter)
            else { return nil }
            let mark = String(first)
            return DisplayText.width(of: mark) <= columns ? mark : nil
        }

        /// As much of it as has room; nil where not even the first mark has.
        func text(in columns: Int, inWords: Bool = false) -> String? {
            ((inWords && !long.isEmpty ? [long] : []) + shortened).first {
                DisplayText.width(of: $0) <= columns
            }
        }
    }

    var name: String
    /// G03 李建国, or what is missing.
    var owner: String
    /// G03, where a place lies in a grid.
    var code: String?
    /// On a layer that is about the owners, the owner is shown before the badge.
    var putsOwnerFirst = false
    var badge: Badge
    /// What the inside is filled with; nil for nothing.
    var fill: PlaceFill?
}

/// The glyph and colour with which a place is filled; both say the same.
struct PlaceFill {
    let symbol: Symbol
    let role: Role

    /// Nil in a theme whose symbol is not a single glyph.
    func glyph(in symbols: Symbols) -> Glyph? {
        symbols[symbol].unicodeScalars.first.map(Glyph.init)
    }
}

extension PlaceFill {
    /// How the places of a grid are filled on the ownership layer, by the grid's place among the
    /// grids: twelve glyphs, and colours that come round earlier but never with the same glyph.
    init(grid index: Int) {
        let fills: [(Symbol, Role)] = [
            (.fill1, .fill1), (.fill2, .fill2), (.fill3, .fill3), (.fill4, .fill4),
            (.fill5, .fill5), (.fill6, .fill6), (.fill7, .fill7), (.fill8, .fill8),
            (.fill9, .fill1), (.fill10, .fill2), (.fill11, .fill3), (.fill12, .fill4),
        ]
        (symbol, role) = fills[index % fills.count]
    }
}
