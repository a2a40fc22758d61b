import TerminalUI

/// Lets the boxes of larger buildings grow into free ground, and those of smaller ones give back
/// what their labels can do without, so that the drawn areas rank as the true ones do.
nonisolated struct CampusGrowth {
    private let blocks: [CampusPacking.Block]
    private var boxes: CampusBoxes
    /// The buildings from the largest to the smallest; ground stands as it is.
    private let bySize: [Int]
    /// The cells that each of them is to have where there is room, in the same order.
    private let ideals: [Int]

    /// Of the cells of the canvas that the buildings are to have together.
    private static let share = 0.4
    private static let rounds = 4
    private static let stepsOfARound = 8

    /// `rects` are the boxes of the packing's blocks.
    init(_ packing: CampusPacking, rects: [Rect], gap: Size, canvas: Size) {
        let blocks = packing.blocks
        self.blocks = blocks
        boxes = CampusBoxes(rects, of: blocks, gap: gap, canvas: canvas)
        let areas = blocks.map { $0.area ?? 0 }
        bySize = blocks.indices.filter { blocks[$0].area != nil }
            .sorted { (areas[$1], $0) < (areas[$0], $1) }
        let cells = Self.share * Double(canvas.width * canvas.height)
        let total = max(1, areas.reduce(0, +))
        ideals = bySize.map { Int(areas[$0] / total * cells) }
    }

    /// The boxes in their order, evened out as far as the ground allows.
    func grown() -> [Rect] {
        var growth = self
        for _ in 0..<Self.rounds {
            var steps = 0
            while steps < Self.stepsOfARound, growth.evenOut(pushes: false) { steps += 1 }
            if !growth.evenOut(pushes: true) { break }
        }
        return growth.boxes.rects
    }

    /// Takes every box a step nearer to the area that its rank asks for; false where nothing moves.
    private mutating func evenOut(pushes: Bool) -> Bool {
        let drawn = bySize.map { area(of: $0) }.sorted(by: >)
        let wanted = zip(drawn, ideals).map { max($0, $1) }
        var hasMoved = false
        for (at, wanted) in zip(bySize, wanted).reversed() where area(of: at) > wanted {
            if shrink(at, to: wanted) { hasMoved = true }
        }
        for (at, wanted) in zip(bySize, wanted) where area(of: at) < wanted {
            if grow(at, pushes: pushes) { hasMoved = true }
        }
        return hasMoved
    }

    private func area(of at: Int) -> Int { boxes.rects[at].width * boxes.rects[at].height }

    /// To the proportions of the building if possible, to both sides if possible.
    private mutating func grow(_ at: Int, pushes: Bool) -> Bool {
        let (rect, block) = (boxes.rects[at], blocks[at])
        let isWide =
            Double(rect.width) * block.height > Double(rect.height) * 2 * block.width
        let steps = isWide ? Step.alongFirst : Step.acrossFirst
        for step in steps where boxes.move(at, to: rect.grown(step)) { return true }
        guard pushes else { return false }
        for step in steps where boxes.push(at, to: rect.grown(step)) { return true }
        return false
    }

    private mutating func shrink(_ at: Int, to wanted: Int) -> Bool {
        let (rect, least) = (boxes.rects[at], blocks[at].minimum)
        for step in Step.alongFirst {
            let smaller = rect.shrunk(step)
            if smaller.width >= least.width, smaller.height >= least.height,
                smaller.width * smaller.height >= wanted, boxes.move(at, to: smaller)
            {
                return true
            }
        }
        return false
    }
}

/// The cells by which each side of a box moves outwards.
private nonisolated struct Step {
    var left = 0
    var right = 0
    var up = 0
    var down = 0

    /// To both sides, to the right, to the left.
    static let across = [Step(left: 1, right: 1), Step(right: 1), Step(left: 1)]
    static let along = [Step(up: 1, down: 1), Step(down: 1), Step(up: 1)]
    static let acrossFirst = across + along
    static let alongFirst = along + across
}

nonisolated extension Rect {
    fileprivate func grown(_ step: Step) -> Rect {
        Rect(
            x: x - step.left, y: y - step.up, width: width + step.left + step.right,
            height: height + step.up + step.down)
    }

    fileprivate func shrunk(_ step: Step) -> Rect {
        Rect(
            x: x + step.left, y: y + step.up, width: width - step.left - step.right,
            height: height - step.up - step.down)
    }
}
