import Domain

/// How the journal keeps what was done to a line of the 心理工作台账.
extension CareWorkStep {
    func columns(of work: CareWork.ID) -> (kind: String, texts: [String]) {
        switch self {
        case .noted(let entry):
            (
                "care-work-noted",
                [
                    work.text, entry.kind.rawValue, entry.day.text, entry.title,
                    String(entry.count),
                ] + (entry.classes.isEmpty ? [] : [Self.text(of: entry.classes)])
            )
        case .held(let day, let count):
            ("care-work-held", [work.text, day.text, String(count)])
        case .detailed(let details): ("care-work-detailed", [work.text] + details.texts)
        case .reached(let classes):
            ("care-work-reached", [work.text, Self.text(of: classes)])
        case .notReached(let classes):
            ("care-work-not-reached", [work.text, Self.text(of: classes)])
        case .withdrawn(let reason): ("care-work-withdrawn", [work.text, reason])
        }
    }

    /// For example `classes:3 4 12`, so that other parts of an entry may stand beside it.
    private static func text(of classes: Set<SchoolClass.ID>) -> String {
        classesTag + classes.sorted().map(\.text).joined(separator: " ")
    }

    fileprivate static let classesTag = "classes:"
}

extension ActTexts {
    /// The classes of a line, where the next text names them.
    fileprivate mutating func classes() -> Set<SchoolClass.ID> {
        guard let text = tagged(CareWorkStep.classesTag) else { return [] }
        return Set(text.split(separator: " ").compactMap { Int64($0) }.map { .init($0) })
    }
}

extension JournalAct {
    /// Nil where no program of this or an earlier version writes such texts.
    init?(careWork kind: String, _ all: [String]) {
        var texts = ActTexts(all)
        let work: CareWork.ID = texts.id()
        switch kind {
        case "care-work-noted":
            let kind = texts.next { CareWorkKind(rawValue: $0) } ?? .training
            self = .careWork(
                work,
                .noted(
                    CareWorkEntry(
                        kind: kind, day: texts.day(), title: texts.text(),
                        count: texts.number(), classes: texts.classes())))
        case "care-work-held":
            self = .careWork(work, .held(on: texts.day(), count: texts.number()))
        case "care-work-detailed":
            guard let details = CareWorkDetails(Array(all.dropFirst())) else { return nil }
            self = .careWork(work, .detailed(details))
            return
        case "care-work-reached": self = .careWork(work, .reached(texts.classes()))
        case "care-work-not-reached": self = .careWork(work, .notReached(texts.classes()))
        case "care-work-withdrawn": self = .careWork(work, .withdrawn(reason: texts.text()))
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}
