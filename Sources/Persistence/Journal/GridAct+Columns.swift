import Domain

extension GridAct {
    var columns: (kind: String, texts: [String]) {
        switch self {
        case .opened(let grid, let day):
            ("grid-opened", [grid.id.text, grid.code, grid.name, grid.parent.text(), day.text])
        case .renamed(let grid, let name): ("grid-renamed", [grid.text, name])
        case .moved(let grid, let parent, let day):
            ("grid-moved", [grid.text, parent.text, day.text])
        case .closed(let grid, let day): ("grid-closed", [grid.text, day.text])
        case .assigned(let role):
            (
                "grid-assigned",
                [
                    role.grid.text, role.person.text, role.role.rawValue, role.starts.text,
                    role.ends?.text ?? "",
                ]
            )
        case .assignmentEnded(let grid, let person, let role, let day, let endingDuties):
            (
                "grid-assignment-ended",
                [grid.text, person.text, role.rawValue, day.text, endingDuties ? "1" : "0"]
            )
        case .placeGiven(let place, let grid, let day):
            ("grid-place-given", [place.text, grid.text(), day.text])
        }
    }

    /// Nil where no program of this or an earlier version writes such texts.
    init?(kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        switch kind {
        case "grid-opened":
            let grid = Grid(
                id: texts.id(), code: texts.text(), name: texts.text(),
                parent: texts.optionalID())
            self = .opened(grid, from: texts.day())
        case "grid-renamed": self = .renamed(texts.id(), to: texts.text())
        case "grid-moved": self = .moved(texts.id(), under: texts.id(), from: texts.day())
        case "grid-closed": self = .closed(texts.id(), on: texts.day())
        case "grid-assigned":
            self = .assigned(
                GridAssignment(
                    grid: texts.id(), person: texts.id(), role: texts.role(),
                    starts: texts.day(), ends: texts.optionalDay()))
        case "grid-assignment-ended":
            self = .assignmentEnded(
                texts.id(), texts.id(), texts.role(), on: texts.day(),
                endingDuties: texts.text() == "1")
        case "grid-place-given":
            self = .placeGiven(texts.id(), texts.optionalID(), from: texts.day())
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}

extension ActTexts {
    fileprivate mutating func role() -> GridRole {
        next { GridRole(rawValue: $0) } ?? .member
    }
}
