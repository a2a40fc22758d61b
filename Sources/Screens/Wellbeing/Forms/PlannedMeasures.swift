import Domain
import Localisation

/// The measures of a plan as its form holds them: 谁：做什么, a line each, in the words of either language. Without
/// a name it is the psychology teacher's to do. Behind a semicolon the next one begins where it has a name.
struct PlannedMeasures {
    private(set) var measures: [CarePlan.Measure] = []
    /// Who stands before a colon and is none of those who may have one; nil where nobody does.
    private(set) var stranger: String?
    /// Who is named, with nothing behind the name; nil where nobody is.
    private(set) var unsaid: String?

    init(_ text: String) {
        let names = Language.allCases.flatMap { Self.names($0.strings) }
        let lines = text.split(whereSeparator: \.isNewline)
        for line in lines.flatMap({ Self.parts(of: $0, names) }) where !line.isEmpty {
            let measure = Self.measure(in: line, names)
            if measure == nil {
                if let name = Self.nameAlone(in: line, names) {
                    unsaid = unsaid ?? name
                } else {
                    stranger = stranger ?? Self.stranger(in: line)
                }
            }
            measures.append(measure ?? .init(who: .psychologist, text: line))
        }
    }

    private struct Name {
        let who: CarePlan.Responsible
        let text: String
        /// The own word; false for others that people write.
        let isOwn: Bool

        /// What stands behind it where the line begins with it, with the mark between them.
        func rest(of line: String) -> Substring? {
            guard line.lowercased().hasPrefix(text.lowercased()) else { return nil }
            let rest = line.dropFirst(text.count)
            guard let mark = rest.first, mark.isWhitespace || "：:，,".contains(mark) else {
                return nil
            }
            return rest
        }
    }

    private static func names(_ strings: Strings) -> [Name] {
        let words = CareWords(strings: strings)
        return CarePlan.Responsible.allCases.flatMap { who in
            let others = strings.careSteps.otherNames[who.rawValue]?.split(separator: "|") ?? []
            return [Name(who: who, text: words.name(who), isOwn: true)]
                + others.map { Name(who: who, text: String($0), isOwn: false) }
        }
    }

    /// The measures of one line: what stands behind a semicolon is one of its own where a name and a colon begin
    /// it, for “per week; by phone” is of one measure.
    private static func parts(of line: Substring, _ names: [Name]) -> [String] {
        let end = line.indices.first { mark in
            guard "；;".contains(line[mark]) else { return false }
            let next = String(line[mark...].dropFirst()).trimmed
            return names.contains { $0.rest(of: next)?.first.map("：:".contains) ?? false }
        }
        guard let end else { return [String(line).trimmed] }
        return [String(line[..<end]).trimmed] + parts(of: line[end...].dropFirst(), names)
    }

    /// The longest name that the line begins with: the own word before a colon, a comma or a blank, any other
    /// one before a colon alone, for “parent meeting” names nobody.
    private static func measure(in line: String, _ names: [Name]) -> CarePlan.Measure? {
        let named = names.filter { $0.rest(of: line) != nil }
        guard let name = named.max(by: { $0.text.count < $1.text.count }),
            let rest = name.rest(of: line), let mark = rest.first,
            name.isOwn || "：:".contains(mark)
        else { return nil }
        let said = String(rest.dropFirst()).trimmed
        return said.isEmpty ? nil : CarePlan.Measure(who: name.who, text: said)
    }

    /// A name that is known, and a colon behind which nothing stands.
    private static func nameAlone(in line: String, _ names: [Name]) -> String? {
        guard let mark = line.last, "：:".contains(mark) else { return nil }
        let before = String(line.dropLast()).trimmed
        return names.contains { $0.text.lowercased() == before.lowercased() } ? before : nil
    }

    /// What looks like a name: a word or two before a colon that is none of a time of day.
    private static func stranger(in line: String) -> String? {
        guard let colon = line.firstIndex(where: { "：:".contains($0) }) else { return nil }
        let before = String(line[..<colon]).trimmed
        let isTime = before.last?.isNumber == true
        return before.isEmpty || before.count > 16 || isTime ? nil : before
    }
}
