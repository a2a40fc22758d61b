import Domain
import Localisation
import TerminalUI
import ViewModels

/// The map as it looks while one place or another is selected: the frames that were drawn last, and those to
/// which the arrows lead, drawn before anybody presses them. A step is then as cheap as going back.
final class CampusFrames {
    /// What a frame depends on besides the model and the surface.
    struct Look: Equatable {
        let language: Language
        let hasFocus: Bool
        let isZoomed: Bool
    }

    /// The map while one place is selected, with what was found out when it was drawn.
    final class Frame {
        let selection: Place.ID?
        /// The campus cell in the top left corner.
        var origin = Point.zero
        /// The places in the list beside the map; empty where there is none.
        var listed: [Place.ID] = []
        var sight: CampusViews.Sight?
        /// Told what had no room, beside what the campus was drawn with before.
        fileprivate(set) var omissions = Omissions()
        var omittedOnCampus: Omissions.Kinds = []
        fileprivate let drawing = KeptDrawing()

        fileprivate init(_ selection: Place.ID?) {
            self.selection = selection
        }

        var omitted: Omissions.Kinds { omittedOnCampus.union(omissions.kinds) }

        fileprivate func draw(on surface: Surface, _ make: (Frame, Surface) -> Void) {
            drawing.draw(on: surface) { surface in
                (origin, listed) = (.zero, [])
                (omissions, omittedOnCampus) = (Omissions(), [])
                make(self, surface)
            }
        }
    }

    /// What all frames that are kept have in common.
    private struct Shown: Equatable {
        let look: Look
        let place: SurfacePlace
    }

    private var shown: Shown?
    /// The latest first.
    private var frames: [Frame] = []
    private var make: ((Frame, Surface) -> Void)?
    private var ahead: Task<Void, Never>?

    /// The one that is shown, those around it, and a few that were passed.
    private static let mostKept = 12

    /// Draws the frame of what is selected, or puts back what was drawn of it; `make` draws it and what it is
    /// told of is kept with it.
    func frame(
        of selection: Place.ID?, _ look: Look, on surface: Surface,
        _ make: @escaping (Frame, Surface) -> Void
    ) -> Frame {
        let shown = Shown(look: look, place: surface.place)
        if self.shown != shown { (self.shown, frames) = (shown, []) }
        self.make = make
        let frame = frame(of: selection, isAhead: false)
        frame.draw(on: surface, make)
        return frame
    }

    /// The one that was shown last.
    var latest: Frame? { frames.first }

    /// The places of which a frame is kept.
    var places: [Place.ID] { frames.compactMap(\.selection) }

    /// Keeps nothing of a map that is not on the screen any longer, and draws no more of it.
    func forget() {
        rest()
        (shown, frames, make) = (nil, [], nil)
    }

    /// Draws nothing more ahead.
    func rest() { ahead?.cancel() }

    /// Draws the frames of these places, asked for once the last one is on the screen, and then what else may
    /// be wanted.
    func drawAhead(
        _ places: @escaping () -> [Place.ID], andThen drawMore: @escaping () async -> Void
    ) {
        ahead?.cancel()
        ahead = Task { [weak self] in
            do { try await Breath.take() } catch { return }
            // What is asked lives as long as this does.
            var waiting = self == nil ? [] : places()
            while !waiting.isEmpty, !Task.isCancelled {
                self?.drawAhead(waiting.removeFirst())
                await Task.yield()
            }
            if self != nil, !Task.isCancelled { await drawMore() }
        }
    }

    /// Returns when nothing is drawn ahead any longer.
    func settle() async { await ahead?.value }

    private func drawAhead(_ place: Place.ID) {
        guard let shown, let make else { return }
        frame(of: place, isAhead: true).draw(on: shown.place.unseenSurface(), make)
    }

    private func frame(of selection: Place.ID?, isAhead: Bool) -> Frame {
        let known = frames.firstIndex { $0.selection == selection }
        let frame = known.map { frames.remove(at: $0) } ?? Frame(selection)
        frames.insert(frame, at: isAhead ? min(1, frames.count) : 0)
        frames.removeLast(max(0, frames.count - Self.mostKept))
        return frame
    }
}
