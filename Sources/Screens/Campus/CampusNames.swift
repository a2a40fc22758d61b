import Domain
import TerminalUI

/// Where the names of a campus stand whose boxes are too tight for most of them: in the box, else on
/// free ground beside it; where neither has room, a number stands for the name, counted in reading
/// order, those first whose names somebody gave.
nonisolated struct CampusNames: Hashable, Sendable {
    private(set) var numbers: [Place.ID: Int] = [:]
    /// The room of a name that does not stand in its box; what the layer says follows it there.
    private(set) var beside: [Place.ID: Rect] = [:]

    private var cover: CampusCover

    init(
        _ items: [CampusLayoutInput.Item], in rects: [Place.ID: Rect], on ground: CampusGround
    ) {
        cover = CampusCover(Array(rects.values), in: ground.size)
        for label in ground.labels {
            cover.cover(row: label.place.y, from: label.place.x, columns: label.columns)
        }
        let all = items.compactMap { item -> Nameless? in
            guard let rect = rects[item.id], let tag = item.labels[.tag] else { return nil }
            return Nameless(
                id: item.id, rect: rect, columns: tag.width, isLong: tag.height > 1,
                isUnnamed: item.isUnnamed)
        }.sorted { $0.rect.reading < $1.rect.reading }
        let nameless = all.filter { !$0.holdsName }
        // The larger building is the one that people go by; a name that nobody gave is none.
        let bySize = nameless.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            return (one.isUnnamed ? 1 : 0, other.cells, $0.offset)
                < (other.isUnnamed ? 1 : 0, one.cells, $1.offset)
        }
        let given = nameless.filter { !$0.isUnnamed }
        var isLacking: Bool { given.contains { beside[$0.id] == nil } }
        for place in bySize.map(\.element) where !place.isLong {
            // Where a name that somebody gave has a number only, none is written that nobody gave.
            if place.isUnnamed, isLacking { break }
            let least = place.isUnnamed ? place.columns : place.leastColumns
            guard
                let room = self.room(beside: place, columns: place.columns)
                    ?? self.room(beside: place, columns: least)
            else { continue }
            beside[place.id] = room
            cover.cover(row: room.y, from: room.x, columns: room.width)
        }
        let others = (isLacking ? all : nameless).filter(\.isUnnamed)
        for place in given + others where beside[place.id] == nil {
            numbers[place.id] = numbers.count + 1
        }
    }

    private struct Nameless {
        var id: Place.ID
        var rect: Rect
        /// Of the name with what the layer says.
        var columns: Int
        /// Longer than any row of the map: a number stands for it.
        var isLong: Bool
        var isUnnamed: Bool

        var cells: Int { rect.width * rect.height }

        /// Whether its name stands in the box.
        var holdsName: Bool { !isLong && BoxRoom(rect.size, name: columns).holdsName }

        /// Of the name with a mark.
        var leastColumns: Int { columns - PlaceBox.marks + ShapeLabelling.mark }
    }

    private func room(beside place: Nameless, columns: Int) -> Rect? {
        let rect = place.rect
        let rows = (rect.y..<rect.maxY).sorted {
            (abs($0 - rect.middleRow), $0) < (abs($1 - rect.middleRow), $1)
        }
        var starts: [Point] = []
        if BoxRoom(rect.size, name: place.columns).hasBorder {
            for y in rows {
                starts += [Point(x: rect.maxX, y: y), Point(x: rect.x - columns, y: y)]
            }
            for x in [rect.x + (rect.width - columns) / 2, rect.x] {
                starts += [Point(x: x, y: rect.maxY), Point(x: x, y: rect.y - 1)]
            }
        } else {
            let last = rect.maxX - columns
            let firsts = [rect.x, last] + (last..<max(last, rect.x)).reversed()
            starts = rows.flatMap { y in firsts.map { Point(x: $0, y: y) } }
        }
        return starts.lazy.map { Rect(x: $0.x, y: $0.y, width: columns, height: 1) }
            .first { isFree($0, for: rect) }
    }

    /// Nothing else stands there, and a column on either side keeps it off its neighbours.
    private func isFree(_ room: Rect, for own: Rect) -> Bool {
        let size = cover.size
        guard 0 <= room.x, room.maxX <= size.width, 0 <= room.y, room.y < size.height else {
            return false
        }
        return (max(0, room.x - 1)..<min(size.width, room.maxX + 1)).allSatisfy { x in
            own.contains(Point(x: x, y: room.y)) || !cover.isCovered(x: x, y: room.y)
        }
    }
}

/// What has room in a box where the campus is drawn with numbers.
nonisolated struct BoxRoom {
    /// Whether a box has a line around it, so that large buildings look large; a name is worth more.
    let hasBorder: Bool
    /// Whether the name stands in the box: with what the layer says behind it or, within a line, below.
    let holdsName: Bool

    /// `name`: columns of the name with what the layer says.
    init(_ size: Size, name: Int) {
        let mayHaveBorder = size.width >= 6 && size.height >= 3
        let inner = Size(width: size.width - 2, height: size.height - 2)
        let standsWithin =
            mayHaveBorder && (inner.height > 1 ? name - PlaceBox.marks : name) <= inner.width
        // A name that somebody gave is worth more than all its marks.
        let standsOpen = name - PlaceBox.marks + ShapeLabelling.mark <= size.width
        hasBorder = mayHaveBorder && (standsWithin || !standsOpen)
        holdsName = standsWithin || standsOpen
    }
}

nonisolated extension Rect {
    /// The row in which a number or a name beside the box stands.
    var middleRow: Int { y + height / 2 }

    /// From the top to the bottom, in a row from left to right.
    var reading: (row: Int, column: Int) { (middleRow, x) }
}
