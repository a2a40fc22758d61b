import Domain
import TerminalUI

/// Which cell belongs to which footprint: every cell to one at most, every footprint at least one
/// cell as long as there are any, but for what lies wholly under the one that is lifted.
nonisolated struct ShapeRaster: Hashable, Sendable {
    let size: Size
    /// The number of the footprint, or -1.
    private var owners: [Int32]

    /// Where footprints overlap, the smaller one lies on top, but for the one that is `lifted` over all.
    init(_ footprints: [Footprint], in frame: PlanFrame, size: Size, lifted: Int? = nil) {
        self.size = size
        owners = Array(repeating: -1, count: max(0, size.width * size.height))
        let areas = footprints.map(\.area)
        let bySize = footprints.indices.sorted { (areas[$1], $0) < (areas[$0], $1) }
        let order = bySize.filter { $0 != lifted } + bySize.filter { $0 == lifted }
        for at in order {
            for cell in ShapeCoverage(footprints[at], in: frame, canvas: size).cells {
                owners[index(cell)] = Int32(at)
            }
        }
        var counts = Array(repeating: 0, count: footprints.count)
        for owner in owners where owner >= 0 { counts[Int(owner)] += 1 }
        for at in order where counts[at] == 0 {
            guard let bounds = footprints[at].bounds else { continue }
            let wanted = frame.cell(at: bounds.centre)
            // Through what is in hand a hole would show, not what lies beneath it.
            if let lifted, at != lifted, self[wanted] == lifted { continue }
            guard let cell = freeCell(near: wanted, counts, sparing: lifted) else { continue }
            if let loser = self[cell] { counts[loser] -= 1 }
            owners[index(cell)] = Int32(at)
            counts[at] = 1
        }
    }

    /// The footprint that a cell belongs to; nil for none, and outside.
    subscript(cell: Point) -> Int? {
        guard contains(cell) else { return nil }
        let owner = owners[index(cell)]
        return owner < 0 ? nil : Int(owner)
    }

    /// All cells of each footprint, row by row.
    func cells(count: Int) -> [[Point]] {
        var cells = Array(repeating: [Point](), count: count)
        for (at, owner) in owners.enumerated() where owner >= 0 {
            cells[Int(owner)].append(Point(x: at % size.width, y: at / size.width))
        }
        return cells
    }

    var cover: CampusCover { CampusCover(owners.map { $0 >= 0 }, size: size) }

    func contains(_ cell: Point) -> Bool {
        0 <= cell.x && cell.x < size.width && 0 <= cell.y && cell.y < size.height
    }

    private func index(_ cell: Point) -> Int { cell.y * size.width + cell.x }

    /// The nearest cell that is free, or that its footprint can do without; none of the one that is `lifted`.
    private func freeCell(
        near wanted: Point, _ counts: [Int], sparing lifted: Int?
    ) -> Point? {
        let wanted = Point(
            x: max(0, min(size.width - 1, wanted.x)), y: max(0, min(size.height - 1, wanted.y)))
        for reach in 0...max(size.width, size.height) {
            var best: (distance: Int, cell: Point)?
            for dy in -reach...reach {
                let isEdge = abs(dy) == reach
                for dx in isEdge ? Array(-reach...reach) : [-reach, reach] {
                    let cell = Point(x: wanted.x + dx, y: wanted.y + dy)
                    guard contains(cell) else { continue }
                    let isSpare = self[cell].map { counts[$0] > 4 && $0 != lifted } ?? true
                    let distance = abs(dx) + 2 * abs(dy)
                    guard isSpare, best.map({ distance < $0.distance }) ?? true else { continue }
                    best = (distance, cell)
                }
            }
            if let best { return best.cell }
        }
        return nil
    }
}
