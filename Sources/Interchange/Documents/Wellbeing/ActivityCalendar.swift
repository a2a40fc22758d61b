import Domain
import Persistence

/// 心理健康活动日历 of the semester: the days that are owed, with what is still to be done, and month by
/// month what took place or is planned. Only what was open to all says what it was about.
struct ActivityCalendar {
    private let source: DocumentSource
    /// Nil where the school's calendar knows no semester.
    private let calendar: CareCalendar?
    private let settings: RuleSettings

    init(_ source: DocumentSource) throws {
        self.source = source
        let (works, classes) = (
            try source.ledger.careWork.works(), try source.ledger.classes.classes()
        )
        let settings = try source.ledger.rules.settings()
        self.settings = settings
        calendar = source.calendar.latestSemester(on: source.now.day).map {
            CareCalendar(
                of: $0, in: source.calendar, works, classes: classes, by: settings,
                on: source.now.day)
        }
    }

    var document: Document {
        let tables = calendar?.dues.compactMap(\.standing.table) ?? []
        return Document(
            title: "心理健康活动日历", school: source.school,
            notes: [source.dateNote, source.note(on: calendar?.semester)],
            blocks: [.heading("一、应办事项"), .table(owed), .heading("二、活动安排"), .table(plan)]
                + tables.flatMap { [.heading("三、班级活动到班情况")] + byClass($0) } + [
                    .paragraph("咨询室开放和热线另表统计。班级活动、培训、连片指导只列日期。")
                ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    /// One row for each time that has not come to pass yet or was missed; a long row of weeks only as
    /// a sum.
    private var owed: DocumentTable {
        let rows = (calendar?.dues ?? []).map { due in
            let (obligation, standing) = (due.obligation, due.standing)
            return [
                CareWorkSheet.name(of: due.subject, settings), Self.days(of: obligation),
                "\(standing.met)/\(obligation.times.count * obligation.number)",
                standing.missed > 0 ? "\(standing.missed)" : "—",
                Self.still(standing),
            ]
        }
        return DocumentTable(
            [
                .init("事项"), .init("时间"), .init("已办/全学期", isCentred: true),
                .init("缺", isCentred: true), .init("还应办"),
            ], rows: rows)
    }

    private static func days(of obligation: CareObligation) -> String {
        guard obligation.times.count == 1, let time = obligation.times.first else {
            return "每个时段一次，共 \(obligation.times.count) 个时段"
        }
        return time.lowerBound.text + " 至 " + time.upperBound.text
    }

    private static func still(_ standing: CareObligation.Standing) -> String {
        if let day = standing.openUntil { return day.text + " 前" }
        if let day = standing.plannedOn { return "已计划 " + day.text }
        return standing.begun == 0 ? "未到时间" : "—"
    }

    private var plan: DocumentTable {
        DocumentTable(
            [.init("日期"), .init("类别"), .init("内容"), .init("情况", isCentred: true)],
            rows: (calendar?.lines ?? []).map { work in
                [
                    work.entry.day.text, CareWorkSheet.name(of: work.entry.kind),
                    work.entry.kind.isPublic ? work.entry.title : "—",
                    Self.text(of: work, calendar),
                ]
            })
    }

    private static func text(of work: CareWork, _ calendar: CareCalendar?) -> String {
        switch calendar?.state(of: work) {
        case .held: "已办"
        case .unconfirmed: "到期未确认"
        case .planned, nil: "计划"
        }
    }

    /// One row a class, one column for each stretch of weeks.
    private func byClass(_ table: ClassActivityTable) -> [Document.Block] {
        let columns = table.times.map { time in
            DocumentTable.Column(time.lowerBound.monthDayText, isCentred: true)
        }
        let rows = table.classes.map { one in
            let reach = table.reach(of: one.id)
            return [one.name]
                + table.times.indices.map { Self.sign(table.mark(of: one.id, in: $0)) }
                + ["\(reach.reached)/\(reach.due)"]
        }
        let sum = table.sum
        let sums = table.times.indices.map { index in
            let reach = table.reach(in: index)
            return table.times[index].lowerBound <= table.day
                ? "\(reach.reached)/\(reach.due)" : ""
        }
        return [
            .table(
                DocumentTable(
                    [.init("班级")] + columns + [.init("已办/应办", isCentred: true)],
                    rows: rows + [["合计"] + sums + ["\(sum.reached)/\(sum.due)"]])),
            .paragraph(
                "列为每段起始日。√ 已办；○ 计划；× 缺；· 本段待办；～ 有记录未列班级，计为全校；— 此时无此班。"),
        ]
    }

    private static func sign(_ mark: ClassActivityTable.Mark) -> String {
        switch mark {
        case .held: "√"
        case .heldForAll: "～"
        case .planned: "○"
        case .missed: "×"
        case .open: "·"
        case .toCome: ""
        case .notOwed: "—"
        }
    }
}
