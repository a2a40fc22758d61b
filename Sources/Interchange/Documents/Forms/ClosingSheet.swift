import Domain

/// 隐患销号单: what was found, what was done, and every signature that closes it.
struct ClosingSheet {
    private let paper: HazardPaper

    init(_ paper: HazardPaper) {
        self.paper = paper
    }

    private var hazard: Hazard { paper.hazard }

    var document: Document {
        let work = paper.last { kind -> String? in
            switch kind {
            case .submitted(let note), .fixedOnTheSpot(let note): note
            default: nil
            }
        }
        let review = paper.last { kind -> String? in
            if case .accepted(let opinion) = kind { opinion } else { nil }
        }
        let closing = paper.last { kind -> String? in
            if case .closed(let note) = kind { note } else { nil }
        }
        let endorsement = paper.last { kind -> String? in
            if case .endorsed(let note) = kind { note } else { nil }
        }
        var rows = paper.heading
        rows += [
            FormRow("整改期限", paper.deadline, "验收合格", day(hazard.acceptedOn)),
            FormRow("整改情况", work?.value ?? ""), FormRow("复查意见", review?.value ?? ""),
        ]
        if let upward = hazard.upwardAcceptance { rows.append(FormRow("上级验收", upward)) }
        rows += [
            FormRow("销号日期", day(hazard.closedOn), "按期情况", punctuality),
            FormRow("销号意见", closing?.value ?? ""),
        ]
        var signatures = [
            paper.signature("整改责任人", of: work?.event), paper.signature("复查人", of: review?.event),
        ]
        if hazard.grade == .major {
            signatures += [
                paper.signature("网格长", of: endorsement?.event),
                paper.signature("校长", of: closing?.event, hasSeal: true),
            ]
        } else {
            signatures.append(paper.signature("网格长（销号）", of: closing?.event, hasSeal: true))
        }
        return Document(
            title: "安全隐患销号单", school: paper.source.school,
            notes: ["隐患编号：" + hazard.number, paper.source.dateNote], blocks: [.form(rows)],
            signatures: signatures)
    }

    private func day(_ day: Day?) -> String { day.map(DocumentSource.date) ?? "" }

    /// Measured against the first deadline.
    private var punctuality: String {
        guard let accepted = hazard.acceptedOn, let due = hazard.originalDue else { return "—" }
        return accepted <= due ? "按期" : "超原期限 \(due.days(until: accepted)) 天"
    }
}
