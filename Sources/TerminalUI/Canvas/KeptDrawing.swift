import Observation

/// A part of the screen that is drawn anew only when something that it showed has changed, when it
/// lies elsewhere or when the theme has other glyphs; else it is put back as it was.
///
/// What is drawn must depend upon nothing but what is observed, what it is said to show, the surface, and
/// what the frames before it have left, such as how far a list was scrolled.
public final class KeptDrawing {
    private let canvas = Canvas(size: Size(width: 0, height: 0))
    private var drawn: (frame: Rect, size: Size, symbols: Symbols, shown: Any)?
    private let revision = Revision()

    public init() {}

    /// Draws with `make`, or puts back what it drew last.
    public func draw(on surface: Surface, _ make: (Surface) -> Void) {
        draw(true, on: surface, make)
    }

    /// The same, of something that nobody observes: draws anew where it is another.
    public func draw(_ shown: some Equatable, on surface: Surface, _ make: (Surface) -> Void) {
        guard surface.clip == surface.frame else { return make(surface) }
        _ = revision.number
        if !isStillGood(shown, for: surface) { drawAnew(shown, surface, make) }
        surface.canvas.take(surface.frame, from: canvas)
    }

    /// Keeps nothing of what is not on the screen any longer: it may have been somebody's name.
    public func erase() {
        guard canvas.size.width > 0 else { return }
        drawn = nil
        canvas.reset(to: Size(width: 0, height: 0))
    }

    private func isStillGood<Shown: Equatable>(_ shown: Shown, for surface: Surface) -> Bool {
        guard let drawn, drawn.shown as? Shown == shown else { return false }
        return drawn.frame == surface.frame && drawn.size == surface.canvas.size
            && drawn.symbols == surface.symbols
    }

    private func drawAnew(_ shown: Any, _ surface: Surface, _ make: (Surface) -> Void) {
        canvas.begin(surface.frame, of: surface.canvas)
        drawn = (surface.frame, surface.canvas.size, surface.symbols, shown)
        withObservationTracking {
            make(
                Surface(
                    canvas: canvas, frame: surface.frame, clip: surface.clip,
                    symbols: surface.symbols))
        } onChange: { [weak self] in
            MainActor.assumeIsolated { self?.forget() }
        }
    }

    private func forget() {
        drawn = nil
        revision.number += 1
    }
}
