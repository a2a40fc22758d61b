import Domain

/// How the journal keeps what was done to a risk point: its number, the action, and what it carries.
extension JournalAct {
    static func texts(of step: RiskStep, on risk: RiskPoint.ID) -> [String] {
        let texts: [String] =
            switch step {
            case .identified(let entry), .revised(let entry): entry.texts
            case .reviewed(let score, let note, let next): [score.text, note, next.text]
            case .closed(let reason), .reopened(let reason): [reason]
            }
        return [String(risk.rawValue), step.action.rawValue] + texts
    }

    /// Nil where no program writes such texts.
    init?(risk texts: [String]) {
        guard texts.count >= 3, let id = Int64(texts[0]),
            let action = RiskAction(rawValue: texts[1]),
            let step = RiskStep(action, Array(texts.dropFirst(2)))
        else { return nil }
        self = .riskChanged(RiskPoint.ID(id), step)
    }
}

extension RiskStep {
    fileprivate init?(_ action: RiskAction, _ texts: [String]) {
        switch (action, texts.count) {
        case (.identify, RiskEntry.textCount), (.revise, RiskEntry.textCount):
            guard let entry = RiskEntry(texts) else { return nil }
            self = action == .identify ? .identified(entry) : .revised(entry)
        case (.review, 3):
            guard let score = RiskScore(text: texts[0]), let next = Day(text: texts[2]) else {
                return nil
            }
            self = .reviewed(score, note: texts[1], next: next)
        case (.close, 1): self = .closed(reason: texts[0])
        case (.reopen, 1): self = .reopened(reason: texts[0])
        default: return nil
        }
    }
}

extension RiskEntry {
    fileprivate static let textCount = 9

    fileprivate var texts: [String] {
        [
            String(place.rawValue), name, category, danger, score.text, measures,
            responsible.map { String($0.rawValue) } ?? "", level.rawValue, reviewDue.text,
        ]
    }

    fileprivate init?(_ texts: [String]) {
        guard let place = Int64(texts[0]), let score = RiskScore(text: texts[4]),
            let level = ControlLevel(rawValue: texts[7]), let due = Day(text: texts[8])
        else { return nil }
        self.init(
            place: Place.ID(place), name: texts[1], category: texts[2], danger: texts[3],
            score: score, measures: texts[5],
            responsible: Int64(texts[6]).map { Person.ID($0) }, level: level, reviewDue: due)
    }
}
