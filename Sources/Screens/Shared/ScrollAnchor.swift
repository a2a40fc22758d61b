/// Where a list is scrolled to. Owned by a screen and unobserved: drawing may move it, as far as is
/// needed to keep the selected row in view.
final class ScrollAnchor {
    private(set) var first = 0

    /// The first index to draw so that `selected` is among `rows` visible ones. `loaded` are the
    /// indices that exist.
    func first(showing selected: Int, rows: Int, loaded: Range<Int>) -> Int {
        let rows = max(1, rows)
        if selected < first { first = selected }
        if selected >= first + rows { first = selected - rows + 1 }
        first = max(loaded.lowerBound, min(first, max(loaded.lowerBound, loaded.upperBound - rows)))
        return first
    }
}
