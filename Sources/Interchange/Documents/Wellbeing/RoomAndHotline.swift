import Domain
import Persistence

/// 咨询室与热线 of the semester so far, month by month: days and numbers, small ones left out.
struct RoomAndHotline {
    private let source: DocumentSource
    private let works: [CareWork]
    private let days: ClosedRange<Day>

    init(_ source: DocumentSource) throws {
        self.source = source
        let today = source.now.day
        let semester = source.calendar.latestSemester(on: today)
        let days =
            semester.map { $0.starts...max($0.starts, min($0.ends, today)) }
            ?? ReportingPeriod(.semester, around: today, in: source.calendar).days
        self.days = days
        works = try source.ledger.careWork.works().filter {
            $0.counts && $0.isHeld && days.contains($0.entry.day)
        }
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
                .table(table),
                .paragraph("人次小于 5 的写作“<5”；一列中只有一个小于 5 时，另一格写作“·”，以免相减得出。"),
                .paragraph("只记日期和人次，来访、来电者和所谈内容不登记。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var table: DocumentTable {
        let months = source.months(of: days)
        let visitors = column(.roomOpening, months)
        let callers = column(.hotline, months)
        let rows = months.indices.map { index in
            [
                "\(months[index].lowerBound.year)年\(months[index].lowerBound.month)月",
                "\(openDays(.roomOpening, months[index]))", visitors[index],
                "\(openDays(.hotline, months[index]))", callers[index],
            ]
        }
        let sum = [
            "合计", "\(openDays(.roomOpening, days))", total(.roomOpening, visitors),
            "\(openDays(.hotline, days))", total(.hotline, callers),
        ]
        return DocumentTable(
            [
                .init("月份"), .init("咨询室开放（天）", isCentred: true),
                .init("来访（人次）", isCentred: true), .init("热线（天）", isCentred: true),
                .init("来电（人次）", isCentred: true),
            ], rows: rows + [sum])
    }

    private func openDays(_ kind: CareWorkKind, _ days: ClosedRange<Day>) -> Int {
        Set(works.filter { $0.entry.kind == kind && days.contains($0.entry.day) }.map(\.entry.day))
            .count
    }

    private func people(_ kind: CareWorkKind, _ days: ClosedRange<Day>) -> Int {
        works.filter { $0.entry.kind == kind && days.contains($0.entry.day) }
            .map(\.entry.count).reduce(0, +)
    }

    private func column(_ kind: CareWorkKind, _ months: [ClosedRange<Day>]) -> [String] {
        PublicCount.column(months.map { people(kind, $0) }).map(TimelinessSheet.text)
    }

    /// Left out where a single month is untold, which would follow from it.
    private func total(_ kind: CareWorkKind, _ column: [String]) -> String {
        let untold = column.count { Int($0) == nil }
        return untold == 1 ? "·" : TimelinessSheet.text(PublicCount.sum(people(kind, days)))
    }
}
