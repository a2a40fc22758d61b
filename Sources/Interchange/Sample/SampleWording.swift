/// One way a hazard is written up, with what was done about it, for the places it can happen at.
struct SampleWording: Sendable {
    /// Endings of the names of the places.
    let spots: [String]
    let category: String
    /// May offer choices, as in `{东侧/西侧}`.
    let text: String
    let immediateMeasure: String
    let order: String
    let done: String
    /// The clause by which it is 重大; nil for 一般.
    let clause: String?
    /// Somebody has to bring tools or parts; otherwise it is a matter of order and habit.
    let needsMaterials: Bool

    /// Reads `places|category|text|immediate measure|order|done`, with `|clause` for 重大; nil for
    /// anything else.
    init?(line: Substring) {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard (6...7).contains(cells.count) else { return nil }
        spots = cells[0].split(separator: " ").map(String.init)
        category = cells[1]
        text = cells[2]
        immediateMeasure = cells[3]
        let order = cells[4]
        self.order = order
        done = cells[5]
        clause = cells.count == 7 ? cells[6] : nil
        needsMaterials = Self.trades.contains { order.contains($0) }
    }

    /// What was done at once was all there was to do.
    var canBeFixedOnTheSpot: Bool {
        immediateMeasure.hasPrefix("当场") || immediateMeasure.hasPrefix("立即")
    }

    /// Can be seen while the pupils are away.
    var occursInVacation: Bool {
        needsMaterials && ["XF", "XS", "YD", "RQ", "ZR", "TZ", "TY"].contains(category)
    }

    /// Words of an order that a trade has to carry out.
    private static let trades = [
        "更换", "维修", "修复", "检修", "修补", "加固", "焊接", "补装", "加装", "改装", "固定", "送检", "铲除", "清洗",
        "清理风道", "配件", "鉴定", "装漏保", "校正", "除霜", "拆检", "布线", "布设",
    ]

    func fits(placeNamed name: String) -> Bool {
        spots.contains { name.hasSuffix($0) }
    }

    /// The text with one of each group of choices taken.
    func text(_ random: inout SeededGenerator) -> String {
        var written = ""
        for part in text.split(separator: "{", omittingEmptySubsequences: false) {
            guard let end = part.firstIndex(of: "}") else {
                written += part
                continue
            }
            let choices = part[..<end].split(separator: "/")
            written += random.pick(choices) ?? ""
            written += part[part.index(after: end)...]
        }
        return written
    }
}

/// All wordings of the sample school.
enum SampleWordings {
    static let general = read(teaching) + read(living) + read(outdoors) + read(rooms)
    static let major = read(majorHazards)

    private static func read(_ table: String) -> [SampleWording] {
        table.split(separator: "\n").compactMap(SampleWording.init(line:))
    }
}
