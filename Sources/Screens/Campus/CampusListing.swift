import Domain
import TerminalUI

/// Places without footprints in tidy rows, in their order.
nonisolated struct CampusListing {
    let detail: CampusDetail
    let size: Size
    private(set) var rects: [Place.ID: Rect] = [:]

    /// The most detail that fits `room`, else the least, which then is higher than the room.
    init(_ items: [CampusLayoutInput.Item], in room: Size) {
        let levels = CampusDetail.allCases.filter { $0 >= .tag }.reversed()
        let fitting = levels.first { level in
            Self.extent(items, level, width: room.width).height <= room.height
        }
        self.init(items, detail: fitting ?? .tag, width: room.width)
    }

    init(_ items: [CampusLayoutInput.Item], detail: CampusDetail, width: Int) {
        self.detail = detail
        let cell = Self.cell(of: items, detail)
        let columns = Self.columns(count: items.count, cell: cell, width: width)
        let gap = Self.gap(detail)
        for (at, item) in items.enumerated() {
            rects[item.id] = Rect(
                x: at % columns * (cell.width + gap.width),
                y: at / columns * (cell.height + gap.height),
                width: cell.width, height: cell.height)
        }
        size = Self.extent(items, detail, width: width)
    }

    private static func extent(
        _ items: [CampusLayoutInput.Item], _ detail: CampusDetail, width: Int
    ) -> Size {
        guard !items.isEmpty else { return Size(width: 0, height: 0) }
        let cell = cell(of: items, detail)
        let gap = gap(detail)
        let columns = columns(count: items.count, cell: cell, width: width)
        let rows = (items.count + columns - 1) / columns
        return Size(
            width: min(columns, items.count) * (cell.width + gap.width) - gap.width,
            height: rows * (cell.height + gap.height) - gap.height)
    }

    /// As many as fit, then as few as the same number of rows needs.
    private static func columns(count: Int, cell: Size, width: Int) -> Int {
        guard count > 0 else { return 1 }
        let most = max(1, (width + 2) / (cell.width + 2))
        let rows = (count + most - 1) / most
        return (count + rows - 1) / rows
    }

    private static func cell(of items: [CampusLayoutInput.Item], _ detail: CampusDetail) -> Size {
        let labels = items.compactMap { $0.labels[detail] }
        return Size(
            width: max(1, labels.map(\.width).max() ?? 1),
            height: max(1, labels.map(\.height).max() ?? 1))
    }

    private static func gap(_ detail: CampusDetail) -> Size {
        Size(width: 2, height: detail >= .medium ? 1 : 0)
    }
}
