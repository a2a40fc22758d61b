/// One column of a table.
public nonisolated struct ListColumn: Hashable {
    public enum Width: Hashable {
        case fixed(Int)
        /// A share of what the fixed columns leave, by weight, and never less than `minimum`.
        case flexible(weight: Int = 1, minimum: Int = 4)

        var minimum: Int {
            switch self {
            case .fixed(let columns): max(0, columns)
            case .flexible(_, let minimum): max(0, minimum)
            }
        }
    }

    public let title: String
    public let width: Width
    public let alignment: Surface.Alignment
    /// Columns of the highest rank vanish first when there is little room; rank 0 always stays.
    public let rank: Int

    public init(
        _ title: String, _ width: Width, alignment: Surface.Alignment = .left, rank: Int = 0
    ) {
        self.title = title
        self.width = width
        self.alignment = alignment
        self.rank = max(0, rank)
    }
}

/// What one cell of a table shows; without a role it looks like the list.
public struct CellText: Hashable {
    public let text: String
    public let role: Role?
    /// The same in fewer columns each time, for where the text would be cut.
    private let shorter: [String]
    /// Whether the role is that of the whole column, blanks included.
    private(set) var fills = false

    public init(_ text: String, _ role: Role? = nil, orShorter shorter: [String] = []) {
        self.text = text
        self.role = role
        self.shorter = shorter
    }

    /// The longest that there is room for.
    func text(in columns: Int) -> String {
        guard let shortest = shorter.last, DisplayText.width(of: text) > columns else {
            return text
        }
        return shorter.first { DisplayText.width(of: $0) <= columns } ?? shortest
    }

    /// The same in the whole column, where it has a role.
    public var filling: CellText {
        var filling = self
        filling.fills = role != nil
        return filling
    }
}

/// A list drawn in columns, with a line of titles above if any column has one.
public struct ListTable {
    let columns: [ListColumn]
    let rows: ListRows

    public init(columns: [ListColumn], rows: ListRows) {
        self.columns = columns
        self.rows = rows
    }

    /// Draws titles and rows; `cells` gives what a row shows in every column, in their order. `put`
    /// may put a row on its surface as it was drawn before, and `drawn` is told of those that were drawn.
    /// With `only`, these rows are drawn where the others and the titles stand already.
    public func draw(
        on surface: Surface, scroll: inout ListScroll, selectsApart: Bool = false,
        only: Range<Int>? = nil,
        put: (_ index: Int, Surface) -> Bool = { _, _ in false },
        drawn: (_ index: Int, Surface) -> Void = { _, _ in },
        cells: (Int) -> [CellText]
    ) {
        let (head, body) = surface.bounds.splitTop(hasTitles ? 1 : 0)
        let content = rows.contentFrame(in: Rect(x: 0, y: 0, width: surface.width - 1, height: 1))
        // Rows that are put back ask for none.
        lazy var layout = ColumnLayout(columns, width: content.width)
        let titles = surface.part(head)
        for slot in only == nil ? layout.slots : [] {
            let column = columns[slot.column]
            titles.write(
                column.title, x: content.x + slot.x, y: 0, columns: slot.width, role: .heading,
                alignment: column.alignment)
        }
        rows.draw(
            on: surface.part(body), scroll: &scroll, selectsApart: selectsApart, only: only
        ) { index, surface in
            guard !put(index, surface) else { return }
            draw(cells(index), in: layout.slots, on: surface)
            drawn(index, surface)
        }
    }

    /// Where the rows stand on a surface with these bounds: below the titles.
    public func rowsFrame(in bounds: Rect) -> Rect { bounds.splitTop(hasTitles ? 1 : 0).1 }

    private func draw(_ cells: [CellText], in slots: [ColumnLayout.Slot], on surface: Surface) {
        for slot in slots where slot.column < cells.count {
            let cell = cells[slot.column]
            if cell.fills, let role = cell.role {
                surface.fill(role, in: Rect(x: slot.x, y: 0, width: slot.width, height: 1))
            }
            surface.write(
                cell.text(in: slot.width), x: slot.x, y: 0, columns: slot.width,
                role: cell.role ?? rows.role,
                alignment: columns[slot.column].alignment)
        }
    }

    private var hasTitles: Bool { columns.contains { !$0.title.isEmpty } }
}

/// Where each column that is kept stands.
nonisolated struct ColumnLayout {
    struct Slot: Hashable {
        let column: Int
        let x: Int
        let width: Int
    }

    let slots: [Slot]
    private static let gap = 2

    init(_ columns: [ListColumn], width: Int) {
        let kept = Self.kept(columns, width: width)
        let spare = width - Self.needed(kept.map { columns[$0] })
        let weights = kept.map { Self.weight(of: columns[$0]) }
        var weightLeft = weights.reduce(0, +)
        var spareLeft = max(0, spare)
        var x = 0
        var slots: [Slot] = []
        for (column, weight) in zip(kept, weights) {
            let share = weightLeft > 0 ? spareLeft * weight / weightLeft : 0
            spareLeft -= share
            weightLeft -= weight
            let columnWidth = min(columns[column].width.minimum + share, max(0, width - x))
            slots.append(Slot(column: column, x: x, width: columnWidth))
            x += columnWidth + Self.gap
        }
        self.slots = slots.filter { $0.width > 0 }
    }

    private static func kept(_ columns: [ListColumn], width: Int) -> [Int] {
        var kept = Array(columns.indices)
        while needed(kept.map { columns[$0] }) > width {
            let rank = kept.map { columns[$0].rank }.max() ?? 0
            guard rank > 0, let last = kept.lastIndex(where: { columns[$0].rank == rank }) else {
                break
            }
            kept.remove(at: last)
        }
        return kept
    }

    private static func needed(_ columns: [ListColumn]) -> Int {
        columns.reduce(0) { $0 + $1.width.minimum } + gap * max(0, columns.count - 1)
    }

    private static func weight(of column: ListColumn) -> Int {
        switch column.width {
        case .fixed: 0
        case .flexible(let weight, _): max(1, weight)
        }
    }
}
