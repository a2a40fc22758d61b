extension Canvas {
    /// From the first to the last cell in which a row differs from the `width` cells of `shown` that
    /// begin at `start`, at whole glyphs; columns, empty where nothing differs.
    public func columns(ofRow y: Int, differingFrom shown: [Cell], at start: Int) -> Range<Int> {
        let row = row(y)
        var first = row.startIndex
        var old = start
        while first < row.endIndex, row[first] == shown[old] {
            first += 1
            old += 1
        }
        guard first < row.endIndex else { return 0..<0 }
        var last = row.endIndex - 1
        let shift = start - row.startIndex
        while row[last] == shown[last + shift] { last -= 1 }
        while first > row.startIndex, row[first].isTrail || shown[first + shift].isTrail {
            first -= 1
        }
        while last + 1 < row.endIndex, row[last + 1].isTrail || shown[last + 1 + shift].isTrail {
            last += 1
        }
        return first - row.startIndex..<last + 1 - row.startIndex
    }

    /// Whether a row is the same as the cells of `shown` that begin at `start`.
    public func row(_ y: Int, equals shown: [Cell], at start: Int) -> Bool {
        let row = row(y)
        var old = start
        for index in row.indices {
            guard row[index] == shown[old] else { return false }
            old += 1
        }
        return true
    }
}
