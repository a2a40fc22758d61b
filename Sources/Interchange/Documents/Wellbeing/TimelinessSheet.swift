import Domain

/// 一生一策与跟进及时率 of the semester: the counts of the whole school as everybody may know them. They are
/// those of the screen, so that nothing follows from comparing two papers.
struct TimelinessSheet {
    let source: DocumentSource
    /// Nil before a psychology teacher has opened the list.
    let counts: PublicWatchCounts?

    var document: Document {
        Document(
            title: "一生一策与跟进及时率", school: source.school,
            notes: [
                source.dateNote, counts.map { "统计截至 " + $0.on.text + "，全校" } ?? "心理教师尚未统计",
            ],
            blocks: [
                .heading("一、一生一策"), .table(plans), .heading("二、跟进及时率"), .table(record),
                .paragraph("小于 5 的数写作“<5”；由其他数可以算出小于 5 的数时，其他数写作“·”，及时率只写范围。"),
                .paragraph(
                    "及时：在应跟进日当天或之前联系到本人或监护人（与教师沟通不计）；应复评的，在复评日当天或之前复评，另计一次。逾期未办的计入逾期；开学以前就已到期、至今未办的，每案计一次。"
                ),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var plans: DocumentTable {
        DocumentTable(
            [
                .init("级别"), .init("在册", isCentred: true), .init("已有方案", isCentred: true),
                .init("缺方案", isCentred: true), .init("应有方案是否齐备", isCentred: true),
            ],
            rows: zip(WatchCounts.levels, ["高", "中", "低", "观察"]).enumerated().map {
                index, level in
                let registered = counts.map { Self.text($0.registered[index]) } ?? "—"
                guard level.0.needsPlan, let counts else {
                    return [level.1, registered, "—", "—", "—"]
                }
                return [
                    level.1, registered, Self.text(counts.plans?.part),
                    Self.text(counts.plans?.rest),
                    counts.isPlanComplete.map { $0 ? "齐" : "缺" } ?? Self.text(PublicCount.hidden),
                ]
            })
    }

    private var record: DocumentTable {
        let share = counts?.followUps
        let period = counts.flatMap { counts in
            counts.since.map { $0.text + " 至 " + counts.on.text }
        }
        return DocumentTable(
            [
                .init("期间"), .init("及时（次）", isCentred: true), .init("逾期（次）", isCentred: true),
                .init("及时率", isCentred: true),
            ],
            rows: [
                [
                    period ?? "—", Self.text(share?.part), Self.text(share?.rest),
                    Self.text(share?.rate),
                ]
            ])
    }

    static func text(_ count: PublicCount?) -> String {
        switch count {
        case .exact(let number): String(number)
        case .few: "<\(PublicCount.threshold)"
        case .hidden: "·"
        case nil: "—"
        }
    }

    private static func text(_ rate: PublicShare.Rate?) -> String {
        switch rate {
        case .exact(let perMille): "\(perMille / 10).\(perMille % 10)%"
        case .mostly: "90% 以上"
        case .often: "75%–90%"
        case .seldom: "不足 75%"
        case nil: "—"
        }
    }
}
