import CNcurses
import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct KeyDecoderTests {
    @Test func lettersAndChineseTextAreOneKeyEach() {
        #expect(keys("a网Z") == [.character("a"), .character("网"), .character("Z")])
    }

    @Test func marksJoinTheLetterBeforeThem() {
        #expect(keys("e\u{301}x") == [.character("e\u{301}"), .character("x")])
    }

    @Test func characterSplitBetweenTwoReadsIsNotLost() {
        var decoder = KeyDecoder()
        let bytes = Array("隐患".utf8)
        #expect(decoder.decode(bytes[..<4].map(RawInput.byte)) == [.key(.character("隐"))])
        #expect(decoder.decode(bytes[4...].map(RawInput.byte)) == [.key(.character("患"))])
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE9, 0x9A], [0xF5, 0x80, 0x80, 0x80],
            [0xC2, 0x85],
        ] as [[UInt8]])
    func bytesThatAreNoTextAreLeftOutAndNothingElse(bytes: [UInt8]) {
        #expect(keys(bytes + Array("ab".utf8)) == [.character("a"), .character("b")])
    }

    @Test func controlCharactersAreKeys() {
        #expect(keys([0x18, 0x00, 0x1F]) == [.control("x"), .control(" "), .control("_")])
        #expect(keys([0x09, 0x0D, 0x0A]) == [.tab, .enter, .enter])
        #expect(keys([0x08, 0x7F]) == [.backspace, .backspace])
    }

    @Test func escapeAloneIsEscape() {
        #expect(keys([0x1B]) == [.escape])
        #expect(keys([0x1B, 0x1B]) == [.escape, .escape])
    }

    @Test func escapeBeforeACharacterIsAlt() {
        #expect(keys("\u{1B}g\u{1B}患x") == [.alt("g"), .alt("患"), .character("x")])
        #expect(keys("\u{1B}\r") == [Key(.enter, .alt)])
        #expect(keys("\u{1B}[") == [.alt("[")])
        #expect(keys("\u{1B}O") == [.alt("O")])
        #expect(keys("\u{1B}Ob") == [.alt("O"), .character("b")])
    }

    @Test func escapeBeforeADigitIsThatFunctionKey() {
        #expect(keys("\u{1B}1\u{1B}9\u{1B}0") == [.function(1), .function(9), .function(10)])
    }

    @Test func escapeAndAKeyLaterAreTwoKeys() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.byte(0x1B)]) == [.key(.escape)])
        #expect(decoder.decode([.byte(0x35)]) == [.key(.character("5"))])
    }

    @Test func numberedKeysOfNcursesAreKnown() {
        let codes = [KEY_UP, KEY_NPAGE, KEY_BTAB, KEY_DC, KEY_SRIGHT, KEY_F0 + 10, KEY_F0 + 14]
        var decoder = KeyDecoder()
        #expect(
            decoder.decode(codes.map(RawInput.key)) == [
                .key(.up), .key(.pageDown), .key(.backTab), .key(.delete),
                .key(Key(.right, .shift)), .key(.function(10)), .key(Key(.function(2), .shift)),
            ])
        #expect(decoder.decode([.key(KEY_RESIZE), .key(KEY_UNDO), .key(KEY_F0)]) == [])
    }

    @Test func altAndANumberedKeyBelongTogether() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.byte(0x1B), .key(KEY_UP)]) == [.key(Key(.up, .alt))])
    }

    @Test func namedKeysCarryTheirModifiers() {
        var decoder = KeyDecoder()
        let names = ["kRIT5", "kUP", "kHOM6", "kDC3", "kXYZ5"]
        #expect(
            decoder.decode(names.map(RawInput.named)) == [
                .key(Key(.right, .control)), .key(Key(.up, .shift)),
                .key(Key(.home, [.control, .shift])), .key(Key(.delete, .alt)),
            ])
    }

    @Test func sequencesThatTheTerminalsDescriptionLacksAreUnderstood() {
        #expect(keys("\u{1B}[1;5C") == [Key(.right, .control)])
        #expect(keys("\u{1B}[A\u{1B}OB") == [.up, .down])
        #expect(keys("\u{1B}[3;2~") == [Key(.delete, .shift)])
        #expect(keys("\u{1B}[15~\u{1B}[21~\u{1B}[24~") == [5, 10, 12].map(Key.function))
        #expect(keys("\u{1B}[Z") == [.backTab])
        #expect(keys("\u{1B}Op\u{1B}Oy\u{1B}OM") == [.character("0"), .character("9"), .enter])
    }

    @Test func sequencesThatNobodyKnowsAreNotTakenForTyping() {
        #expect(keys("\u{1B}[?62;1;9c" + "\u{1B}[[A" + "\u{1B}[12;40Rq") == [.character("q")])
    }

    @Test func sequenceSplitBetweenTwoReadsIsOne() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[1;".utf8.map(RawInput.byte)) == [])
        #expect(decoder.decode("5Dx".utf8.map(RawInput.byte)).count == 2)
    }

    private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

    private func keys(_ bytes: [UInt8]) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.decode(bytes.map(RawInput.byte)).compactMap {
            if case .key(let key) = $0 { key } else { nil }
        }
    }
}
