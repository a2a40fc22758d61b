import Domain

/// How the journal keeps what was done to the 工作量.
extension WorkloadStep {
    func columns(of line: Workload.ID) -> (kind: String, texts: [String]) {
        switch self {
        case .noted(let entry):
            (
                "workload-noted",
                [
                    line.text, entry.person.text, entry.kind.rawValue, entry.day.text,
                    String(entry.amount),
                ]
            )
        case .withdrawn(let reason): ("workload-withdrawn", [line.text, reason])
        }
    }
}

extension JournalAct {
    /// Nil where no program of this or an earlier version writes such texts.
    init?(workload kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        let line: Workload.ID = texts.id()
        switch kind {
        case "workload-noted":
            let person: Person.ID = texts.id()
            let kind = texts.next { WorkloadKind(rawValue: $0) } ?? .lesson
            self = .workload(
                line,
                .noted(
                    WorkloadEntry(
                        person: person, kind: kind, day: texts.day(), amount: texts.number())))
        case "workload-withdrawn": self = .workload(line, .withdrawn(reason: texts.text()))
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}
