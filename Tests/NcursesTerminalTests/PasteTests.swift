import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct PasteTests {
    private let begin = "\u{1B}[200~"
    private let end = "\u{1B}[201~"

    @Test func pasteIsOneEventBetweenTheKeys() {
        var decoder = KeyDecoder()
        #expect(
            decode("a" + begin + "x\r\n二\ry\n" + end + "b", &decoder) == [
                .key(.character("a")), .paste("x\n二\ny\n"), .key(.character("b")),
            ])
    }

    @Test func pasteOverManyReadsIsOneEvent() {
        var decoder = KeyDecoder()
        let bytes = Array((begin + "教学楼\r\nA" + end).utf8)
        var events: [InputEvent] = []
        // Esc alone at the end of a read would be the Esc key: ncurses waits for what follows it.
        for piece in [bytes[..<7], bytes[7..<10], bytes[10..<16], bytes[16...]] {
            events += decoder.decode(piece.map(RawInput.byte))
        }
        #expect(events == [.paste("教学楼\nA")])
    }

    @Test func escapeEndsAPasteThatLostItsEnd() {
        var decoder = KeyDecoder()
        #expect(decode(begin + "half", &decoder) == [])
        #expect(decode("\u{1B}", &decoder) == [.paste("half"), .key(.escape)])
        #expect(decode("j", &decoder) == [.key(.character("j"))])
    }

    @Test func anotherPasteEndsOneThatLostItsEnd() {
        var decoder = KeyDecoder()
        #expect(
            decode(begin + "one" + begin + "two" + end, &decoder) == [.paste("one"), .paste("two")]
        )
    }

    @Test func whatIsTooMuchIsCutAtAWholeCharacterAndNeverTyped() {
        var decoder = KeyDecoder()
        let long = String(repeating: "楼", count: PasteCollector.limit / 3 + 10)
        let events = decode(begin + long + end + "j", &decoder)
        let kept = String(repeating: "楼", count: PasteCollector.limit / 3)
        #expect(events == [.paste(kept), .key(.character("j"))])
    }

    @Test func emptyPasteIsNothing() {
        var decoder = KeyDecoder()
        #expect(decode(begin + end, &decoder) == [])
    }

    private func decode(_ text: String, _ decoder: inout KeyDecoder) -> [InputEvent] {
        decoder.decode(text.utf8.map(RawInput.byte))
    }
}
