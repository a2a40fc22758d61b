import Domain

/// 一生一策与跟进及时率 of the semester: counts with small ones left out, and no row about one case.
struct TimelinessSheet {
    let source: DocumentSource
    let cases: [WatchCase]
    let reader: Person.ID

    private var clock: FollowUpClock { FollowUpClock(calendar: source.calendar) }

    var document: Document {
        Document(
            title: "一生一策与跟进及时率", school: source.school,
            notes: [source.dateNote, "范围：" + source.name(of: reader) + " 可读的个案"],
            blocks: [
                .heading("一、一生一策"), .table(plans), .heading("二、跟进及时率"), .table(record),
                .paragraph("小于 5 的数写作“<5”；同一列中只有一个小于 5 时，另一格写作“·”，以免相减得出。"),
                .paragraph("及时：在时钟给出的到期日当天或之前联系到本人或监护人；逾期未联系的计入应跟进。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    /// The semester so far; the last hundred days where there is none.
    private var period: ClosedRange<Day> {
        let today = source.now.day
        return (source.calendar.semester(on: today)?.starts ?? today.adding(days: -100))...today
    }

    private var plans: DocumentTable {
        let open = cases.filter(\.isOpen)
        let levels = WatchCounts.levels
        func column(_ isCounted: (WatchCase) -> Bool) -> [PublicCount] {
            PublicCount.column(
                levels.map { level in open.count { $0.level == level && isCounted($0) } })
        }
        let registered = column { _ in true }
        let planned = column { $0.plan != nil && !$0.lacksPlan }
        let missing = open.contains(where: \.lacksPlan) ? "缺" : "齐"
        return DocumentTable(
            [
                .init("级别"), .init("在册", isCentred: true), .init("已有方案", isCentred: true),
                .init("应有方案是否齐备", isCentred: true),
            ],
            rows: levels.indices.map { index in
                [
                    ["高", "中", "低", "观察"][index], Self.text(registered[index]),
                    Self.text(planned[index]), levels[index].needsPlan ? missing : "—",
                ]
            })
    }

    private var record: DocumentTable {
        let sum = cases.map {
            FollowUpRecord(of: $0, in: period, clock: clock, today: source.now.day)
        }.reduce(.none, +)
        let share = sum.all == 0 ? "—" : "\(sum.timely * 1000 / sum.all / 10)%"
        return DocumentTable(
            [
                .init("期间"), .init("应跟进（次）", isCentred: true),
                .init("及时（次）", isCentred: true), .init("及时率", isCentred: true),
            ],
            rows: [
                [
                    period.lowerBound.text + " 至 " + period.upperBound.text, String(sum.all),
                    String(sum.timely), share,
                ]
            ])
    }

    static func text(_ count: PublicCount) -> String {
        switch count {
        case .exact(let number): String(number)
        case .few: "<\(PublicCount.threshold)"
        case .hidden: "·"
        }
    }
}
