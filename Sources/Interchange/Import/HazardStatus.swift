/// How far a ledger says that a hazard has come after its finding.
enum HazardStatus: Comparable {
    case open, rectified, closed

    /// Reads what stands under 销号情况 or 整改情况; nil where it tells neither way.
    init?(status text: String) {
        let text = text.filter { !$0.isWhitespace }
        if Self.blank.contains(text) || Self.negative.contains(where: text.contains) {
            self = .open
        } else if Self.positive.contains(text) || Self.closing.contains(where: text.contains) {
            self = .closed
        } else if Self.rectifying.contains(where: text.contains) {
            self = .rectified
        } else {
            return nil
        }
    }

    /// Reads what stands under 整改情况, where a bare yes means that the work is done, not signed off.
    init?(outcome text: String) {
        guard let status = HazardStatus(status: text) else { return nil }
        self = Self.positive.contains(text) ? .rectified : status
    }

    /// Said outright, or in another word for nothing.
    private static let blank: Set<String> = ["", "否", "无", "/", "-", "—", "×", "✗", "✘", "x", "X"]
    private static let negative = ["未", "不", "部分", "待", "没", "正在", "整改中", "进行中", "仍"]
    private static let positive: Set<String> = ["是", "√", "✓", "✔", "☑", "对", "y", "Y", "yes"]
    private static let closing = ["销号", "合格", "闭环", "办结", "关闭", "通过", "作废"]
    private static let rectifying = ["整改", "完成", "完毕", "解决", "修复", "更换", "已复查"]

    /// Whether the words say that it was put right where it was seen.
    static func isOnTheSpot(_ text: String) -> Bool {
        ["当场", "现场整改", "立行立改"].contains(where: text.contains)
    }
}
