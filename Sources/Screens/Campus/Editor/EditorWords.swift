import Domain
import Localisation
import TerminalUI
import ViewModels

/// What the editor says: kinds, refusals, what is in hand.
struct EditorWords {
    let strings: Strings
    let school: SchoolModel

    private var words: Strings.MapEditor { strings.canvas.editor }

    func name(of kind: DrawnKind) -> String {
        switch kind {
        case .place(let kind): strings.places.kinds[kind.rawValue] ?? kind.rawValue
        case .ground(let kind): words.ground[kind.rawValue] ?? kind.rawValue
        }
    }

    /// What cannot be done with it once it is drawn, and what else it is called; empty for a place.
    func limits(of kind: DrawnKind) -> String {
        switch kind {
        case .place: ""
        case .ground(.field): words.noPlace + " · " + words.fieldAlso
        case .ground: words.noPlace
        }
    }

    func sentence(for failure: MapEditorFailure) -> String {
        switch failure {
        case .ledger(let error): strings.failures.sentence(for: error)
        case .refused(let refusal): sentence(for: refusal)
        case .account(let refusal): AccountWords(strings: strings).sentence(for: refusal)
        case .changedSince(let name, let person, let moment):
            strings.canvas.editor.changedSince(
                name, school.name(of: person) ?? strings.canvas.editor.somebody,
                moment?.hourMinuteText ?? "")
        }
    }

    func sentence(for refusal: CampusRefusal) -> String {
        strings.sentence(for: refusal) { school.name(of: $0) }
    }

    /// What is under the cursor: its name and kind.
    func title(of subject: CampusSubject, in draft: CampusDraft) -> String {
        switch subject {
        case .place(let id):
            guard let place = draft.item(id)?.place else { return "" }
            let kind = name(of: .place(place.kind))
            return place.name == kind ? kind : place.name + " · " + kind
        case .ground(let id):
            guard let feature = draft.feature(id) else { return "" }
            let kind = name(of: .ground(feature.kind))
            return feature.name.isEmpty ? kind : feature.name + " · " + kind
        }
    }

    /// The first of them, and how many others; a long name leaves room for the rest of a line.
    func list(of names: [String]) -> String {
        var first = names.first ?? ""
        if DisplayText.width(of: first) > Self.longest {
            first = DisplayText.prefix(of: first, columns: Self.longest - 1) + "…"
        }
        return names.count > 1 ? first + " +\(names.count - 1)" : first
    }

    /// Columns of a name in a sentence.
    private static let longest = 24

    /// 教学楼A and two more; what has no name by its kind.
    func title(of steps: [CampusStep]) -> String {
        var name = steps.first?.name ?? ""
        if name.isEmpty, case .ground(_, _, let drawing)? = steps.first {
            name = self.name(of: .ground(drawing.kind))
        }
        return steps.count > 1 ? name + " +\(steps.count - 1)" : name
    }
}

extension Strings {
    /// Why the map is not changed; `name` knows people.
    func sentence(for refusal: CampusRefusal, name: (Person.ID?) -> String?) -> String {
        let words = canvas.editor
        return switch refusal {
        case .notYours(let offices):
            AccountWords(strings: self).sentence(for: AccountRefusal.notYours(offices))
        case .notSignedIn: AccountWords(strings: self).sentence(for: AccountRefusal.notSignedIn)
        case .hasOpenHazards(let place, let count): words.hasOpenHazards(place, count)
        case .hasOpenRiskPoints(let place, let count): words.hasOpenRiskPoints(place, count)
        case .hasPosts(let place, let count): words.hasPosts(place, count)
        case .hasPlacesInside(let place, let count): words.hasPlacesInside(place, count)
        case .changedMeanwhile(let place, let person, let moment):
            words.changedMeanwhile(
                place, name(person) ?? words.somebody, moment?.hourMinuteText ?? "")
        case .removed(let place, let person, let moment):
            words.removed(place, name(person) ?? words.somebody, moment?.hourMinuteText ?? "")
        case .gone(let place): words.gone(place)
        case .crossesItself(let place): canvas.corners.crosses(place)
        case .privateInName(let kind): people.refusals.inWords(kind)
        }
    }
}
