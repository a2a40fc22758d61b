import Domain
import TerminalUI

nonisolated extension CampusDrawing.Fitted {
    /// With free cells at the edges for what lies beyond all buildings and fields and belongs to them: words,
    /// gates, and the walls and ways around them. As many as that needs where the map scrolls anyway, else as
    /// many as `room` leaves.
    func padded(for ground: [GroundFeature], on site: CampusSite, in room: Size) -> Self {
        var margins = CampusMargins(beyond: site)
        // Those that have room of their own need no other.
        for (at, feature) in ground.enumerated() where self.ground[at] == nil && walls[at] == nil {
            margins.make(roomFor: feature)
        }
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
}
