/// How rooms are named: many at once, and again on the floors above.
public enum RoomNames {
    /// Room 3 of floor 2 is 203.
    public nonisolated static func number(_ floor: Int, _ room: Int) -> String {
        "\(floor)" + (room < 10 ? "0" : "") + "\(room)"
    }

    /// Names apart by blanks or commas; 101-108 are eight of them.
    public nonisolated static func names(in text: String) -> [String] {
        text.split { $0.isWhitespace || "、，,；;".contains($0) }.flatMap { part -> [String] in
            let ends = part.split(separator: "-", maxSplits: 1).map(String.init)
            guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]),
                first <= last, last - first < 100
            else { return [String(part)] }
            return (first...last).map { number in
                let digits = String(number)
                return String(repeating: "0", count: max(0, ends[0].count - digits.count)) + digits
            }
        }
    }

    /// The digits that a name begins with; empty where it begins with none.
    public nonisolated static func number(in name: String) -> Substring {
        name.prefix(while: \.isNumber)
    }

    /// What a room of floor `floor` is called on floor `other`: 101 becomes 301, a name stays.
    public nonisolated static func name(_ name: String, of floor: Int, on other: Int) -> String {
        let prefix = String(floor)
        let rest = name.dropFirst(prefix.count)
        let isNumbered = name.hasPrefix(prefix) && rest.prefix(2).allSatisfy(\.isNumber)
        return isNumbered && rest.count >= 2 ? String(other) + rest : name
    }
}
