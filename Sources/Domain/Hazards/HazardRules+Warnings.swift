extension HazardRules {
    /// What is allowed and asks once more before it is signed.
    public func warnings(of kind: HazardEvent.Kind, on hazard: Hazard) -> [HazardWarning] {
        switch kind {
        case .assigned(_, let due, _, _, let unit):
            let missing = (hazard.plan ?? RectificationPlan()).missingMeasures
            var warnings: [HazardWarning] = []
            if !missing.isEmpty { warnings.append(.fiveMeasuresIncomplete(missing)) }
            if unit.isBlank { warnings.append(.unitMissing) }
            if settings.deadlineUnit == .schoolDays, !calendar.isSchoolDay(due) {
                warnings.append(.deadlineOnAFreeDay(due))
            }
            return warnings
        case .accepted(let opinion): return contradictions(in: opinion)
        case .endorsed(let note), .closed(let note): return contradictions(in: note)
        case .supervision(.reinspected(_, true, let note)), .supervision(.lifted(_, let note)):
            return contradictions(in: note)
        default: return []
        }
    }

    /// An approval that says 未, 部分 or 仍 is asked about, even where 未见异常 was meant: who signs
    /// answers for the words.
    private func contradictions(in opinion: String) -> [HazardWarning] {
        Self.doubts.filter { opinion.contains($0) }.map { .contradiction(word: $0) }
    }

    private static let doubts = ["未", "部分", "仍"]
}
