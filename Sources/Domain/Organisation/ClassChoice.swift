/// Classes as people write them: 全部, a grade, or one by one.
public enum ClassChoice {
    /// What of the text means no class.
    public struct Unread: Error, Hashable, Sendable {
        public let text: String
    }

    private static let all: Set<String> = ["全部", "全校", "所有", "all", "*"]

    /// The classes that `text` names, for example `全部`, `七 八(1)`, `七(1-3)、八(2)`.
    public static func read(
        _ text: String, among classes: [SchoolClass]
    ) throws(Unread) -> Set<SchoolClass.ID> {
        var chosen: Set<SchoolClass.ID> = []
        for word in words(in: text) {
            let found =
                all.contains(word.lowercased())
                ? classes
                : classes.filter { one in
                    SchoolClass.isSame(one.name, word) || isGrade(word, of: one)
                }
            guard !found.isEmpty else { throw Unread(text: word) }
            chosen.formUnion(found.map(\.id))
        }
        return chosen
    }

    /// The names of new classes: 七(1-4) are four, as they are spelled.
    public static func names(in text: String) -> [String] {
        var names: [String] = []
        for name in words(in: text) where !names.contains(where: { SchoolClass.isSame($0, name) }) {
            names.append(name)
        }
        return names
    }

    /// The shortest text that `read` understands: `all` for every class, a grade where it is whole.
    public static func text(
        of chosen: Set<SchoolClass.ID>, among classes: [SchoolClass], all: String
    ) -> String {
        let listed = classes.sorted(by: SchoolClass.isListedBefore)
        if !listed.isEmpty, listed.allSatisfy({ chosen.contains($0.id) }) { return all }
        var parts: [String] = []
        for one in listed where chosen.contains(one.id) {
            let grade = listed.filter { $0.grade == one.grade }
            let isWhole =
                !one.grade.isEmpty && grade.count > 1
                && grade.allSatisfy { chosen.contains($0.id) }
            let part = isWhole ? one.grade : one.name
            if parts.last != part { parts.append(part) }
        }
        return parts.joined(separator: " ")
    }

    private static func isGrade(_ word: String, of one: SchoolClass) -> Bool {
        let grade = word.hasSuffix("年级") ? String(word.dropLast(2)) : word
        return !one.grade.isEmpty && grade == one.grade
    }

    private static func words(in text: String) -> [String] {
        text.split { $0.isWhitespace || "、，,；;".contains($0) }.flatMap { expanded(String($0)) }
    }

    /// 七(1-4) as its four classes; anything else as it is.
    private static func expanded(_ word: String) -> [String] {
        let pattern = /(.*[(（])(\d{1,2})[-—~～至](\d{1,2})([)）].*)/
        guard let match = word.wholeMatch(of: pattern), let first = Int(match.2),
            let last = Int(match.3), first <= last
        else { return [word] }
        return (first...last).map { "\(match.1)\($0)\(match.4)" }
    }
}
