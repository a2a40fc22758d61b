import TerminalUI

/// Which part of a magnified campus is shown: it follows from what is selected and from the room alone,
/// however one came there, so that the same cursor at the same size gives the same picture.
nonisolated struct CampusScroll {
    let canvas: Size
    let room: Size

    /// The cell of the campus in the top left corner: of the stops half a map apart the one that has
    /// `selected` whole and nearest to the middle; where none has, the beginning of `selected`.
    func origin(showing selected: Rect?) -> Point {
        let shown = selected ?? Rect(x: 0, y: 0, width: 0, height: 0)
        return Point(
            x: Self.stop(
                room: room.width, canvas: canvas.width, first: shown.x, last: shown.maxX),
            y: Self.stop(
                room: room.height, canvas: canvas.height, first: shown.y, last: shown.maxY))
    }

    /// What is smaller than the room stands in its middle.
    private static func stop(room: Int, canvas: Int, first: Int, last: Int) -> Int {
        guard canvas > room else { return -(room - canvas) / 2 }
        let end = canvas - room
        let wanted = (first + last - room) / 2
        let stops = Array(stride(from: 0, to: end, by: max(1, room / 2))) + [end]
        // With a column of what lies around it, except at the ends of the campus.
        let whole = stops.filter { stop in
            (stop < first || stop == 0) && (last < stop + room || stop == end)
        }
        return whole.min { abs($0 - wanted) < abs($1 - wanted) } ?? min(max(0, first - 1), end)
    }
}
