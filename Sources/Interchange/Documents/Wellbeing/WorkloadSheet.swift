import Domain
import Persistence

/// 心理工作量表 of the semester so far: by kind and by month, as lessons by the school's factors. Who of
/// the staff, and no pupil; nor does it tell whoever reads it that somebody had one 危机 or a few 家访.
struct WorkloadSheet {
    private let source: DocumentSource
    private let settings: RuleSettings
    private let sources: [RuleName: String]
    private let lines: [Workload]
    private let days: ClosedRange<Day>

    init(_ source: DocumentSource) throws {
        self.source = source
        settings = try source.ledger.rules.settings()
        sources = try source.ledger.rules.sources()
        lines = try source.ledger.workload.lines()
        let today = source.now.day
        let semester = source.calendar.latestSemester(on: today)
        days =
            semester.map { $0.starts...min($0.ends, max($0.starts, today)) }
            ?? ReportingPeriod(.semester, around: today, in: source.calendar).days
    }

    var document: Document {
        Document(
            title: "心理健康教育工作量表", school: source.school,
            notes: [
                source.dateNote,
                "期间：" + DocumentSource.date(days.lowerBound) + "至"
                    + DocumentSource.date(days.upperBound),
            ],
            blocks: [
                .heading("一、各类工作"), .table(byKind), .heading("二、逐月折合课时"), .table(byMonth),
                .heading("三、折算标准"), .table(factors),
                .paragraph("折合课时 = 数量 × 折算标准。本表只计教师的工作，不涉及任何学生。"),
                .paragraph(
                    "家访、危机次数少的不列出（<5、·），以免从中推知某一学生；带“+”的折合课时未含这部分，"
                        + "由心理教师凭本人的工作量登记另行认定。逐月折合课时不含家访、危机。"),
            ],
            signatures: [Signature("心理教师"), Signature("教务处"), Signature("校长", hasSeal: true)])
    }

    private var byKind: DocumentTable {
        let seen = SeenWorkload(
            WorkloadTally(lines, in: days, by: settings), for: .others(but: nil),
            isSemester: true, by: settings)
        let kinds = WorkloadKind.allCases
        func cells(_ row: SeenWorkload.Row) -> [String] {
            kinds.map { TimelinessSheet.text(row.amounts[$0]) }
                + [Tenths.text(row.tenths) + (row.isWhole ? "" : "+")]
        }
        let rows = seen.rows.map { row in
            [row.person.map(source.name) ?? ""] + cells(row)
        }
        let sum = ["合计"] + cells(seen.sums)
        return DocumentTable(
            [.init("教师")] + kinds.map { .init(Self.name(of: $0), isCentred: true) }
                + [.init("折合课时", isCentred: true)], rows: rows + [sum])
    }

    private var byMonth: DocumentTable {
        let months = ReportingPeriod.months(of: days)
        let lines = lines.filter { !WorkloadKind.telling.contains($0.entry.kind) }
        let tallies = months.map { WorkloadTally(lines, in: $0, by: settings) }
        let people = WorkloadTally(lines, in: days, by: settings).rows.map(\.person)
        let rows = people.map { person in
            let tenths = tallies.map { tally in
                tally.rows.first { $0.person == person }?.tenths ?? 0
            }
            return [source.name(of: person)]
                + (tenths + [tenths.reduce(0, +)]).map(Tenths.text)
        }
        return DocumentTable(
            [.init("教师")] + months.map { .init("\($0.lowerBound.month)月", isCentred: true) }
                + [.init("合计", isCentred: true)], rows: rows)
    }

    private var factors: DocumentTable {
        DocumentTable(
            [.init("类别"), .init("每次（节）折课时", isCentred: true), .init("依据")],
            rows: WorkloadKind.allCases.map { kind in
                [
                    Self.name(of: kind),
                    Tenths.text(settings.tenths(of: kind)),
                    sources[kind.rule] ?? kind.rule.defaultSource,
                ]
            })
    }

    private static func name(of kind: WorkloadKind) -> String {
        switch kind {
        case .lesson: "课时"
        case .counselling: "个辅"
        case .group: "团辅"
        case .homeVisit: "家访"
        case .hotline: "热线"
        case .crisis: "危机"
        }
    }
}
