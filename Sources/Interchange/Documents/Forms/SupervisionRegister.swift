import Domain

/// 挂牌督办台账 of a year: who ordered, what is to be public, how far it has come, when it was lifted.
struct SupervisionRegister {
    private let source: DocumentSource
    private let year: Int

    init(_ source: DocumentSource, year: Int) {
        self.source = source
        self.year = year
    }

    func document() throws -> Document {
        var rows: [[String]] = []
        try YearLedger(ledger: source.ledger, year: year).forEach { hazard, events, _ in
            let paper = HazardPaper(source: source, hazard: hazard, events: events)
            for level in SupervisionLevel.allCases {
                if let supervision = hazard.supervisions[level] {
                    rows.append(row(of: supervision, paper))
                }
            }
        }
        return Document(
            title: "\(year)年度事故隐患挂牌督办台账", school: source.school,
            notes: [source.dateNote, "挂牌 \(rows.count) 项"], isLandscape: true,
            blocks: [.table(DocumentTable(Self.columns, rows: rows).numbered())],
            signatures: [
                Signature("填表人"), Signature("安全办负责人"), Signature("校长", hasSeal: true),
            ])
    }

    private static let columns: [DocumentTable.Column] = [
        .init("督办文号"), .init("级别", isCentred: true), .init("隐患编号"), .init("部位"),
        .init("问题描述"), .init("公示内容"), .init("责任人"), .init("期限", isCentred: true),
        .init("挂牌", isCentred: true), .init("最近进展"), .init("摘牌", isCentred: true),
    ]

    private func row(of supervision: Supervision, _ paper: HazardPaper) -> [String] {
        let hazard = paper.hazard
        let level = supervision.order.level
        let progress = paper.last { kind -> String? in
            guard case .supervision(let step) = kind, step.level == level else { return nil }
            switch step {
            case .progressed(_, let note): return note
            case .liftRequested(_, let note): return "申请摘牌：" + note
            case .reinspected(_, let passed, let note):
                return (passed ? "复核合格：" : "复核不合格：") + note
            case .ordered, .lifted: return nil
            }
        }
        return [
            supervision.order.number, level == .school ? "校级" : "上级", hazard.number,
            source.path(of: hazard.place), hazard.text, supervision.order.notice,
            [hazard.unit, source.name(of: hazard.responsible)].filter { !$0.isEmpty }
                .joined(separator: " "),
            hazard.due?.text ?? "", supervision.orderedOn.text,
            progress.map { $0.event.at.day.monthDayText + " " + $0.value } ?? "",
            supervision.liftedOn?.text ?? "未摘牌",
        ]
    }
}
