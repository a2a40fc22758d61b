import Domain
import TerminalUI

/// The campus without what is selected, as it was drawn last: a step over it draws two or three rows, and
/// going back to a layer, a zoom or a part of it none.
final class CampusViews {
    /// All that decides what the campus looks like while nothing on it is selected.
    struct View: Equatable {
        /// Which one of those that were laid out.
        let layout: Int
        let looks: PlaceLooks
        let seen: SeenMap
        let hasList: Bool
        /// Whether those have numbers too that the edge of the map would cut.
        let numbersEdge: Bool
        let symbols: Symbols

        init(_ sight: Sight, looks: PlaceLooks, symbols: Symbols) {
            layout = sight.number
            self.looks = looks
            seen = sight.seen
            hasList = sight.hasList
            numbersEdge = sight.numbersEdge
            self.symbols = symbols
        }

        static func == (one: View, other: View) -> Bool {
            one.layout == other.layout && one.looks.isSame(as: other.looks)
                && one.seen == other.seen && one.hasList == other.hasList
                && one.numbersEdge == other.numbersEdge && one.symbols == other.symbols
        }
    }

    /// What of the campus is drawn, and where, whatever the layer tells of it.
    struct Sight {
        let layout: CampusLayout
        /// Tells the layouts from each other.
        let number: Int
        let seen: SeenMap
        let shapes: [Place.ID: PlaceShape]
        let hasList: Bool
        let numbersEdge: Bool
        let place: SurfacePlace
    }

    /// One that was drawn, and the numbers on it, found out once for all places that may be selected.
    final class Drawn {
        let view: View
        let numbersAtEdge: [Place.ID: Int]
        /// All that stand for names.
        let numbers: [Place.ID: Int]
        let picture = KeptDrawing()
        /// Told what had no room when it was drawn.
        let omissions = Omissions()

        fileprivate init(_ view: View, by painter: CampusPainter) {
            self.view = view
            let atEdge = view.numbersEdge ? painter.cutNumbers(view.symbols) : [:]
            numbersAtEdge = atEdge
            numbers = painter.layout.numbers.filter { painter.isInSight($0.key) }
                .merging(painter.shapes.compactMapValues(\.number)) { first, _ in first }
                .merging(atEdge) { first, _ in first }
            // Without a list nothing tells which names the numbers stand for.
            if !view.hasList, numbers.keys.contains(where: painter.isWholeInSight) {
                omissions.noteWords()
            }
        }
    }

    /// The latest first.
    private var drawn: [Drawn] = []

    /// All layers, a few zooms and days, and the parts to which the next steps lead.
    private static let mostKept = 18

    func forget() { drawn = [] }

    /// `painter` is of that view.
    func drawn(_ view: View, by painter: CampusPainter) -> Drawn {
        if let known = drawn.firstIndex(where: { $0.view == view }) {
            drawn.insert(drawn.remove(at: known), at: 0)
        } else {
            drawn.insert(Drawn(view, by: painter), at: 0)
            drawn.removeLast(max(0, drawn.count - Self.mostKept))
        }
        return drawn[0]
    }
}
