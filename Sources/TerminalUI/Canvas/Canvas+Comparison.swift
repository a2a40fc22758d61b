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
                // Most rows are what they were, which is seen fastest without looking where they are not.
                if areSame(row, shown, from: start * MemoryLayout<Cell>.size) { return nil }
                let (size, offset) = (MemoryLayout<Cell>.size, start * MemoryLayout<Cell>.size)
                func isSame(_ cell: Int) -> Bool {
                    row.loadUnaligned(fromByteOffset: cell * size, as: UInt64.self)
                        == shown.loadUnaligned(
                            fromByteOffset: offset + cell * size, as: UInt64.self)
                }
                let count = row.count / size
                var first = 0
                while first < count, isSame(first) { first += 1 }
                guard first < count else { return nil }
                var last = count - 1
                while isSame(last) { last -= 1 }
                return first..<last + 1
            }
        }
    }

    private nonisolated static func areSame(
        _ row: UnsafeRawBufferPointer, _ shown: UnsafeRawBufferPointer, from offset: Int
    ) -> Bool {
        var difference: UInt64 = 0
        for cell in stride(from: 0, to: row.count, by: MemoryLayout<Cell>.size) {
            difference |=
                row.loadUnaligned(fromByteOffset: cell, as: UInt64.self)
                ^ shown.loadUnaligned(fromByteOffset: offset + cell, as: UInt64.self)
        }
        return difference == 0
    }

    /// Whether a row is the same as the cells of `shown` that begin at `start`.
    public func row(_ y: Int, equals shown: [Cell], at start: Int) -> Bool {
        Self.differing(row(y), from: shown, at: start) == nil
    }
}
