import Domain

/// 年度隐患整改销号登记表: every hazard that was open at some time of the year.
struct HazardRegister {
    private let source: DocumentSource
    private let year: Int

    init(_ source: DocumentSource, year: Int) {
        self.source = source
        self.year = year
    }

    /// Without what only the full ledger has: `wangge export ledger` writes that.
    private static let columns: [YearLedgerColumn] = [
        .number, .foundAt, .finder, .place, .text, .category, .grade, .measures, .responsible,
        .originalDue, .completedOn, .reviewer, .closedOn, .status, .remarks,
    ]

    private static let centred: Set<YearLedgerColumn> = [
        .foundAt, .grade, .originalDue, .completedOn, .closedOn,
    ]

    func document() throws -> Document {
        let words = try YearLedgerRow(ledger: source.ledger, today: source.now.day)
        var rows: [[String]] = []
        var balance = StockBalance()
        try YearLedger(ledger: source.ledger, year: year).forEach { hazard, events, share in
            balance = balance + share
            rows.append(try Self.columns.map { try words.cell($0, of: hazard, events) })
        }
        let table = DocumentTable(
            Self.columns.map { .init($0.rawValue, isCentred: Self.centred.contains($0)) },
            rows: rows
        )
        .numbered()
        return Document(
            title: "\(year)年度安全隐患整改销号登记表", school: source.school,
            notes: [source.dateNote, Self.sentence(balance)], isLandscape: true,
            blocks: [.table(table)],
            signatures: [
                Signature("填表人"), Signature("安全办负责人"), Signature("校长", hasSeal: true),
            ])
    }

    private static func sentence(_ balance: StockBalance) -> String {
        "存量 \(balance.stock) = 期初 \(balance.opening) + 新增 \(balance.added) "
            + "− 销号 \(balance.closed) − 作废 \(balance.voided)"
    }
}
