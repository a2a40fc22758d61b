/// How well a text answers to what was typed to find it.
public nonisolated enum TextMatch: Int, Comparable, Sendable {
    case whole, beginning, part, initials, detail, scattered

    public static func < (left: TextMatch, right: TextMatch) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The best match of `query` among title, initials (such as those of its pinyin) and detail;
    /// nil when there is none. Case and full width do not count. Several words must all match; the
    /// worst of them counts.
    public init?(
        _ query: String, title: String, initials: String = "", detail: String = ""
    ) {
        let query = Self.folded(query)
        let title = Self.folded(title)
        if let match = Self.match(query, title, Self.folded(initials), Self.folded(detail)) {
            self = match
            return
        }
        let words = query.split(separator: " ").map(Array.init)
        guard words.count > 1 else { return nil }
        let matches = words.map {
            Self.match($0, title, Self.folded(initials), Self.folded(detail))
        }
        guard let worst = matches.compactMap({ $0 }).max(), !matches.contains(nil) else {
            return nil
        }
        self = worst
    }

    private static func match(
        _ query: [Character], _ title: [Character], _ initials: [Character], _ detail: [Character]
    ) -> TextMatch? {
        if query.isEmpty || query == title { return .whole }
        if title.starts(with: query) { return .beginning }
        if contains(title, query) { return .part }
        if contains(initials, query) { return .initials }
        if contains(detail, query) { return .detail }
        return isScattered(query, in: title) || isScattered(query, in: initials) ? .scattered : nil
    }

    /// Half-width lower-case characters, without blanks around them.
    private static func folded(_ text: String) -> [Character] {
        let half = text.map { character -> Character in
            guard case .character(let half) = Key.character(character).halfWidth.code else {
                return character
            }
            return half
        }
        let lower = Array(String(half).lowercased())
        let end = (lower.lastIndex { $0 != " " } ?? -1) + 1
        return Array(lower[..<end].drop { $0 == " " })
    }

    private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
        guard let first = part.first, part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { start in
            text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
        }
    }

    private static func isScattered(_ query: [Character], in text: [Character]) -> Bool {
        var rest = query[...]
        for character in text where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}

extension Sequence {
    /// The elements that match, best first, otherwise in their order.
    public nonisolated func matching(_ match: (Element) -> TextMatch?) -> [Element] {
        let found = enumerated().compactMap { place, element in
            match(element).map { (rank: $0, place: place, element: element) }
        }
        return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.element)
    }
}
