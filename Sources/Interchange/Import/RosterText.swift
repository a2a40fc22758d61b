import Domain

/// What stands in a field about a person, as a roster is read: the same words typed and brought in mean the
/// same person.
public enum RosterText {
    /// 单 田 is 单田.
    public static func name(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// Of half width and without blanks; nil where nothing stands there.
    public static func number(_ text: String) -> String? {
        let number = TextWidth.narrow(text).filter { !$0.isWhitespace }
        return number.isEmpty ? nil : number
    }

    /// One number or several; nil where nothing stands there.
    public static func phone(_ text: String) -> String? {
        let kept = PhoneNumber.numbers(in: TextWidth.narrow(text)).map { number in
            let begun = number.drop(while: \.isWhitespace)
            return begun.prefix(begun.count - begun.reversed().prefix(while: \.isWhitespace).count)
        }
        let text = kept.filter { !$0.isEmpty }.joined(separator: "/")
        return text.isEmpty ? nil : text
    }
}
