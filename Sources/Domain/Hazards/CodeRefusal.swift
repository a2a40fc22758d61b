/// Why an entry cannot stand in a table of codes.
public enum CodeRefusal: Error, Hashable, Sendable {
    case badCode
    case noText
    case noSource
}

extension GuideClause {
    /// Nil where it can stand in the table.
    public var refusal: CodeRefusal? {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, isCategoryCode(parts[0]), (1...3).contains(parts[1].count),
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return .badCode }
        return CodeRefusal(text: text, source: source)
    }
}

extension HazardCategory {
    /// Nil where it can stand in the table.
    public var refusal: CodeRefusal? {
        isCategoryCode(code) ? CodeRefusal(text: name, source: source) : .badCode
    }
}

extension CodeRefusal {
    fileprivate init?(text: String, source: String) {
        if text.allSatisfy(\.isWhitespace) {
            self = .noText
        } else if source.allSatisfy(\.isWhitespace) {
            self = .noSource
        } else {
            return nil
        }
    }
}

/// Two capital letters.
private func isCategoryCode(_ code: some StringProtocol) -> Bool {
    code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
}
