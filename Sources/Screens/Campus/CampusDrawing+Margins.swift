import Domain
import TerminalUI

nonisolated extension CampusDrawing.Fitted {
    /// With free cells at the edges for what lies beyond all buildings and fields and belongs to them: words,
    /// gates, and the walls and ways around them. As many as that needs where the map scrolls anyway, else as
    /// many as `room` leaves.
    func padded(for ground: [GroundFeature], on site: CampusSite, in room: Size) -> Self {
        let margins = margins(for: ground, on: site)
        let (left, right) = CampusMargins.split(
            margins.left, margins.right, left: room.width - size.width)
        let (top, bottom) = CampusMargins.split(
            margins.top, margins.bottom, left: room.height - size.height)
        let origin = Point(x: -left, y: -top)
        var padded = self
        padded.size = Size(
            width: size.width + left + right, height: size.height + top + bottom)
        padded.rects = rects.map { $0.moved(by: origin) }
        padded.ground = self.ground.mapValues { $0.moved(by: origin) }
        padded.walls = walls.mapValues { $0.moved(by: origin) }
        return padded
    }

    /// What is wanted at the edges. What has room of its own needs no other.
    fileprivate func margins(for ground: [GroundFeature], on site: CampusSite) -> CampusMargins {
        var margins = CampusMargins(beyond: site)
        for at in walls.keys {
            if case .line(let points) = ground[at].shape { margins.noteLine(points) }
        }
        margins.make(
            roomFor: ground.enumerated().filter { at, _ in
                self.ground[at] == nil && walls[at] == nil
            }.map(\.element))
        return margins
    }
}

nonisolated extension CampusDrawing {
    /// The same, but smaller where the words beyond a wall would have no room at its side, unless that costs
    /// detail.
    mutating func fitted(
        in viewport: Size, zoom: Int, leavingRoomFor ground: [GroundFeature]
    ) -> Fitted {
        let whole = fitted(in: viewport, zoom: zoom)
        let margins = whole.margins(for: ground, on: site)
        let columns = margins.left + margins.right
        // Where the map scrolls, all have room.
        guard margins.hasWordsBeyond, whole.size.width <= viewport.width,
            whole.size.width + columns > viewport.width, columns * 2 < viewport.width
        else { return whole }
        let room = Size(width: viewport.width - columns, height: viewport.height)
        let narrow = fitted(in: room, zoom: zoom)
        return narrow.detail >= whole.detail && narrow.size.fits(room) ? narrow : whole
    }
}
