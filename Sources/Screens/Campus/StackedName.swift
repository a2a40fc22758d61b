import TerminalUI

/// A name of Chinese characters written from above to below, where an area is too narrow for it.
nonisolated struct StackedName {
    let letters: [String]

    /// Nil for a name that cannot be written so.
    init?(_ name: String) {
        letters = name.map(String.init)
        guard letters.count > 1, letters.allSatisfy({ DisplayText.width(of: $0) == 2 }) else {
            return nil
        }
    }

    /// Where its letters stand within these pieces of rows, as near to the middle row as there is room; nil for
    /// none. Each cell must be `open`.
    func places(
        on pieces: [(row: Int, columns: Range<Int>)], around middle: Int,
        isOpen: (_ letter: Point) -> Bool
    ) -> [Point]? {
        func holds(_ letter: Point) -> Bool {
            pieces.contains {
                $0.row == letter.y && $0.columns.contains(letter.x)
                    && $0.columns.contains(letter.x + 1)
            } && isOpen(letter)
        }
        let tops = pieces.sorted {
            abs($0.row + letters.count / 2 - middle) < abs($1.row + letters.count / 2 - middle)
        }
        for top in tops {
            for x in top.columns {
                let places = letters.indices.map { Point(x: x, y: top.row + $0) }
                if places.allSatisfy(holds) { return places }
            }
        }
        return nil
    }
}
