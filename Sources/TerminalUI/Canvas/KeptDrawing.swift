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
    /// Of rows that are scrolled, the number of the one at the top.
    private var first = 0

    public init() {}

    /// Draws with `make`, or puts back what it drew last.
    public func draw(on surface: Surface, _ make: (Surface) -> Void) {
        draw(true, on: surface, make)
    }

    /// The same, of something that nobody observes: draws anew where it is another.
    public func draw(_ shown: some Equatable, on surface: Surface, _ make: (Surface) -> Void) {
        guard surface.clip == surface.frame else { return make(surface) }
        if revision.isStale { drawn = nil }
        if !isStillGood(shown, for: surface) { drawAnew(shown, surface, make) }
        surface.canvas.take(surface.frame, from: canvas)
    }

    /// The same of rows in `area` of the surface, of which the one with the number `first` stands at the top:
    /// scrolled a little they are moved, and `make` is told which rows to draw, nil for all of them and what
    /// stands around them. What it draws of some must depend on nothing that it does not when it draws all.
    public func draw(
        _ shown: some Equatable, rowsFrom first: Int, in area: Rect, on surface: Surface,
        _ make: (Surface, Range<Int>?) -> Void
    ) {
        guard surface.clip == surface.frame else { return make(surface, nil) }
        if revision.isStale { drawn = nil }
        if !isStillGood(shown, for: surface) {
            drawAnew(shown, surface) { make($0, nil) }
        } else if first != self.first {
            let rows = first..<first + area.height
            let known = self.first..<self.first + area.height
            move(area, by: first - self.first, on: surface)
            canvas.forgetHotspots()
            let new = first < self.first ? first..<self.first : known.upperBound..<rows.upperBound
            make(kept(surface), rows.overlaps(known) ? new : rows)
        }
        self.first = first
        surface.canvas.take(surface.frame, from: canvas)
    }

    /// Moves what stands in an area of the surface up by so many rows, or down; where nothing comes to
    /// stand, it is as the surface is.
    private func move(_ area: Rect, by rows: Int, on surface: Surface) {
        let area = Rect(
            x: surface.frame.x + area.x, y: surface.frame.y + area.y, width: area.width,
            height: area.height)
        canvas.move(area, by: rows, over: surface.canvas)
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
        revision.renew()
        withObservationTracking {
            make(kept(surface))
        } onChange: { [revision] in
            revision.expire()
        }
    }

    /// The like of a surface on the canvas that is kept.
    private func kept(_ surface: Surface) -> Surface {
        Surface(
            canvas: canvas, frame: surface.frame, clip: surface.clip, symbols: surface.symbols)
    }
}
