import TerminalUI

/// Packs blocks so that none overlap and their centres keep their order on both axes.
///
/// Positions are counted in half cells, in which centres of whole boxes are exact.
nonisolated struct CampusPacking {
    /// A building or a piece of ground that needs room; metres, north is up (smaller `y`).
    struct Block: Hashable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        var minimum: Size
        /// Square metres of a building; nil for ground.
        var area: Double?
    }

    struct Packed {
        var sizes: [Size]
        var x: [Int]
        var y: [Int]
        var size: Size
    }

    let blocks: [Block]
    /// From west to east.
    let byX: [Int]
    /// From north to south.
    let byY: [Int]

    init(_ blocks: [Block]) {
        self.blocks = blocks
        byX = blocks.indices.sorted { (blocks[$0].x, $0) < (blocks[$1].x, $1) }
        byY = blocks.indices.sorted { (blocks[$0].y, $0) < (blocks[$1].y, $1) }
    }

    /// Columns to the metre from west to east, and twice the rows from north to south.
    struct Scale: Hashable {
        var across: Double
        var along: Double
    }

    /// The tightest arrangement at `scale`.
    ///
    /// `wideness` over one rather puts neighbours beside each other, under one rather above.
    func packed(scale: Scale, gap: Size, wideness: Double) -> Packed {
        packed(blocks.map { Self.size(of: $0, scale: scale) }, gap: gap, wideness: wideness)
    }

    /// The same where it fits `room`, else nil.
    func packed(scale: Scale, gap: Size, wideness: Double, in room: Size) -> Packed? {
        let sizes = blocks.map { Self.size(of: $0, scale: scale) }
        guard Self.mayFit(sizes, gap: gap, in: room) else { return nil }
        let packed = packed(sizes, gap: gap, wideness: wideness)
        return packed.size.width <= room.width && packed.size.height <= room.height ? packed : nil
    }

    private func packed(_ sizes: [Size], gap: Size, wideness: Double) -> Packed {
        let widths = sizes.map { $0.width + gap.width }
        let heights = sizes.map { $0.height + gap.height }
        var x = pushedBeside(widths: widths, heights: heights, wideness: wideness)
        // What lies clear of each other on one axis is free on the other: squeeze twice.
        var y = pushed(byY, lengths: heights, across: x, widths)
        x = pushed(byX, lengths: widths, across: y, heights)
        y = pushed(byY, lengths: heights, across: x, widths)
        return Packed(
            sizes: sizes, x: x, y: y,
            size: Size(
                width: Self.end(x, widths) - gap.width, height: Self.end(y, heights) - gap.height))
    }

    /// Whether all labels together need no more cells than there are.
    func mayFit(_ room: Size, gap: Size) -> Bool {
        Self.mayFit(blocks.map(\.minimum), gap: gap, in: room)
    }

    /// What does not overlap has no larger area than all the room.
    private static func mayFit(_ sizes: [Size], gap: Size, in room: Size) -> Bool {
        let needed = sizes.reduce(0) { $0 + ($1.width + gap.width) * ($1.height + gap.height) }
        return needed <= (room.width + gap.width) * (room.height + gap.height)
    }

    /// The same arrangement drawn out to `size`, each block as near to its true place as the
    /// others let it.
    func spread(_ packed: Packed, gap: Size, to size: Size) -> [Rect] {
        let widths = packed.sizes.map { $0.width + gap.width }
        let heights = packed.sizes.map { $0.height + gap.height }
        let (farX, farY) = (2 * (size.width + gap.width), 2 * (size.height + gap.height))
        let wishX = wishes(blocks.map(\.x), lengths: widths, far: farX)
        let wishY = wishes(blocks.map(\.y), lengths: heights, far: farY)
        var (x, y) = (packed.x, packed.y)
        for _ in 0..<3 {
            let (fixedX, fixedY) = (x, y)
            x = pulled(x, towards: wishX, order: byX, lengths: widths, far: farX) {
                abs(fixedY[$0] - fixedY[$1]) < heights[$0] + heights[$1]
            }
            let movedX = x
            y = pulled(y, towards: wishY, order: byY, lengths: heights, far: farY) {
                abs(movedX[$0] - movedX[$1]) < widths[$0] + widths[$1]
            }
            if x == fixedX, y == fixedY { break }
        }
        return blocks.indices.map { at in
            Rect(
                x: (x[at] - widths[at]) >> 1, y: (y[at] - heights[at]) >> 1,
                width: packed.sizes[at].width, height: packed.sizes[at].height)
        }
    }

    // MARK: Sizes

    /// Between the label's size and the true one the box is a little larger than either, so that
    /// larger buildings stay larger where labels decide.
    private static func size(of block: Block, scale: Scale) -> Size {
        func length(_ least: Int, _ exact: Double) -> Int {
            guard exact > 0 else { return least }
            // The cube root of the sum of the cubes, rounded: found from below, since it is near.
            let cubes = Double(least * least * least) + exact * exact * exact
            var length = max(least, Int(exact.rounded()))
            while (Double(length) + 0.5).cubed <= cubes { length += 1 }
            return length
        }
        return Size(
            width: length(block.minimum.width, block.width * scale.across),
            height: length(block.minimum.height, block.height * scale.along / 2))
    }

    // MARK: One axis

    /// Whether a pair is to lie side by side rather than one above the other: on the axis on which
    /// the buildings are farther apart, measured by the room that their boxes need there.
    private func isBeside(
        _ one: Int, _ other: Int, widths: [Int], heights: [Int], wideness: Double
    ) -> Bool {
        let across = abs(blocks[one].x - blocks[other].x)
        let along = abs(blocks[one].y - blocks[other].y)
        let clearAcross = across * 2 >= blocks[one].width + blocks[other].width
        let clearAlong = along * 2 >= blocks[one].height + blocks[other].height
        let isModest = 0.4 < wideness && wideness < 2.5
        if isModest, clearAcross != clearAlong { return clearAcross }
        return across * wideness * Double(heights[one] + heights[other])
            >= along * Double(widths[one] + widths[other])
    }

    /// Centres from west to east pushed against the near edge in their order, pairs that are to lie
    /// side by side clear of each other.
    private func pushedBeside(widths: [Int], heights: [Int], wideness: Double) -> [Int] {
        var centres = [Int](repeating: 0, count: blocks.count)
        // In the order of `byX`: the far edge of each, and the farthest of all up to it.
        var edges: [Int] = []
        var farthest: [Int] = []
        edges.reserveCapacity(blocks.count)
        farthest.reserveCapacity(blocks.count)
        var last = 0
        for (rank, block) in byX.enumerated() {
            let length = widths[block]
            var centre = max(last, length)
            var at = rank - 1
            while at >= 0, farthest[at] + length > centre {
                if edges[at] + length > centre,
                    isBeside(
                        byX[at], block, widths: widths, heights: heights, wideness: wideness)
                {
                    centre = edges[at] + length
                }
                at -= 1
            }
            centres[block] = centre
            edges.append(centre + length)
            farthest.append(max(farthest.last ?? 0, centre + length))
            last = centre
        }
        return centres
    }

    /// Centres pushed against the near edge in their order, those clear of each other that share a
    /// line of the other axis, where they lie `across` with so much on either side.
    private func pushed(
        _ order: [Int], lengths: [Int], across: [Int], _ breadths: [Int]
    ) -> [Int] {
        var centres = [Int](repeating: 0, count: blocks.count)
        var front = CampusFront(lines: zip(across, breadths).map { $0 + $1 }.max() ?? 0)
        var last = 0
        for block in order {
            let (middle, breadth) = (across[block], breadths[block])
            last = front.put(
                on: (middle - breadth)..<(middle + breadth), halfLength: lengths[block],
                notBefore: last)
            centres[block] = last
        }
        return centres
    }

    /// Moves centres towards their wishes without changing what is clear of what.
    private func pulled(
        _ start: [Int], towards wishes: [Int], order: [Int], lengths: [Int], far: Int,
        apart: (Int, Int) -> Bool
    ) -> [Int] {
        var centres = start
        let longest = lengths.max() ?? 0
        for pass in 0..<4 {
            let before = centres
            for step in order.indices {
                // From the far end first, so that those behind find the way open.
                let rank = pass.isMultiple(of: 2) ? order.count - 1 - step : step
                let block = order[rank]
                let length = lengths[block]
                var least = max(length, rank > 0 ? centres[order[rank - 1]] : 0)
                var most = far - length
                if rank + 1 < order.count { most = min(most, centres[order[rank + 1]]) }
                var at = rank - 1
                while at >= 0, centres[order[at]] + longest + length > least {
                    let other = order[at]
                    let needed = centres[other] + lengths[other] + length
                    if needed > least, apart(other, block) { least = needed }
                    at -= 1
                }
                at = rank + 1
                while at < order.count, centres[order[at]] - longest - length < most {
                    let other = order[at]
                    let needed = centres[other] - lengths[other] - length
                    if needed < most, apart(other, block) { most = needed }
                    at += 1
                }
                centres[block] = max(least, min(most, wishes[block]))
            }
            if centres == before { break }
        }
        return centres
    }

    /// Where the centres would be on a map of true proportions.
    private func wishes(_ places: [Double], lengths: [Int], far: Int) -> [Int] {
        guard let near = places.min(), let end = places.max(), end > near else {
            return places.map { _ in far / 2 }
        }
        let first = Double(lengths[places.firstIndex(of: near) ?? 0])
        let last = Double(far - lengths[places.firstIndex(of: end) ?? 0])
        return places.map { place in
            Int((first + (place - near) / (end - near) * (last - first)).rounded())
        }
    }

    private static func end(_ centres: [Int], _ lengths: [Int]) -> Int {
        (zip(centres, lengths).map { $0 + $1 }.max() ?? 0) / 2
    }
}

nonisolated extension Double {
    fileprivate var cubed: Double { self * self * self }
}
