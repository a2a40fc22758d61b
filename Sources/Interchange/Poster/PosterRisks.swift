import Domain
import Persistence

/// 四色图: what a poster says of risks, which are posted, as art. 41 of 安全生产法 has it for 风险管控.
struct PosterRisks {
    private let source: DocumentSource
    private let risks: [Place.ID: PlaceRisk]
    private let points: [RiskPoint]
    private let tables: RiskTables

    init(_ source: DocumentSource) throws {
        self.source = source
        tables = RiskTables(settings: try source.ledger.rules.settings())
        points = try source.openRisks()
        risks = PlaceRisk.gathered(points, in: source.organisation, by: tables)
    }

    static let legend: [PosterContent.Entry] =
        RiskColour.allCases.map { colour in
            .init(
                fill: .risk(colour), text: RiskRegister.name(of: colour) + " " + level(of: colour))
        } + [.init(fill: .blank, text: "无风险点")]

    static let columns: [DocumentTable.Column] = [
        .init("网格", isCentred: true), .init("名称"), .init("网格长", isCentred: true),
        .init("红橙黄蓝", isCentred: true), .init("主要风险点与管控措施"),
    ]

    func fill(of place: Place.ID) -> PosterFill {
        risks[place].map { .risk($0.highest) } ?? .blank
    }

    /// The colour as a word, for whoever prints in black.
    func mark(of place: Place.ID) -> String {
        risks[place].map { "【" + RiskRegister.name(of: $0.highest) + "】" } ?? ""
    }

    /// At most so many risk points of a grid stand on the poster, the gravest ones.
    private static let longest = 4

    func row(of grid: Grid) -> [String] {
        let own = points(in: grid)
        let lines = own.prefix(Self.longest).map { point in
            let colour = RiskRegister.name(of: tables.colour(of: point.entry.score))
            let measures = PrintedText.line(point.entry.measures)
            return "【\(colour)】" + PrintedText.line(point.entry.name) + "：" + measures
        }
        let more = own.count > Self.longest ? ["……共 \(own.count) 处，见风险点清单"] : []
        return head(of: grid, own) + [(lines + more).joined(separator: "\n")]
    }

    func shortRow(of grid: Grid) -> [String] {
        let own = points(in: grid)
        return head(of: grid, own) + [own.prefix(1).map(\.entry.name).joined()]
    }

    private func head(of grid: Grid, _ own: [RiskPoint]) -> [String] {
        let counts = RiskColour.allCases.map { colour in
            String(own.count { tables.colour(of: $0.entry.score) == colour })
        }
        let leader = source.organisation.leader(of: grid.id)?.name ?? ""
        return [grid.code, grid.name, leader].map(PrintedText.line)
            + [counts.joined(separator: "/")]
    }

    private func points(in grid: Grid) -> [RiskPoint] {
        points.filter { source.organisation.grid(of: $0.entry.place)?.id == grid.id }
            .sorted { one, other in
                let (left, right) = (
                    tables.colour(of: one.entry.score), tables.colour(of: other.entry.score)
                )
                return left == right ? one.id < other.id : left > right
            }
    }

    private static func level(of colour: RiskColour) -> String {
        switch colour {
        case .red: "重大风险"
        case .orange: "较大风险"
        case .yellow: "一般风险"
        case .blue: "低风险"
        }
    }
}
