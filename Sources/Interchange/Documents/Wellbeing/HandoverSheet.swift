import Domain

/// 节前值守交接单: which cases whoever asks can open, on which days of the holiday somebody is to be in
/// touch, who that is, and by which phone. No pupil is named.
struct HandoverSheet {
    let source: DocumentSource
    let list: HandoverList

    var document: Document {
        let holiday = list.holiday
        return Document(
            title: "节前值守交接单", school: source.school,
            notes: [
                source.dateNote,
                "假期 \(holiday.lowerBound.text) 至 \(holiday.upperBound.text)，共 \(list.caseCount) 案；未登记值守人的日子由负责人值守",
            ],
            blocks: [.table(table)],
            signatures: [Signature("交班人"), Signature("值守人"), Signature("校长", hasSeal: true)])
    }

    private var table: DocumentTable {
        DocumentTable(
            [
                .init("档案号", isCentred: true), .init("级别", isCentred: true), .init("值守日期"),
                .init("值守人", isCentred: true), .init("值守电话"), .init("联系日"),
            ],
            rows: list.lines.map { line in
                [
                    line.line.code, Self.name(of: line.line.level),
                    line.days.lowerBound.monthDayText + " 至 "
                        + line.days.upperBound.monthDayText,
                    source.name(of: line.keeper),
                    line.kept?.phone ?? source.organisation.person(line.keeper)?.officePhone ?? "",
                    line.isDaily
                        ? "每天" : line.contacts.map(\.monthDayText).joined(separator: "、"),
                ]
            }
        ).numbered()
    }

    private static func name(of level: WatchLevel) -> String {
        switch level {
        case .high: "高"
        case .medium: "中"
        case .low: "低"
        case .observation: "观察"
        }
    }
}
