/// How a palette lays out its lines: one to find something in, or all keys by chapter to read.
public enum PaletteArrangement {
    case byTitle, byChapter

    /// The key that opens it, and closes it again.
    var openingKey: Key {
        switch self {
        case .byTitle: .control("p")
        case .byChapter: .function(1)
        }
    }

    var prompt: String {
        switch self {
        case .byTitle: ":"
        case .byChapter: "/"
        }
    }

    var columns: Int {
        switch self {
        case .byTitle: 68
        case .byChapter: 72
        }
    }

    /// A page to read takes all the rows there are.
    var mostRows: Int {
        switch self {
        case .byTitle: 20
        case .byChapter: .max
        }
    }

    func listColumns(for entries: [PaletteEntry]) -> [ListColumn] {
        switch self {
        case .byTitle where hasNoKeys(entries):
            // What was found: as much as the titles need, the rest for what is told of them.
            [
                ListColumn("", .fixed(min(Self.widestTitle, titleColumns(of: entries)))),
                ListColumn("", .flexible(weight: 1, minimum: 12), rank: 1),
                ListColumn("", .fixed(0), rank: 1),
            ]
        case .byTitle:
            [
                ListColumn("", .flexible(weight: 3, minimum: 16)),
                ListColumn("", .flexible(weight: 2, minimum: 12), rank: 2),
                ListColumn("", .fixed(12), alignment: .right, rank: 1),
                // Holds the keys clear of the scrollbar.
                ListColumn("", .fixed(0), rank: 1),
            ]
        case .byChapter:
            [
                ListColumn("", .fixed(chapterColumns(for: entries)), rank: 1),
                ListColumn("", .fixed(16)),
                ListColumn("", .flexible(weight: 1, minimum: 16)),
            ]
        }
    }

    func cells(of entries: [PaletteEntry], at place: Int) -> [CellText] {
        let entry = entries[place]
        let role: Role? = entry.refusal == nil ? nil : .muted
        let keys = CellText(entry.keys, role ?? .tipKey)
        switch self {
        case .byTitle:
            let told = entry.isRemark ? "" : entry.refusal ?? entry.detail
            return [CellText(entry.title, role), CellText(told, .muted), keys]
        case .byChapter:
            // A chapter's name stands only before its first line.
            let isFirst = place == 0 || entries[place - 1].detail != entry.detail
            let title = entry.title + (entry.refusal.map { "  " + $0 } ?? "")
            return [
                CellText(isFirst ? entry.detail : "", .heading), keys, CellText(title, role),
            ]
        }
    }

    private static let widestTitle = 40

    private func hasNoKeys(_ entries: [PaletteEntry]) -> Bool {
        entries.allSatisfy { $0.keys.isEmpty && ($0.refusal == nil || $0.isRemark) }
    }

    private func titleColumns(of entries: [PaletteEntry]) -> Int {
        max(16, entries.map { DisplayText.width(of: $0.title) }.max() ?? 0)
    }

    private func chapterColumns(for entries: [PaletteEntry]) -> Int {
        min(16, entries.map { DisplayText.width(of: $0.detail) }.max() ?? 0)
    }
}
