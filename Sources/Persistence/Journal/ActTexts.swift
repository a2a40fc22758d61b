import Domain

/// Reads the texts of a journal's act one after another; once one cannot be read, `isWhole` is false.
struct ActTexts {
    private var left: ArraySlice<String>
    private var failed = false

    init(_ texts: [String]) {
        left = texts[...]
    }

    /// True where every text was read and none was left over.
    var isWhole: Bool { !failed && left.isEmpty }

    mutating func text() -> String { next { $0 } ?? "" }

    mutating func id<Subject>() -> Identifier<Subject> {
        Identifier(next { Int64($0) } ?? 0)
    }

    mutating func optionalID<Subject>() -> Identifier<Subject>? {
        left.first == "" ? nothing() : id()
    }

    mutating func day() -> Day { next { Day(text: $0) } ?? Day(ordinal: 0) }

    mutating func optionalDay() -> Day? { left.first == "" ? nothing() : day() }

    mutating func number() -> Int { next { Int($0) } ?? 0 }

    /// What `read` makes of the next text; nil, and not whole, where it makes nothing of it.
    mutating func next<Value>(_ read: (String) -> Value?) -> Value? {
        guard let text = left.popFirst(), let value = read(text) else {
            failed = true
            return nil
        }
        return value
    }

    /// What follows `tag` in the next text; nil, and the text left, where it begins otherwise.
    mutating func tagged(_ tag: String) -> String? {
        guard let text = left.first, text.hasPrefix(tag) else { return nil }
        left.removeFirst()
        return String(text.dropFirst(tag.count))
    }

    private mutating func nothing<Value>() -> Value? {
        left.removeFirst()
        return nil
    }
}

extension Identifier {
    var text: String { String(rawValue) }
}

extension Optional {
    /// What stands for an absent identifier: nothing.
    func text<Subject>() -> String where Wrapped == Identifier<Subject> {
        map { String($0.rawValue) } ?? ""
    }
}
