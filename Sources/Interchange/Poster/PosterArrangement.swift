/// Where map and table stand on the first sheet, and which rows go on further ones.
struct PosterArrangement {
    let map: PaperRect
    /// Where the table begins; nil where all of it is on further sheets.
    let table: PosterTable?
    let tableOrigin: PaperPoint
    /// The table as it stands on further sheets, in parts; empty where one sheet is enough.
    let continuation: PosterTable?

    private static let gap = 4.0

    /// The one that leaves the map largest with text that can be read.
    init(_ content: PosterContent, in area: PaperRect, paper: PosterPaper) {
        let short = DocumentTable(content.table.columns, rows: content.shortRows)
        for table in [content.table, short] {
            let best = Self.candidates(table, in: area, paper: paper)
                .max { Self.score($0, content, paper) < Self.score($1, content, paper) }
            if let best {
                self.init(map: best.map, table: best.table, origin: best.origin)
                return
            }
        }
        self.init(
            map: area, table: nil, origin: PaperPoint(x: area.x, y: area.y),
            continuation: PosterTable(content.table, width: area.width, size: 2.6 * paper.unit))
    }

    private init(
        map: PaperRect, table: PosterTable?, origin: PaperPoint, continuation: PosterTable? = nil
    ) {
        self.map = map
        self.table = table
        tableOrigin = origin
        self.continuation = continuation
    }

    private struct Candidate {
        let map: PaperRect
        let table: PosterTable
        let origin: PaperPoint
    }

    private static func candidates(
        _ table: DocumentTable, in area: PaperRect, paper: PosterPaper
    ) -> [Candidate] {
        let sizes = [3.4, 3.1, 2.9, 2.7, 2.5, 2.3].map { max(1.9, $0 * paper.unit) }
        var candidates: [Candidate] = []
        for size in sizes {
            let below = PosterTable(table, width: area.width, size: size)
            if below.height <= area.height * 0.5 {
                let (map, _) = area.split(top: area.height - below.height - gap)
                candidates.append(
                    Candidate(
                        map: map, table: below,
                        origin: PaperPoint(x: area.x, y: map.maxY + gap)))
            }
            for share in [0.34, 0.4, 0.46, 0.52] {
                let beside = PosterTable(table, width: area.width * share, size: size)
                guard beside.height <= area.height else { continue }
                var map = area
                map.width = area.width * (1 - share) - gap
                candidates.append(
                    Candidate(
                        map: map, table: beside,
                        origin: PaperPoint(x: map.maxX + gap, y: area.y)))
            }
        }
        return candidates
    }

    /// Twice as large text is worth as much as a map twice as large.
    private static func score(
        _ candidate: Candidate, _ content: PosterContent, _ paper: PosterPaper
    ) -> Double {
        let plan = PosterPlan(content, in: candidate.map, unit: paper.unit)
        let size = plan.scale ?? (candidate.map.width * candidate.map.height).squareRoot()
        return size * candidate.table.size
    }
}
