extension Canvas {
    /// From the first to the last cell in which a row differs from the `width` cells of `shown` that
    /// begin at `start`, at whole glyphs; columns, empty where nothing differs.
    public func columns(ofRow y: Int, differingFrom shown: [Cell], at start: Int) -> Range<Int> {
        let row = row(y)
        guard let differing = Self.differing(row, from: shown, at: start) else { return 0..<0 }
        let shift = start - row.startIndex
        var first = row.startIndex + differing.lowerBound
        var last = row.startIndex + differing.upperBound - 1
        while first > row.startIndex, row[first].isTrail || shown[first + shift].isTrail {
            first -= 1
        }
        while last + 1 < row.endIndex, row[last + 1].isTrail || shown[last + 1 + shift].isTrail {
            last += 1
        }
        return first - row.startIndex..<last + 1 - row.startIndex
    }

    /// From the first to the last cell that differs; nil for none. Of no actor: what is called forty times a
    /// frame need not ask each time on which it runs.
    private nonisolated static func differing(
        _ row: ArraySlice<Cell>, from shown: [Cell], at start: Int
    ) -> Range<Int>? {
        precondition(start + row.count <= shown.count)
        return row.withUnsafeBytes { row in
            shown.withUnsafeBytes { shown in
                let (size, offset) = (MemoryLayout<Cell>.size, start * MemoryLayout<Cell>.size)
                func isSame(_ cell: Int) -> Bool { isSame(cell, as: UInt64.self) }
                // Eight cells at a time: most rows are what they were.
                func areEightSame(_ cell: Int) -> Bool { isSame(cell, as: SIMD8<UInt64>.self) }
                func isSame<Cells: Equatable>(_ cell: Int, as _: Cells.Type) -> Bool {
                    row.loadUnaligned(fromByteOffset: cell * size, as: Cells.self)
                        == shown.loadUnaligned(
                            fromByteOffset: offset + cell * size, as: Cells.self)
                }
                let count = row.count / size
                var first = 0
                while first + 8 <= count, areEightSame(first) { first += 8 }
                while first < count, isSame(first) { first += 1 }
                guard first < count else { return nil }
                var last = count - 1
                while isSame(last) { last -= 1 }
                return first..<last + 1
            }
        }
    }

    /// Whether a row is the same as the cells of `shown` that begin at `start`.
    public func row(_ y: Int, equals shown: [Cell], at start: Int) -> Bool {
        Self.differing(row(y), from: shown, at: start) == nil
    }
}
