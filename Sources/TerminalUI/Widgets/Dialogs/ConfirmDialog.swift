public import Observation

/// A question to answer with yes or no. No is the answer of a hasty Enter and of Esc.
@Observable
public final class ConfirmDialog: Dialog {
    private let title: String
    private let question: String
    private let words: DialogWords
    private let answer: (Bool) -> Void
    private var isOnYes = false

    /// `answer` is called once, with what was chosen.
    public init(
        title: String, question: String, words: DialogWords, answer: @escaping (Bool) -> Void
    ) {
        self.title = title
        self.question = question
        self.words = words
        self.answer = answer
    }

    public var keyBindings: [KeyBinding] {
        let enter = [Key.enter]
        let yes: [Key] = [.character("y"), .character("Y")] + (isOnYes ? enter : [])
        let no: [Key] = [.escape, .character("n"), .character("N")] + (isOnYes ? [] : enter)
        return [
            KeyBinding(yes, words.accept, group: words.group) { [answer] in answer(true) },
            KeyBinding(no, words.cancel, group: words.group) { [answer] in answer(false) },
        ]
    }

    public func type(_ event: InputEvent) -> Bool {
        guard case .key(let key) = event else { return false }
        switch key {
        case .left: isOnYes = true
        case .right: isOnYes = false
        case .tab, .backTab: isOnYes.toggle()
        default: return false
        }
        return true
    }

    public func draw(on surface: Surface) {
        let lines = DisplayText.wrap(question, columns: max(1, min(60, surface.width - 8)))
        let widest = lines.map { DisplayText.width(of: $0) }.max() ?? 0
        let body = DialogFrame(
            title: title, body: Size(width: max(widest, 24), height: lines.count),
            buttons: keyBindings, focusedButton: isOnYes ? 0 : 1
        ).draw(on: surface)
        for (y, line) in lines.prefix(body.height).enumerated() {
            body.write(line, x: 0, y: y, columns: body.width, role: .dialog)
        }
        body.placeCursor(x: 0, y: 0)
    }
}
