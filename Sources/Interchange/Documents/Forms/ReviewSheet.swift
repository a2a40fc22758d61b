import Domain

/// 隐患整改复查单: filled in where the review has been signed, else to be filled in at the place.
struct ReviewSheet {
    private let paper: HazardPaper

    init(_ paper: HazardPaper) {
        self.paper = paper
    }

    private enum Result {
        case passed(String)
        case returned(String)
    }

    var document: Document {
        Document(
            title: "安全隐患整改复查单", school: paper.source.school,
            notes: ["隐患编号：" + paper.hazard.number, paper.source.dateNote],
            blocks: [
                .form(
                    paper.heading + [
                        FormRow("整改要求", paper.hazard.measures),
                        FormRow("整改期限", paper.deadline, "整改责任人", rectifier),
                        FormRow("整改情况", work?.value ?? ""), FormRow("复查结论", conclusion),
                        FormRow("复查意见", opinion),
                    ]),
                .paragraph("复查人不得是整改人。复查不合格的，退回继续整改，期限不变。"),
            ],
            signatures: [
                paper.signature("整改责任人", of: work?.event),
                paper.signature("复查人", of: review?.event),
            ])
    }

    private var rectifier: String {
        paper.source.name(of: paper.hazard.submitter ?? paper.hazard.responsible)
    }

    private var work: (value: String, event: HazardEvent)? {
        paper.last { kind in
            switch kind {
            case .submitted(let note), .fixedOnTheSpot(let note): note
            default: nil
            }
        }
    }

    /// The last review, unless the work has been reported done anew since.
    private var review: (value: Result, event: HazardEvent)? {
        let last = paper.last { kind -> Result? in
            switch kind {
            case .accepted(let opinion): .passed(opinion)
            case .returned(let reason): .returned(reason)
            default: nil
            }
        }
        guard let last, paper.hazard.stage != .awaitingReview else { return nil }
        return last
    }

    private var conclusion: String {
        switch review?.value {
        case .passed: "☑ 合格，同意销号　　☐ 不合格，退回整改"
        case .returned: "☐ 合格，同意销号　　☑ 不合格，退回整改"
        case nil: "☐ 合格，同意销号　　☐ 不合格，退回整改"
        }
    }

    private var opinion: String {
        switch review?.value {
        case .passed(let text), .returned(let text): text
        case nil: "\n\n"
        }
    }
}
