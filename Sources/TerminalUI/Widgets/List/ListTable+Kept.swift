extension ListTable {
    /// Draws titles and rows anew only where something that they showed, or the `look`, has changed: else a
    /// step moves the pointer alone, and a scrolled one asks for the rows that come in.
    ///
    /// `cells` must follow from the look and from what is observed, read while all rows are drawn, and not
    /// from which row is selected.
    public func draw(
        on surface: Surface, scroll: inout ListScroll, kept: KeptDrawing, look: some Equatable,
        cells: (Int) -> [CellText]
    ) {
        draw(on: surface, scroll: &scroll, kept: kept, look: look) { surface, only, scroll in
            draw(on: surface, scroll: &scroll, selectsApart: true, only: only, cells: cells)
        }
    }

    /// The same of rows that `make` draws, nil for all of them with the titles: without the selection.
    public func draw(
        on surface: Surface, scroll: inout ListScroll, kept: KeptDrawing, look: some Equatable,
        make: (Surface, Range<Int>?, inout ListScroll) -> Void
    ) {
        let frame = rowsFrame(in: surface.bounds)
        scroll.show(rows.selected, count: rows.count, visible: max(1, frame.height))
        let sight = Sight(
            look: look, columns: columns, count: rows.count, isFocused: rows.isFocused,
            emptyText: rows.emptyText)
        kept.draw(sight, rowsFrom: scroll.first, in: frame, on: surface) {
            make($0, $1, &scroll)
        }
        rows.drawSelection(on: surface.part(frame), scroll: scroll)
    }

    /// All that nobody observes.
    private struct Sight<Look: Equatable>: Equatable {
        let look: Look
        let columns: [ListColumn]
        let count: Int
        let isFocused: Bool
        let emptyText: String
    }
}
