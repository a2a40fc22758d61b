public import Domain
public import Persistence

/// 月报: the balance and the indicators of a month, with the ends of both logs and who has signed.
///
/// Where it was signed, it is printed as it was signed last: the figures are counted again from what
/// the log held then.
public struct MonthReport {
    /// What the figures are counted of.
    public struct Basis: Sendable {
        public let month: ReportingPeriod
        public let heads: LogHeads
        public let today: Day
        /// The newest first.
        public let signatures: [SignedMonth]

        /// Nil where `month` is no month.
        public init?(_ ledger: Ledger, _ month: ReportingPeriod, now: Moment) throws(LedgerError) {
            guard let name = month.month else { return nil }
            self.month = month
            signatures = try ledger.months.signatures(of: name)
            if let signed = signatures.first {
                heads = signed.heads
            } else {
                heads = try ledger.journal.heads()
            }
            today = signatures.first?.at.day ?? now.day
        }
    }

    private let source: DocumentSource
    private let basis: Basis
    private let figures: SchoolFigures

    /// `figures` are those of the basis.
    public init(_ source: DocumentSource, _ basis: Basis, _ figures: SchoolFigures) {
        self.source = source
        self.basis = basis
        self.figures = figures
    }

    public var document: Document {
        let month = basis.month.first
        return Document(
            title: "\(month.year)年\(month.month)月安全隐患月报", school: source.school,
            notes: [
                "统计期：\(basis.month.first.text) 至 \(basis.month.last.text)",
                "截至 \(figures.school.end.text)",
            ],
            blocks: [
                .heading("一、存量"), .paragraph(balance), .table(grids),
                .heading("二、指标"), .table(indicators),
                .heading("三、日志末条"), .form(evidence),
                .paragraph("日后用 wangge verify 核对：两份日志在上列编号处的摘要应与本页相同。"),
                .heading("四、电子签字"), signed,
            ],
            signatures: [
                signature("安全办", .safetyOffice), signature("分管副校长", .vicePrincipal),
                signature("校长", .principal, hasSeal: true),
            ])
    }

    private var balance: String {
        let balance = figures.school.balance
        return "存量 \(balance.stock) = 期初 \(balance.opening) + 新增 \(balance.added)"
            + " − 销号 \(balance.closed) − 作废 \(balance.voided)"
    }

    /// Of a grid with places that nothing was found is told too: 零报告.
    private var grids: DocumentTable {
        let organisation = source.organisation
        let none = PeriodFigures(of: figures.school.days, on: figures.school.end)
        var rows = organisation.grids.compactMap { grid in
            let found = figures.grids[grid.id]
            let isQuiet = found == nil && !organisation.places(givenTo: grid.id).isEmpty
            return (isQuiet ? none : found).map { row(grid.code + " " + grid.name, $0) }
        }
        if let outside = figures.outside { rows.append(row("未划入网格", outside)) }
        rows.append(row("全校", figures.school))
        let numbers = ["期初", "新增", "销号", "作废", "存量", "逾期", "整改率", "按期整改率"]
        return DocumentTable(
            [.init("网格")] + numbers.map { .init($0, isCentred: true) }, rows: rows)
    }

    private func row(_ name: String, _ figures: PeriodFigures) -> [String] {
        let balance = figures.balance
        let counts = [
            balance.opening, balance.added, balance.closed, balance.voided, balance.stock,
            figures.indicators.overdue,
        ]
        let shares = [
            figures.indicators.rectificationRate, figures.indicators.punctualityRate,
        ]
        return [name] + counts.map(String.init) + shares.map(Self.share)
    }

    private var indicators: DocumentTable {
        let counted = figures.school.indicators
        var rows = MonthIndicator.all.map { indicator -> [String] in
            if let ratio = counted.ratio(indicator.kind) {
                return indicator.row(
                    "\(ratio.numerator)", "\(ratio.denominator)", Self.percent(ratio))
            }
            switch indicator.kind {
            case .overdue: return indicator.row("", "", "\(counted.overdue)")
            case .averageDays:
                return indicator.row("", "\(counted.rectified)", Self.days(counted.averageDays))
            default:
                return indicator.row("", "\(counted.rectified)", Self.days(counted.medianDays))
            }
        }
        let school = [
            ("责任覆盖率", figures.coverage, "有网格且有网格长的场所 ÷ 全部场所"),
            ("责任状签订率", figures.pledges, "本学年已签订 ÷ 应签订（不含家长）"),
            ("排查完成率", figures.rounds, "期内已过各日，已报情况的岗次（含无异常）÷ 应到岗次"),
        ]
        rows += school.map { name, ratio, meaning in
            [name, "\(ratio.numerator)", "\(ratio.denominator)", Self.percent(ratio), meaning]
        }
        return DocumentTable(
            [
                .init("指标"), .init("分子", isCentred: true), .init("分母", isCentred: true),
                .init("结果", isCentred: true), .init("口径"),
            ], rows: rows)
    }

    private var evidence: [FormRow] {
        let heads = basis.heads
        let digest = figures.school.digest
        var rows = [
            FormRow("隐患事件", "第 \(heads.hazardEvent) 条  " + Self.grouped(heads.hazardEventDigest)),
            FormRow("日志", "第 \(heads.journal) 条  " + Self.grouped(heads.journalDigest)),
            FormRow("本页数字摘要", Self.grouped(digest)),
        ]
        if let signed = basis.signatures.first, !signed.figures.isEmpty {
            let isSame = signed.figures == digest
            rows.append(
                FormRow(
                    "签字核对",
                    isSame ? "与签字时的数字一致" : "与签字时的数字不一致，签字时为 " + Self.grouped(signed.figures)))
        }
        return rows
    }

    private var signed: Document.Block {
        guard !basis.signatures.isEmpty else { return .paragraph("尚无电子签字。") }
        let rows = basis.signatures.map { signature in
            [
                source.name(of: signature.person), String(signature.at.text.prefix(16)),
                "\(signature.id)", signature.proof.fingerprint,
                signature.proof.signature == .holds && signature.isStillThere ? "成立" : "不成立",
            ]
        }
        return .table(
            DocumentTable(
                [
                    .init("签字人"), .init("时间", isCentred: true), .init("日志条号", isCentred: true),
                    .init("公钥指纹", isCentred: true), .init("核对", isCentred: true),
                ], rows: rows))
    }

    /// With the name of whoever holds the office and has signed.
    private func signature(
        _ role: String, _ office: Office, hasSeal: Bool = false
    ) -> Signature {
        let holders = Set(source.offices.filter { $0.office == office }.map(\.person))
        let signed = basis.signatures.first { holders.contains($0.person) }
        return Signature(
            role, name: signed.map { source.name(of: $0.person) } ?? "",
            day: signed.map { DocumentSource.date($0.at.day) } ?? "", hasSeal: hasSeal)
    }

    private static func share(_ ratio: Ratio) -> String {
        "\(ratio.numerator)/\(ratio.denominator) " + percent(ratio)
    }

    private static func percent(_ ratio: Ratio) -> String {
        ratio.perMille.map { "\($0 / 10).\($0 % 10)%" } ?? "—"
    }

    private static func days(_ days: Double?) -> String {
        guard let days else { return "—" }
        let tenths = Int((days * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) 天"
    }

    /// Eight digits at a time, as `wangge verify` prints them.
    private static func grouped(_ digest: String) -> String {
        stride(from: 0, to: digest.count, by: 8)
            .map { String(digest.dropFirst($0).prefix(8)) }.joined(separator: " ")
    }
}
