/// Numbers with at most one decimal, such as hours and lessons, kept as whole tenths.
public enum Tenths {
    /// Nil for what is no such number, or above 1000.
    public static func read(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = RuleSettings.number(parts[0]),
            whole <= 1000
        else { return nil }
        guard parts.count == 2 else { return parts[0].isEmpty ? nil : whole * 10 }
        guard parts[1].count == 1, let tenth = RuleSettings.number(parts[1]) else { return nil }
        return whole * 10 + tenth
    }

    /// 15 tenths are 1.5.
    public static func text(_ tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
