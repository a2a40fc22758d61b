import Domain
import Persistence

/// 安全风险点清单: every open risk point with its score and colour, the gravest first.
struct RiskRegister {
    private let source: DocumentSource
    private let points: [RiskPoint]
    private let tables: RiskTables

    init(_ source: DocumentSource) throws {
        self.source = source
        tables = RiskTables(settings: try source.ledger.rules.settings())
        points = try source.openRisks()
    }

    var document: Document {
        let counts = RiskColour.allCases.map { colour in
            "\(Self.name(of: colour)) \(points.count { tables.colour(of: $0.entry.score) == colour })"
        }
        return Document(
            title: "安全风险点清单", school: source.school,
            notes: [source.dateNote, counts.joined(separator: "　")], isLandscape: true,
            blocks: [
                .table(table), .paragraph("R 为风险矩阵（可能性×严重性），D 为作业条件危险性评价（L×E×C）；颜色由分值按本校规则表得出。"),
            ],
            signatures: [
                Signature("评估人"), Signature("安全办负责人"), Signature("校长", hasSeal: true),
            ])
    }

    private var table: DocumentTable {
        let ordered = points.sorted { one, other in
            let (left, right) = (
                tables.colour(of: one.entry.score), tables.colour(of: other.entry.score)
            )
            return left == right ? one.id < other.id : left > right
        }
        return DocumentTable(
            [
                .init("风险点"), .init("部位"), .init("类别"), .init("可能后果"), .init("评分", isCentred: true),
                .init("等级", isCentred: true), .init("管控措施"), .init("责任人", isCentred: true),
                .init("管控层级", isCentred: true), .init("下次评估", isCentred: true),
            ],
            rows: ordered.map(row)
        )
        .numbered()
    }

    private func row(_ point: RiskPoint) -> [String] {
        let entry = point.entry
        let isLate = point.isReviewOverdue(on: source.now.day)
        return [
            entry.name, source.path(of: entry.place), source.name(of: entry.category), entry.danger,
            entry.score.formula, Self.name(of: tables.colour(of: entry.score)), entry.measures,
            source.name(of: entry.responsible), Self.name(of: entry.level),
            entry.reviewDue.text + (isLate ? "（逾期）" : ""),
        ]
    }

    static func name(of colour: RiskColour) -> String {
        switch colour {
        case .red: "红"
        case .orange: "橙"
        case .yellow: "黄"
        case .blue: "蓝"
        }
    }

    private static func name(of level: ControlLevel) -> String {
        switch level {
        case .school: "校级"
        case .department: "部门级"
        case .grid: "网格级"
        case .post: "岗位级"
        }
    }
}
