import Domain
import Persistence

/// 连片指导与培训 of the semester: each with place, hours and who took part, and the sums by person.
struct CareMeetingSheet {
    private let source: DocumentSource
    private let semester: Semester?
    private let works: [CareWork]
    private let pool: TalentPool
    private let tally: CareMeetingTally

    init(_ source: DocumentSource) throws {
        self.source = source
        let today = source.now.day
        semester = source.calendar.latestSemester(on: today)
        let days =
            semester.map { $0.starts...$0.ends }
            ?? ReportingPeriod(.semester, around: today, in: source.calendar).days
        let all = try source.ledger.careWork.works()
        works = all.meetings(in: days)
        pool = TalentPool(try source.ledger.talent.members())
        tally = CareMeetingTally(all, among: pool, in: days)
    }

    var document: Document {
        Document(
            title: "连片指导与培训登记表", school: source.school,
            notes: [
                source.dateNote, source.note(on: semester),
                "连片指导 \(tally.visits) 次，培训 \(tally.trainings) 次",
            ], isLandscape: true,
            blocks: [
                .heading("一、逐次登记"), .table(lines), .heading("二、各人参加情况"), .table(people),
                .paragraph("本表不涉及个别学生。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var lines: DocumentTable {
        DocumentTable(
            [
                .init("日期"), .init("类别", isCentred: true), .init("内容"), .init("学校或地点"),
                .init("形式"), .init("参加人"), .init("小时", isCentred: true),
                .init("人次", isCentred: true), .init("情况", isCentred: true),
            ],
            rows: works.map { work in
                let (entry, meeting) = (work.entry, work.meeting)
                return [
                    entry.day.text, CareWorkSheet.name(of: entry.kind), entry.title,
                    meeting?.host ?? "", meeting.map(Self.services) ?? "",
                    meeting.map(names) ?? "未填写",
                    meeting.map { Tenths.text($0.tenthsOfHours) } ?? "",
                    entry.count > 0 ? "\(entry.count)" : "", work.isHeld ? "已办" : "计划",
                ]
            }
        ).numbered()
    }

    private var people: DocumentTable {
        DocumentTable(
            [
                .init("参加人"), .init("单位"), .init("连片指导（次）", isCentred: true),
                .init("小时", isCentred: true), .init("培训（次）", isCentred: true),
                .init("小时", isCentred: true),
            ],
            rows: tally.rows.map { row in
                [
                    source.name(of: row.who), source.school(of: row.who), "\(row.visits)",
                    Tenths.text(row.visitTenths), "\(row.trainings)",
                    Tenths.text(row.trainingTenths),
                ]
            })
    }

    private func names(of meeting: CareMeeting) -> String {
        meeting.participants.compactMap(pool.who).map(source.name).joined(separator: "、")
    }

    private static func services(of meeting: CareMeeting) -> String {
        meeting.services.map { service in
            switch service {
            case .lecture: "讲座"
            case .supervision: "个案督导"
            case .research: "教研"
            case .screening: "筛查支持"
            case .crisis: "危机支持"
            case .parents: "家长指导"
            case .other: "其他"
            }
        }.joined(separator: "、")
    }
}

extension DocumentSource {
    /// The line that says which semester a paper is about.
    func note(on semester: Semester?) -> String {
        semester.map { "学期：" + Self.date($0.starts) + "至" + Self.date($0.ends) } ?? "校历中还没有学期"
    }
}
