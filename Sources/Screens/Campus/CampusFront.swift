/// How far what was pushed against an edge reaches from it, line by line.
nonisolated struct CampusFront {
    private var reach: [Int]

    init(lines: Int) {
        reach = Array(repeating: 0, count: max(0, lines))
    }

    /// What comes to lie on these lines lies behind all that is there; returns the middle of it.
    mutating func put(on lines: Range<Int>, halfLength: Int, notBefore last: Int) -> Int {
        var farthest = 0
        for line in lines { farthest = max(farthest, reach[line]) }
        let centre = max(last, farthest + halfLength)
        for line in lines { reach[line] = centre + halfLength }
        return centre
    }
}
