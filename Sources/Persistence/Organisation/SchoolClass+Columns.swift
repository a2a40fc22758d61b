import Domain

/// How the journal keeps what was done to the list of classes.
extension SchoolClass.Step {
    func columns(of one: SchoolClass.ID) -> (kind: String, texts: [String]) {
        switch self {
        case .added(let name, let day): ("class-added", [one.text, name, day.text])
        case .ended(let day): ("class-ended", [one.text, day.text])
        }
    }
}

extension JournalAct {
    /// Nil where no program of this or an earlier version writes such texts.
    init?(schoolClass kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        let one: SchoolClass.ID = texts.id()
        switch kind {
        case "class-added":
            self = .schoolClass(one, .added(name: texts.text(), from: texts.day()))
        case "class-ended": self = .schoolClass(one, .ended(on: texts.day()))
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}
