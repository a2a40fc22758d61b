import Domain
import Localisation
import TerminalUI
import ViewModels

/// The plan in the editor as it was drawn last, without the marks of corners and the cursor: a step of the
/// cursor leaves it as it is.
final class EditorPicture {
    private let model: MapEditorModel
    private let kept = KeptDrawing()
    private var plan: EditorPlan?
    /// Counts the plans that were found out.
    private var edition = 0

    init(model: MapEditorModel) {
        self.model = model
    }

    /// As it was found out for the last frame where nothing on it has changed.
    func plan(_ sight: EditorPlan.Sight) -> EditorPlan {
        if let plan, plan.sight == sight { return plan }
        let plan = EditorPlan(sight)
        self.plan = plan
        edition += 1
        return plan
    }

    func draw(_ plan: EditorPlan, of draft: CampusDraft, on surface: Surface, strings: Strings) {
        let look = Look(
            edition: edition, subject: model.subject, ledger: model.school.revision,
            language: strings.language)
        kept.draw(look, on: surface) {
            draw(plan, draft.items, on: $0, strings: strings)
            markGround(in: draft, frame: plan.sight.frame, on: $0)
        }
    }

    /// All that the picture of a plan follows from.
    private struct Look: Equatable {
        let edition: Int
        let subject: CampusSubject?
        let ledger: Int
        let language: Language
    }

    private func draw(
        _ plan: EditorPlan, _ items: [CampusDraft.Item], on surface: Surface,
        strings: Strings
    ) {
        let seen = SeenMap(size: surface.size)
        GroundPainter(ground: plan.drawing.ground, seen: SeenMap(size: surface.size)).draw(
            on: surface, in: surface.bounds, origin: .zero)
        let named = plan.drawing.revealing(model.subject?.place, among: plan.named, in: seen)
        let school = model.school.organisation
        // Last what is in hand: its name may have no room but over what lies about it.
        let subject = model.subject
        func isInHand(_ item: CampusDraft.Item) -> Bool {
            item.id == CampusDraft.newPlace || .place(item.id) == subject
        }
        let shown = items.filter { named[$0.id] != nil }
        for item in shown.filter({ !isInHand($0) }) + shown.filter(isInHand) {
            guard let shape = named[item.id] else { continue }
            PlaceShapePainter(
                look: look(of: item.place, in: school, strings: strings), shape: shape,
                isSelected: isInHand(item), hasFocus: false
            ).draw(on: surface, origin: .zero)
        }
    }

    /// The ground in hand stands out.
    private func markGround(in draft: CampusDraft, frame: PlanFrame, on surface: Surface) {
        var feature: GroundFeature?
        if case .ground(let id) = model.subject { feature = draft.feature(id) }
        feature = draft.feature(CampusDraft.newGround) ?? feature
        guard let feature else { return }
        let cover = CampusCover([], in: surface.size)
        let alone = CampusGroundPainter(frame: frame, covered: cover).painted([feature])
        for y in 0..<surface.height {
            for x in 0..<surface.width
            where alone[Point(x: x, y: y)] != nil || alone.isLabelled(Point(x: x, y: y)) {
                surface.tint(.selectionIdle, in: Rect(x: x, y: y, width: 1, height: 1))
            }
        }
    }

    private func look(
        of place: Place, in school: Organisation, strings: Strings
    ) -> PlaceLook {
        let floors = school.children(of: place.id).count { $0.kind == .floor }
        let text = floors > 0 ? strings.canvas.editor.floors(floors) : ""
        let kind = strings.places.kinds[place.kind.rawValue] ?? ""
        return PlaceLook(
            name: place.name, owner: kind == place.name ? "" : kind,
            badge: .init(long: text, short: text, role: .muted, isPhrase: true, isUnsaid: true))
    }
}
