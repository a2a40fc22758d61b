import Domain
import Persistence

/// What a poster says of open hazards.
struct PosterHazards {
    let source: DocumentSource
    /// By building.
    let counts: [Place.ID: PlaceHazardCounts]

    static let legend: [PosterContent.Entry] = [
        .init(fill: .hazard(.major), text: "▲ 有重大隐患", word: "重"),
        .init(fill: .hazard(.overdue), text: "! 有逾期隐患", word: "逾"),
        .init(fill: .hazard(.general), text: "● 有一般隐患", word: "一"),
        .init(fill: .hazard(.ungraded), text: "○ 只有待研判隐患", word: "待"),
        .init(fill: .blank, text: "无未销号隐患", word: "✓"),
    ]

    static let columns: [DocumentTable.Column] = [
        .init("网格", isCentred: true), .init("名称"), .init("网格长", isCentred: true),
        .init("未销号", isCentred: true), .init("隐患"),
    ]

    func fill(of place: Place.ID) -> PosterFill {
        guard let counts = counts[place], counts.open > 0 else { return .blank }
        if counts.major > 0 { return .hazard(.major) }
        if counts.overdue > 0 { return .hazard(.overdue) }
        return .hazard(counts.general > 0 ? .general : .ungraded)
    }

    func mark(of place: Place.ID) -> String {
        guard let counts = counts[place] else { return "" }
        let parts = [
            ("▲", counts.major), ("●", counts.general), ("○", counts.ungraded),
            ("!", counts.overdue),
        ]
        return parts.filter { $0.1 > 0 }.map { $0 + "\($1)" }.joined(separator: " ")
    }

    /// At most so many hazards of a grid stand on the poster.
    private static let longest = 6

    /// Of another day only how many there were is known.
    func row(of grid: Grid) throws -> [String] {
        guard !source.isOfAnotherDay else { return shortRow(of: grid) }
        let open = try open(in: grid)
        let lines = open.prefix(Self.longest).map { row in
            let due = row.due.map { "（\($0.monthDayText)）" } ?? ""
            let grade = row.grade.map { $0 == .major ? "▲" : "●" } ?? "○"
            let late = row.due.map { $0 < source.now.day } ?? false ? "!" : ""
            return grade + late + row.number + " " + String(PrintedText.line(row.text).prefix(24))
                + due
        }
        let more = open.count > Self.longest ? ["……共 \(open.count) 处"] : []
        return head(of: grid, open.count) + [(lines + more).joined(separator: "\n")]
    }

    func shortRow(of grid: Grid) -> [String] {
        let counts = buildings(of: grid).compactMap { self.counts[$0] }
            .reduce(PlaceHazardCounts()) { $0 + $1 }
        let text = "重大 \(counts.major)　待研判 \(counts.ungraded)　逾期 \(counts.overdue)"
        return head(of: grid, counts.open) + [text]
    }

    /// The year in figures of the whole school, of which art. 41 of 安全生产法 wants everybody told; where
    /// a hazard is open is nobody's business outside.
    func publicNote() throws -> String {
        let silence = "公示图不列未销号隐患的部位和内容。"
        guard !source.isOfAnotherDay else { return silence }
        let year = source.now.day.year
        let balance = try YearLedger(ledger: source.ledger, year: year).balance { _ in }
        // What was carried over was not found this year, and may be closed in it.
        let carried = balance.opening > 0 ? "，上年结转 \(balance.opening) 处" : ""
        return "\(year)年排查登记隐患 \(balance.added) 处\(carried)；本年整改销号 "
            + "\(balance.closed) 处。" + silence
    }

    private func head(of grid: Grid, _ count: Int) -> [String] {
        let leader = source.organisation.leader(of: grid.id)?.name ?? ""
        return [grid.code, grid.name, leader].map(PrintedText.line) + [String(count)]
    }

    private func buildings(of grid: Grid) -> [Place.ID] {
        source.organisation.children(of: nil).map(\.id)
            .filter { source.organisation.grid(of: $0)?.id == grid.id }
    }

    /// What is due first comes first.
    private func open(in grid: Grid) throws -> [HazardRow] {
        let places = source.organisation.places.map(\.id)
            .filter { source.organisation.grid(of: $0)?.id == grid.id }
        guard !places.isEmpty else { return [] }
        let columns: [BoardColumn] = [.toVerify, .toGrade, .rectifying, .toReview]
        let rows = try columns.flatMap { column in
            try source.ledger.hazards.rows(
                HazardQuery(scope: .column(column), places: places), .first, limit: 500)
        }
        return rows.sorted {
            ($0.grade == .major ? 0 : 1, $0.id) < ($1.grade == .major ? 0 : 1, $1.id)
        }
    }
}
