import Testing

@testable import TerminalUI

/// A line of a choice that stands there to be read.
struct ChoiceRefusalTests {
    private static let words = DialogWords(
        group: KeyGroup(title: "窗口"), accept: "是", cancel: "否")

    /// Gives the key to the dialog's typing first and to its bindings then, as a screen host does.
    private func press(_ key: Key, in dialog: any Dialog) {
        if dialog.type(.key(key)) { return }
        dialog.keyBindings.first { $0.answers(to: key) }?.action()
    }

    @Test func aLineThatCannotBeTakenSaysWhyAndTheListStays() {
        var chosen: [Int] = []
        let items = [
            ChoiceItem(id: 1, title: "发现", refusal: "这一步已做"), ChoiceItem(id: 2, title: "保护"),
        ]
        let dialog = ChoiceDialog(
            title: "危机处置", items: items, words: Self.words, choose: { chosen.append($0) },
            cancel: {})
        func text() -> String { Frame(80, 24).draw { dialog.draw(on: $0) }.canvas.text }
        press(.enter, in: dialog)
        #expect(chosen.isEmpty && text().contains("! 这一步已做"))
        press(.down, in: dialog)
        #expect(!text().contains("! 这一步已做"))
        press(.enter, in: dialog)
        #expect(chosen == [2])
    }
}
