/// A column that shows which part of a long list is in sight.
public struct Scrollbar {
    private let offset: Int
    private let visible: Int
    private let total: Int
    private let hasTrack: Bool

    /// `offset` rows lie before the `visible` ones, of `total`.
    ///
    /// A frame beside it serves as its track: a line of its own, and another colour than the frame's, would be
    /// told to the terminal with each row that comes in. Where there is none it `hasTrack`, or nobody
    /// would see how much lies before and behind; so it has at the edge of the terminal, where a pane is
    /// without a frame.
    public init(offset: Int, visible: Int, total: Int, hasTrack: Bool = false) {
        self.hasTrack = hasTrack
        self.offset = max(0, offset)
        self.visible = max(1, visible)
        self.total = max(1, total)
    }

    public func draw(on surface: Surface, role: Role = .border) {
        let thumb = thumb(height: surface.height)
        for y in 0..<surface.height {
            let isThumb = thumb.y <= y && y < thumb.maxY
            let track: Symbol = hasTrack || surface.isAtRightEdge ? .vertical : .scrollTrack
            surface.write(isThumb ? .scrollThumb : track, x: 0, y: y, role: role)
        }
    }

    /// Touches an end of the track only when the list is at that end.
    func thumb(height: Int) -> Rect {
        guard height > 0, total > visible else {
            return Rect(x: 0, y: 0, width: 1, height: max(0, height))
        }
        let length = max(1, height * visible / total)
        let room = height - length
        let last = total - visible
        let offset = min(offset, last)
        var y = room * offset / last
        if offset > 0, y == 0, room > 1 { y = 1 }
        if offset < last, y == room, room > 1 { y = room - 1 }
        return Rect(x: 0, y: y, width: 1, height: length)
    }
}
