public import Observation

/// A text field: what is typed, where the caret stands, and what the editing keys do.
@Observable
public final class TextInput {
    public private(set) var text = ""
    /// Characters before the caret; never more than `text` has.
    public private(set) var caret = 0
    /// Rows of the field. With one row, line breaks become blanks; with more, Alt-Enter breaks.
    public let rows: Int
    /// Shows a mark for each character, as for a passphrase.
    public let isMasked: Bool
    /// Characters that fit; what is typed beyond is dropped.
    public let limit: Int
    /// Takes figures only, wide ones as narrow ones.
    public let holdsFigures: Bool
    /// Whether a blank may be typed: there is none in a day.
    public let takesBlanks: Bool
    /// Shown while nothing is typed.
    public var placeholder: String
    /// Whether the next character takes the place of the whole text: a date or a number that the
    /// field was given stays so until it is edited.
    public private(set) var isSelected = false
    /// Whether it was given a date or a number at first, or was offered a text, which one types anew rather than
    /// edits.
    @ObservationIgnored private var wasGiven = false
    /// Why something of what was typed last is not there.
    public private(set) var rejection: Rejection?

    public nonisolated enum Rejection: Hashable, Sendable { case full, noFigure }

    @ObservationIgnored var view = TextInputView()

    public init(
        _ text: String = "", rows: Int = 1, isMasked: Bool = false, limit: Int = 2000,
        holdsFigures: Bool = false, takesBlanks: Bool = true, placeholder: String = ""
    ) {
        self.rows = max(1, rows)
        self.isMasked = isMasked
        self.limit = max(0, limit)
        self.holdsFigures = holdsFigures
        self.takesBlanks = takesBlanks
        self.placeholder = placeholder
        insert(text)
        rejection = nil
        wasGiven = self.rows == 1 && !isMasked && Self.isFigures(self.text)
        isSelected = wasGiven
    }

    public var isMultiline: Bool { rows > 1 }

    /// Puts another text in place of the whole one, with the caret at its end.
    public func setText(_ text: String) {
        replace(0..<self.text.count, with: text)
        rejection = nil
    }

    /// Puts another text in place of the whole one, which the next character takes the place of.
    public func offer(_ text: String) {
        setText(text)
        wasGiven = !self.text.isEmpty
        select()
    }

    /// Inserts at the caret, or in place of what is selected, cleaned of what a field cannot hold, as
    /// far as the limit allows. A blank by itself takes the place of no text.
    public func insert(_ new: String) {
        if !new.isEmpty, isSelected || !takesBlanks, new.allSatisfy(\.isWhitespace) { return }
        guard !holdsFigures || !Self.figures(in: new).isEmpty || new.isEmpty else {
            rejection = .noFigure
            return
        }
        replace(isSelected ? 0..<text.count : caret..<caret, with: new)
    }

    /// What is typed next takes the place of the whole text.
    func select() {
        guard !text.isEmpty else { return }
        moveCaret(to: text.count)
        isSelected = true
    }

    /// The focus comes back to it: what was typed wrong in place of a given date is typed anew.
    func selectAgain() {
        guard wasGiven, !text.isEmpty else { return }
        moveCaret(to: text.count)
        if !isSelected { isSelected = true }
    }

    /// From now on what is typed joins the text.
    func deselect() {
        if isSelected { isSelected = false }
    }

    func clearRejection() {
        if rejection != nil { rejection = nil }
    }

    func delete(_ range: Range<Int>) {
        if !range.isEmpty { replace(range, with: "") }
    }

    /// Moves the caret, as far as the text goes.
    public func moveCaret(to place: Int) {
        view.goalColumn = nil
        let place = min(max(0, place), text.count)
        if place != caret { caret = place }
    }

    var characters: [Character] { Array(text) }

    /// The caret ends behind what was put in. Marks may join a character that is already there, so
    /// its place is counted anew.
    private func replace(_ range: Range<Int>, with new: String) {
        let start = text.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.index(start, offsetBy: range.count)
        let tail = text[end...]
        let head = fitted(text[..<start], adding: new, before: tail)
        let bytes = head.utf8.count
        let result = head + tail
        let place = result.utf8.index(result.startIndex, offsetBy: bytes)
        view.goalColumn = nil
        deselect()
        text = result
        caret = result.indices.prefix { $0 < place }.count
    }

    /// 2026-11-23, 07:20, 12: what one types anew rather than edits.
    private static func isFigures(_ text: String) -> Bool {
        text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isASCII && ($0.isNumber || "-:./%".contains($0)) }
    }

    private static func figures(in text: String) -> String {
        text.compactMap(\.wholeNumberValue).filter { $0 < 10 }.map(String.init).joined()
    }

    /// Up to two characters of what is added may join their neighbours and so take no room.
    private func fitted(_ head: Substring, adding new: String, before tail: Substring) -> String {
        let room = max(0, limit - head.count - tail.count) + 2
        var added = TypedText(new, after: head.last, isMultiline: isMultiline, limit: room).text
        if holdsFigures { added = Self.figures(in: added) }
        while !added.isEmpty, (head + added + tail).count > limit {
            added.removeLast()
            rejection = .full
        }
        return String(head + added)
    }
}
