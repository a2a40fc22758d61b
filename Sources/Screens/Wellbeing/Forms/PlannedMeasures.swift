import Domain
import Localisation

/// The measures of a plan as its form holds them: 谁：做什么, a line each. Without a name it is the psychology
/// teacher's to do.
struct PlannedMeasures {
    private(set) var measures: [CarePlan.Measure] = []
    /// Who stands before a colon and is none of those who may have one; nil where nobody does.
    private(set) var stranger: String?

    init(_ text: String, _ strings: Strings) {
        let names = Self.names(strings)
        for line in text.split(whereSeparator: \.isNewline).map({ String($0).trimmed })
        where !line.isEmpty {
            let measure = Self.measure(in: line, names)
            if measure == nil, stranger == nil { stranger = Self.stranger(in: line) }
            measures.append(measure ?? .init(who: .psychologist, text: line))
        }
    }

    /// What each is called, in the own word and in others that people write.
    private static func names(
        _ strings: Strings
    ) -> [(who: CarePlan.Responsible, name: String)] {
        let words = CareWords(strings: strings)
        return CarePlan.Responsible.allCases.flatMap { who in
            let others = strings.careSteps.otherNames[who.rawValue]?.split(separator: "|") ?? []
            return ([words.name(who)] + others.map(String.init)).map { (who, $0) }
        }
    }

    /// The name stands before a colon, a comma or a blank.
    private static func measure(
        in line: String, _ names: [(who: CarePlan.Responsible, name: String)]
    ) -> CarePlan.Measure? {
        for (who, name) in names where line.lowercased().hasPrefix(name.lowercased()) {
            let rest = line.dropFirst(name.count)
            guard let mark = rest.first, mark.isWhitespace || "：:，,".contains(mark) else {
                continue
            }
            let said = String(rest.dropFirst()).trimmed
            if !said.isEmpty { return CarePlan.Measure(who: who, text: said) }
        }
        return nil
    }

    /// What looks like a name: a word or two before a colon that is none of a time of day.
    private static func stranger(in line: String) -> String? {
        guard let colon = line.firstIndex(where: { "：:".contains($0) }) else { return nil }
        let before = String(line[..<colon]).trimmed
        let isTime = before.last?.isNumber == true
        return before.isEmpty || before.count > 16 || isTime ? nil : before
    }
}
