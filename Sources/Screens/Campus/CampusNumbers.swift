import Domain
import TerminalUI

/// The numbers of a campus in which names find no room, counted in reading order; a box that is wide
/// enough keeps its name.
nonisolated struct CampusNumbers: Hashable, Sendable {
    let numbers: [Place.ID: Int]

    init(_ items: [CampusLayoutInput.Item], in rects: [Place.ID: Rect]) {
        let nameless = items.compactMap { item -> (id: Place.ID, rect: Rect)? in
            guard let rect = rects[item.id] else { return nil }
            let border = Self.hasBorder(rect.size) ? 2 : 0
            let needed = item.labels[.tag]?.width ?? 0
            return rect.width - border < needed ? (item.id, rect) : nil
        }
        let inOrder = nameless.sorted {
            ($0.rect.middleRow, $0.rect.x, $0.id.rawValue)
                < ($1.rect.middleRow, $1.rect.x, $1.id.rawValue)
        }
        numbers = Dictionary(
            inOrder.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a box of this size has a line around it, so that large buildings look large.
    static func hasBorder(_ size: Size) -> Bool { size.width >= 6 && size.height >= 3 }
}

nonisolated extension Rect {
    /// The row of the number.
    fileprivate var middleRow: Int { y + height / 2 }
}
