import Domain
import Persistence

/// 心理工作台账 of the semester as counts: what it owes, and how often what was done.
struct CareWorkSheet {
    private let source: DocumentSource
    private let semester: Semester?
    private let works: [CareWork]
    private let settings: RuleSettings
    private let batches: [ScreeningBatch]
    private let classes: [SchoolClass]

    init(_ source: DocumentSource) throws {
        self.source = source
        let today = source.now.day
        let semester = source.calendar.latestSemester(on: today)
        self.semester = semester
        settings = try source.ledger.rules.settings()
        func isInside(_ day: Day) -> Bool {
            semester.map { $0.starts <= day && day <= $0.ends } ?? false
        }
        classes = try source.ledger.classes.classes()
        batches = try source.ledger.screening.batches().filter {
            $0.counts && isInside($0.entry.day)
        }
        works = try source.ledger.careWork.works().filter { work in
            work.counts && isInside(work.entry.day)
        }
    }

    var document: Document {
        Document(
            title: "心理工作台账（统计）", school: source.school,
            notes: [source.dateNote, source.note(on: semester)],
            blocks: [
                .heading("一、本学期应办事项"), .table(obligations), .heading("二、各类工作"),
                .table(kinds), .heading("三、心理普查"), .table(screenings),
                .paragraph("咨询室、热线人次小于 5 的写作“<5”；由其他数可以算出小于 5 的数时写作“·”；“—”表示未记人次。本表不涉及个别学生。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var obligations: DocumentTable {
        let all = semester.map { CareObligation.all(in: $0, by: source.calendar, settings) } ?? []
        return DocumentTable(
            [
                .init("事项"), .init("至今应办", isCentred: true), .init("已办", isCentred: true),
                .init("缺", isCentred: true), .init("尚欠", isCentred: true), .init("已计划"),
            ],
            rows: all.map { obligation in
                let standing = obligation.standing(
                    by: works, of: classes, on: source.now.day)
                return [
                    Self.name(of: obligation.subject, settings), "\(standing.begun)",
                    "\(standing.met)",
                    "\(standing.missed)", "\(standing.owed)", standing.plannedOn?.text ?? "—",
                ]
            })
    }

    /// Whole batches; who is to be interviewed again stands in no paper.
    private var screenings: DocumentTable {
        DocumentTable(
            [
                .init("日期"), .init("工具"), .init("班级数", isCentred: true),
                .init("应测", isCentred: true), .init("已测", isCentred: true),
                .init("参测率", isCentred: true),
            ],
            rows: batches.map { batch in
                let share = Ratio(batch.tested, of: batch.due).perMille
                return [
                    batch.entry.day.text, batch.entry.instrument, "\(batch.classes.count)",
                    "\(batch.due)", "\(batch.tested)", share.map { "\($0 / 10)%" } ?? "—",
                ]
            })
    }

    private var kinds: DocumentTable {
        let held = works.filter(\.isHeld)
        let told = peopleOfSilentKinds
        return DocumentTable(
            [
                .init("类别"), .init("次数", isCentred: true), .init("人次", isCentred: true),
                .init("最近一次", isCentred: true), .init("计划", isCentred: true),
            ],
            rows: CareWorkKind.allCases.map { kind in
                let own = held.filter { $0.entry.kind == kind }
                return [
                    Self.name(of: kind), "\(own.count)", Self.people(in: own, told: told[kind]),
                    own.map(\.entry.day).max()?.text ?? "—",
                    "\(works.count { $0.entry.kind == kind && !$0.isHeld })",
                ]
            })
    }

    /// Nobody has counted the people of most activities, which is not to say that there were none.
    private static func people(in works: [CareWork], told: PublicCount?) -> String {
        let sum = works.map(\.entry.count).reduce(0, +)
        guard !works.isEmpty, told != nil || sum > 0 else { return "—" }
        return TimelinessSheet.text(told ?? .exact(sum))
    }

    /// 咨询室 and 热线: told no further than the paper that divides them tells them.
    private var peopleOfSilentKinds: [CareWorkKind: PublicCount] {
        guard let semester else { return [:] }
        let days = semester.starts...semester.ends
        let figures = RoomHotline(works, in: days, months: ReportingPeriod.months(of: days))
        let column = PublicTable(column: [figures.total.visitors, figures.total.calls]).column
        func seen(_ place: Int, _ total: PublicCount) -> PublicCount {
            column[place].isTold ? total : column[place]
        }
        return [
            .roomOpening: seen(0, figures.publicVisitors.total),
            .hotline: seen(1, figures.publicCalls.total),
        ]
    }

    static func name(
        of subject: CareObligation.Subject, _ settings: RuleSettings
    ) -> String {
        let weeks = subject.weeks.map { settings[$0] } ?? 1
        let every = weeks == 1 ? "每周" : "每\(weeks)周一次"
        let number = subject.number.map { settings[$0] } ?? 1
        let times = number == 1 ? "每学期一次" : "每学期\(number)次"
        return switch subject {
        case .schoolActivity: "全校心理健康活动（\(times)）"
        case .letter: "致家长信（\(times)）"
        case .tenTen: "世界精神卫生日 10·10"
        case .mayTwentyFive: "心理健康日 5·25"
        case .mayMonth: "心理健康教育月（5月）"
        case .classActivity: "班级活动（\(every)）"
        case .roomOpening: "咨询室开放（\(every)）"
        }
    }

    static func name(of kind: CareWorkKind) -> String {
        switch kind {
        case .schoolActivity: "全校活动"
        case .classActivity: "班级活动"
        case .publicity: "宣传"
        case .letter: "致家长信"
        case .training: "培训"
        case .clusterVisit: "连片指导"
        case .roomOpening: "咨询室开放"
        case .hotline: "热线"
        }
    }
}
