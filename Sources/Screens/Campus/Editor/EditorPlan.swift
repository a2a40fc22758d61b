import Domain
import TerminalUI

/// The plan in the editor with the names on it, found out again only where something on it, or what is seen of
/// it, has changed: a step of the cursor leaves it as it is.
struct EditorPlan {
    /// All that it follows from.
    struct Sight: Equatable {
        let items: [TrueScaleInput.Item]
        let ground: [GroundFeature]
        let frame: PlanFrame
        let size: Size
        /// What is in hand lies over all others.
        let lifted: Place.ID?
    }

    let sight: Sight
    let drawing: TrueScaleDrawing
    let named: [Place.ID: PlaceShape]

    init(_ sight: Sight) {
        self.sight = sight
        drawing = TrueScaleDrawing(
            sight.items, ground: sight.ground, frame: sight.frame, size: sight.size,
            lifted: sight.lifted)
        named = drawing.named(in: SeenMap(size: sight.size), hasNumbers: false)
    }
}
