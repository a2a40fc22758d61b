import Domain

/// The ways of a campus as a net: nodes where they bend or meet, straight pieces between.
nonisolated struct CampusWayNet {
    struct Piece: Hashable {
        var from: Int
        var to: Int
        var kind: GroundFeature.Kind
        var name: String
    }

    private(set) var nodes: [PlanPoint] = []
    private(set) var pieces: [Piece] = []

    /// Metres that a bend may be off the straight line and still be left out.
    private let tolerance: Double
    private var lines: [(nodes: [Int], kind: GroundFeature.Kind, name: String)] = []
    private var known: [Key: Int] = [:]

    /// Half a metre: ways that meet share a position.
    private struct Key: Hashable {
        let east: Int
        let north: Int

        init(_ point: PlanPoint) {
            east = Int((point.east * 2).rounded())
            north = Int((point.north * 2).rounded())
        }
    }

    init(tolerance: Double) {
        self.tolerance = tolerance
    }

    mutating func add(_ points: [PlanPoint], kind: GroundFeature.Kind, name: String) {
        lines.append((points.map { added($0) }, kind, name))
    }

    /// Leaves out the bends that cannot be seen; where ways meet stays.
    mutating func simplify() {
        var uses = [Int](repeating: 0, count: nodes.count)
        for line in lines { for node in line.nodes { uses[node] += 1 } }
        var seen: Set<Piece> = []
        for line in lines where line.nodes.count > 1 {
            var kept: [Int] = []
            var start = 0
            for end in line.nodes.indices.dropFirst()
            where uses[line.nodes[end]] > 1 || end == line.nodes.count - 1 {
                kept += straightened(Array(line.nodes[start...end])).dropLast()
                start = end
            }
            kept.append(line.nodes[line.nodes.count - 1])
            for (from, to) in zip(kept, kept.dropFirst()) where from != to {
                let piece = Piece(
                    from: min(from, to), to: max(from, to), kind: line.kind, name: line.name)
                if seen.insert(piece).inserted { pieces.append(piece) }
            }
        }
    }

    private mutating func added(_ point: PlanPoint) -> Int {
        if let node = node(at: point) { return node }
        known[Key(point)] = nodes.count
        nodes.append(point)
        return nodes.count - 1
    }

    /// Nil where no way leads.
    func node(at point: PlanPoint) -> Int? { known[Key(point)] }

    /// Ramer, Douglas and Peucker, with a list of open ends instead of recursion.
    private func straightened(_ line: [Int]) -> [Int] {
        guard line.count > 2 else { return line }
        var keeps = [Bool](repeating: false, count: line.count)
        keeps[0] = true
        keeps[line.count - 1] = true
        var open = [(0, line.count - 1)]
        while let (start, end) = open.popLast() {
            var farthest = (distance: tolerance, at: -1)
            for at in (start + 1)..<max(start + 1, end) {
                let distance = distance(line[at], from: line[start], to: line[end])
                if distance > farthest.distance { farthest = (distance, at) }
            }
            guard farthest.at >= 0 else { continue }
            keeps[farthest.at] = true
            open += [(start, farthest.at), (farthest.at, end)]
        }
        return line.indices.filter { keeps[$0] }.map { line[$0] }
    }

    private func distance(_ node: Int, from start: Int, to end: Int) -> Double {
        let (point, near, far) = (nodes[node], nodes[start], nodes[end])
        let (dx, dy) = (far.east - near.east, far.north - near.north)
        let (px, py) = (point.east - near.east, point.north - near.north)
        let squared = dx * dx + dy * dy
        guard squared > 0 else { return (px * px + py * py).squareRoot() }
        let share = max(0, min(1, (px * dx + py * dy) / squared))
        let (ex, ey) = (px - share * dx, py - share * dy)
        return (ex * ex + ey * ey).squareRoot()
    }
}
