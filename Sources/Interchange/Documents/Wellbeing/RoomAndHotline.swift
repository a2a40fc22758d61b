import Domain
import Persistence

/// 咨询室与热线 of the semester so far, month by month and by who called: days and numbers, small ones left
/// out.
struct RoomAndHotline {
    private let source: DocumentSource
    private let days: ClosedRange<Day>
    private let figures: RoomHotline

    init(_ source: DocumentSource) throws {
        self.source = source
        let today = source.now.day
        let semester = source.calendar.latestSemester(on: today)
        let days =
            semester.map { $0.starts...max($0.starts, min($0.ends, today)) }
            ?? ReportingPeriod(.semester, around: today, in: source.calendar).days
        self.days = days
        figures = RoomHotline(
            try source.ledger.careWork.works(), in: days,
            months: ReportingPeriod.months(of: days))
    }

    var document: Document {
        Document(
            title: "咨询室开放与热线统计", school: source.school,
            notes: [
                source.dateNote,
                "期间：" + DocumentSource.date(days.lowerBound) + "至"
                    + DocumentSource.date(days.upperBound),
            ],
            blocks: [
                .heading("一、逐月"), .table(byMonth), .heading("二、热线来电人"),
                .table(calls("来电人", HotlineCalls.Caller.allCases.map(Self.name), division: 1)),
                .heading("三、热线处理结果"),
                .table(calls("处理结果", HotlineCalls.Outcome.allCases.map(Self.name), division: 2)),
                .paragraph("人次小于 5 的写作“<5”；由其他数可以算出小于 5 的数时，其他数和合计写作“·”。"),
                .paragraph("只记日期、时长和次数，来访、来电者和所谈内容不登记。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var byMonth: DocumentTable {
        let (visitors, calls) = (figures.publicVisitors, figures.publicCalls)
        let rows = figures.months.indices.map { index in
            let month = figures.months[index].days.lowerBound
            return Self.row(
                "\(month.year)年\(month.month)月", figures.months[index],
                visitors.divisions[0][index], calls.divisions[0][index])
        }
        let sum = Self.row("合计", figures.total, visitors.total, calls.total)
        return DocumentTable(
            [
                .init("月份"), .init("咨询室开放（天）", isCentred: true),
                .init("开放（小时）", isCentred: true), .init("来访（人次）", isCentred: true),
                .init("热线（天）", isCentred: true), .init("来电（次）", isCentred: true),
            ], rows: rows + [sum])
    }

    private static func row(
        _ name: String, _ row: RoomHotline.Row, _ visitors: PublicCount, _ calls: PublicCount
    ) -> [String] {
        [
            name, "\(row.roomDays)", Tenths.text(row.roomTenths),
            TimelinessSheet.text(visitors), "\(row.hotlineDays)", TimelinessSheet.text(calls),
        ]
    }

    /// The last number is of calls that nobody sorted.
    private func calls(_ title: String, _ names: [String], division: Int) -> DocumentTable {
        let breakdown = figures.publicCalls
        let rows = zip(names + ["未分类"], breakdown.divisions[division]).map { name, count in
            [name, TimelinessSheet.text(count)]
        }
        return DocumentTable(
            [.init(title), .init("来电（次）", isCentred: true)],
            rows: rows + [["合计", TimelinessSheet.text(breakdown.total)]])
    }

    private static func name(of caller: HotlineCalls.Caller) -> String {
        switch caller {
        case .pupil: "学生"
        case .parent: "家长"
        case .teacher: "教师"
        case .other: "其他"
        }
    }

    private static func name(of outcome: HotlineCalls.Outcome) -> String {
        switch outcome {
        case .answered: "当场解答"
        case .appointment: "预约咨询"
        case .crisis: "转危机处置"
        case .referral: "转介"
        case .other: "其他"
        }
    }
}
