import Domain

/// One hazard with its history, as the papers about it tell it.
struct HazardPaper {
    let source: DocumentSource
    let hazard: Hazard
    let events: [HazardEvent]

    /// The last event that stands and that `body` makes something of.
    func last<Value>(_ body: (HazardEvent.Kind) -> Value?) -> (value: Value, event: HazardEvent)? {
        for (index, event) in events.enumerated().reversed()
        where !hazard.withdrawn.contains(index + 1) {
            if let value = body(event.kind) { return (value, event) }
        }
        return nil
    }

    var grade: String {
        switch hazard.grade {
        case .major: "重大隐患"
        case .general: "一般隐患"
        case nil: "未定级"
        }
    }

    /// With the first deadline where it has been moved since.
    var deadline: String {
        guard let due = hazard.due else { return "" }
        let text = DocumentSource.date(due)
        guard let original = hazard.originalDue, original != due else { return text }
        return text + "（原定 " + DocumentSource.date(original) + "，延期\(hazard.extensions)次）"
    }

    /// The grid that answers for the place, with its leader.
    var grid: String {
        guard let grid = source.organisation.grid(of: hazard.place) else { return "" }
        let leader = source.organisation.leader(of: grid.id)?.name ?? ""
        return [grid.code, grid.name, leader].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What the papers begin with.
    var heading: [FormRow] {
        [
            FormRow("隐患编号", hazard.number, "隐患等级", grade),
            FormRow("检查部位", source.path(of: hazard.place), "所属网格", grid),
            FormRow(
                "检查时间", String(hazard.foundAt.text.prefix(16)), "检查人",
                source.name(of: hazard.finder)),
            FormRow("隐患类型", source.name(of: hazard.category), "判定依据", clause),
            FormRow("问题描述", hazard.text),
        ]
    }

    private var clause: String { source.text(ofClause: hazard.clause) }

    /// A signature as the ledger has it: who did it and when.
    func signature(
        _ role: String, of step: HazardEvent?, hasSeal: Bool = false
    ) -> Signature {
        Signature(
            role, name: source.name(of: step?.actor),
            day: step.map { DocumentSource.date($0.at.day) } ?? "", hasSeal: hasSeal)
    }
}
