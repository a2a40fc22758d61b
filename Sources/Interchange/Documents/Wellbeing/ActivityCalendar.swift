import Domain
import Persistence

/// 心理健康活动日历 of the semester: the days that are owed, with what is still to be done, and month by
/// month what took place or is planned. Only what was open to all says what it was about.
struct ActivityCalendar {
    private let source: DocumentSource
    private let semester: Semester?
    private let works: [CareWork]
    private let settings: RuleSettings

    init(_ source: DocumentSource) throws {
        self.source = source
        let semester = source.calendar.latestSemester(on: source.now.day)
        self.semester = semester
        settings = try source.ledger.rules.settings()
        works = try source.ledger.careWork.works().filter { work in
            work.counts
                && semester.map { ($0.starts...$0.ends).contains(work.entry.day) } ?? false
        }
    }

    var document: Document {
        Document(
            title: "心理健康活动日历", school: source.school,
            notes: [source.dateNote, source.note(on: semester)],
            blocks: [
                .heading("一、应办事项"), .table(owed), .heading("二、活动安排"), .table(plan),
                .paragraph("咨询室开放和热线另表统计。班级活动、培训、连片指导只列日期。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    /// One row for each time that has not come to pass yet or was missed; a long row of weeks only as
    /// a sum.
    private var owed: DocumentTable {
        let all =
            semester.map { CareObligation.all(in: $0, by: source.calendar, settings) } ?? []
        let rows = all.map { obligation in
            let standing = obligation.standing(by: works, on: source.now.day)
            return [
                CareWorkSheet.name(of: obligation.subject, settings), Self.days(of: obligation),
                "\(standing.met)/\(obligation.times.count)",
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
        let shown = works.filter { $0.entry.kind.hasWords }
        return DocumentTable(
            [.init("日期"), .init("类别"), .init("内容"), .init("情况", isCentred: true)],
            rows: shown.map { work in
                let isLate = work.isUnconfirmed(on: source.now.day)
                return [
                    work.entry.day.text, CareWorkSheet.name(of: work.entry.kind),
                    work.entry.kind.isPublic ? work.entry.title : "—",
                    work.isHeld ? "已办" : isLate ? "到期未确认" : "计划",
                ]
            })
    }
}

extension CareWorkKind {
    /// Open to the whole school, so that what it was about is no secret.
    fileprivate var isPublic: Bool {
        self == .schoolActivity || self == .publicity || self == .letter
    }
}
