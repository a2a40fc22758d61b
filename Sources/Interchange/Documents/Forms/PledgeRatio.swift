import Domain

/// 责任状签订情况: the ratio of each layer, and by name who has not signed.
struct PledgeRatio {
    private let pledges: PledgeSource

    init(_ source: DocumentSource) throws {
        pledges = try PledgeSource(source)
    }

    var document: Document {
        Document(
            title: pledges.yearText + "安全责任状签订情况", school: pledges.source.school,
            notes: [pledges.source.dateNote]
                + (pledges.source.isOfAnotherDay ? ["家校责任书只有现有份数，不按日期统计，本表不列"] : []),
            blocks: [
                .heading("一、签订率"), .table(ratios), .heading("二、未签人员"), .table(unsigned),
            ] + families,
            signatures: [Signature("安全办负责人"), Signature("校长", hasSeal: true)])
    }

    private var ratios: DocumentTable {
        DocumentTable(
            [
                .init("层级"), .init("应签", isCentred: true), .init("已签", isCentred: true),
                .init("未签", isCentred: true), .init("签订率", isCentred: true),
            ],
            rows: layers.map { layer in
                let ratio = pledges.roll.ratio(layer)
                let share = ratio.perMille.map { "\($0 / 10).\($0 % 10)%" } ?? "—"
                return [
                    PledgeSource.name(of: layer), String(ratio.denominator),
                    String(ratio.numerator), String(ratio.denominator - ratio.numerator),
                    "\(ratio.numerator)/\(ratio.denominator)　" + share,
                ]
            })
    }

    /// Of families only the present counts are kept.
    private var layers: [PledgeLayer] {
        pledges.source.isOfAnotherDay ? PledgeLayer.personal : PledgeLayer.allCases
    }

    /// Where somebody signed for a grid that is another one's by now, a last column says so.
    private var unsigned: DocumentTable {
        let organisation = pledges.source.organisation
        let lines = PledgeLayer.personal.flatMap { pledges.roll.unsigned($0) }
        let hasRemarks = lines.contains { $0.outlived != nil }
        let rows = lines.map { line in
            let remark = line.outlived.map { "\($0.signedOn.text) 签的不是现任网格" } ?? ""
            return [
                PledgeSource.name(of: line.layer), pledges.source.name(of: line.person),
                organisation.person(line.person)?.position ?? "",
                line.grids.compactMap { organisation.grid($0)?.code }.joined(separator: "、"),
            ] + (hasRemarks ? [remark] : [])
        }
        let columns: [DocumentTable.Column] = [
            .init("层级"), .init("姓名"), .init("职务"), .init("网格", isCentred: true),
        ]
        return DocumentTable(columns + (hasRemarks ? [.init("备注")] : []), rows: rows).numbered()
    }

    /// Counts of a class only: families are nobody's business here.
    private var families: [Document.Block] {
        let families = pledges.roll.book.families
        guard !families.isEmpty else { return [] }
        let table = DocumentTable(
            [
                .init("班级"), .init("应签", isCentred: true), .init("已签", isCentred: true),
                .init("档案盒", isCentred: true),
            ],
            rows: families.map { [$0.className, String($0.due), String($0.signed), $0.archiveBox] })
        return [.heading("三、家校责任书（按班级）"), .table(table)]
    }
}
