import Testing

@testable import NcursesTerminal

struct KeyBytesTests {
    /// Of xterm: an arrow in both modes, Home, a page, a letter, Chinese, Esc alone at the end.
    @Test(arguments: ["\u{1B}OA", "\u{1B}[B", "\u{1B}[H\u{1B}[6~", "a网\r", "q\u{1B}"])
    func whatAllTerminalsSendAlikeIsPlain(text: String) {
        #expect(KeyBytes(Array(text.utf8)).arePlain)
    }

    /// A mouse, a key with Control, one with Alt, a function key, a paste.
    @Test(
        arguments: [
            "\u{1B}[<0;5;2M", "\u{1B}[1;5C", "\u{1B}x", "\u{1B}OP", "\u{1B}[200~a", "\u{1B}[3~",
        ])
    func whatATerminalsDescriptionTellsIsNot(text: String) {
        #expect(!KeyBytes(Array(text.utf8)).arePlain)
    }

    @Test(
        arguments: [
            ("a\u{1B}[<65;1", "a"), ("\u{1B}[A\u{1B}", "\u{1B}[A"), ("b\u{1B}O", "b"),
            ("c\u{1B}[M !", "c"), ("d\u{1B}[[", "d"), ("e\u{1B}[A", "e\u{1B}[A"),
            ("f\u{1B}x", "f\u{1B}x"),
            ("g\u{1B}[M !!", "g\u{1B}[M !!"), ("h\u{1B}[[A", "h\u{1B}[[A"),
        ])
    func beginningOfASequenceWaitsForItsRest(text: String, whole: String) {
        var bytes = KeyBytes(Array(text.utf8))
        #expect(bytes.takeWhole().bytes == Array(whole.utf8))
        #expect(bytes.bytes == Array(text.utf8.dropFirst(whole.utf8.count)))
    }
}
