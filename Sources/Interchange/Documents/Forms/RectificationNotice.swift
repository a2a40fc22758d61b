import Domain

/// 隐患整改通知书, and under the cutting line the 回执 that comes back.
struct RectificationNotice {
    private let paper: HazardPaper

    init(_ paper: HazardPaper) {
        self.paper = paper
    }

    private var hazard: Hazard { paper.hazard }

    var document: Document {
        Document(
            title: "安全隐患整改通知书", school: paper.source.school,
            notes: ["编号：" + number, "签发日期：" + issuedOn],
            blocks: [
                .paragraph(recipient + "："),
                .paragraph("经检查，下列部位存在安全隐患。请按要求落实责任、措施、资金、时限和预案，在期限内完成整改，并将整改情况书面报请复查。"),
                .form(paper.heading + orders),
                .signatures([
                    paper.signature("签发人", of: assignment?.event, hasSeal: true),
                    Signature("签收人"),
                ]), .cut("整改通知书回执"),
                .paragraph("通知书（编号：\(number)）已于　　　年　　月　　日收到。隐患编号 \(hazard.number)，整改情况如下："),
                .form([
                    FormRow("整改情况", report?.value ?? ""),
                    FormRow("完成日期", completedOn, "实际支出", spent),
                    FormRow("附　　件", hazard.attachments.map(\.name).joined(separator: "、")),
                ]),
            ],
            signatures: [
                paper.signature("整改责任人", of: report?.event), Signature("网格长"),
            ])
    }

    private var number: String { hazard.noticeNumber ?? "" }

    private var assignment: (value: Void, event: HazardEvent)? {
        paper.last { kind in if case .assigned = kind { () } else { nil } }
    }

    private var report: (value: String, event: HazardEvent)? {
        paper.last { kind in
            switch kind {
            case .submitted(let note), .fixedOnTheSpot(let note): note
            default: nil
            }
        }
    }

    private var issuedOn: String {
        assignment.map { DocumentSource.date($0.event.at.day) } ?? ""
    }

    private var recipient: String {
        let person = paper.source.name(of: hazard.responsible)
        return [hazard.unit, person].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var orders: [FormRow] {
        let plan = hazard.plan ?? RectificationPlan()
        return [
            FormRow("当场措施", hazard.immediateMeasure), FormRow("整改要求", hazard.measures),
            FormRow(
                "责任部门", hazard.unit, "整改责任人", paper.source.name(of: hazard.responsible)),
            FormRow("整改期限", paper.deadline, "资　　金", plan[.funds]),
            FormRow("临时管控", control), FormRow("应急预案", plan[.contingency]),
        ]
    }

    private var control: String {
        guard let control = hazard.control else { return "" }
        return control.text + "（有效至 " + String(control.validUntil.text.prefix(16)) + "）"
    }

    private var completedOn: String {
        guard !hazard.isReturned, let report else { return "" }
        return DocumentSource.date(report.event.at.day)
    }

    private var spent: String {
        hazard.spent > 0 ? MoneyText.yuan(hazard.spent) : ""
    }
}
