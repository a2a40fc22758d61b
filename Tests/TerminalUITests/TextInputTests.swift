import TestSupport
import Testing

@testable import TerminalUI

struct TextInputTests {
    private func input(_ text: String, caret: Int? = nil, rows: Int = 1) -> TextInput {
        let input = TextInput(text, rows: rows)
        if let caret { input.moveCaret(to: caret) }
        return input
    }

    private func marked(_ input: TextInput) -> String {
        var characters = Array(input.text)
        characters.insert("|", at: input.caret)
        return String(characters)
    }

    @Test func typingInsertsAtTheCaret() {
        let input = input("教楼", caret: 1)
        type("学A", on: input.handle)
        #expect(marked(input) == "教学A|楼")
    }

    @Test func aCombiningMarkJoinsTheCharacterBeforeTheCaret() {
        let input = input("ex", caret: 1)
        type("\u{301}", on: input.handle)
        #expect(input.text == "e\u{301}x")
        #expect(input.caret == 1)
        press(.backspace, on: input.handle)
        #expect(input.text == "x")
    }

    @Test func anEmojiOfSeveralPartsIsOneCharacter() {
        let input = input("")
        for scalar in "👨‍👩‍👧".unicodeScalars { input.insert(String(Character(scalar))) }
        #expect(input.text == "👨‍👩‍👧")
        #expect(input.caret == 1)
        press(.backspace, on: input.handle)
        #expect(input.text.isEmpty)
    }

    @Test(arguments: [
        (Key.backspace, "甲乙|丁"), (.delete, "甲乙丙|"), (.left, "甲乙|丙丁"),
        (.right, "甲乙丙丁|"), (.home, "|甲乙丙丁"), (.end, "甲乙丙丁|"), (.control("a"), "|甲乙丙丁"),
        (.control("e"), "甲乙丙丁|"), (.control("u"), "|丁"), (.control("k"), "甲乙丙|"),
    ])
    func editingKeys(key: Key, result: String) {
        let input = input("甲乙丙丁", caret: 3)
        #expect(input.handle(.key(key)))
        #expect(marked(input) == result)
    }

    @Test(arguments: [
        (Key(.left, .control), "换软管 (gas |hose)，试压"), (.alt("b"), "换软管 (gas |hose)，试压"),
        (Key(.right, .control), "换软管 (gas hose)，试压|"), (.alt("f"), "换软管 (gas hose)，试压|"),
        (.control("w"), "换软管 (gas |试压"), (Key(.backspace, .alt), "换软管 (gas |试压"),
        (.alt("d"), "换软管 (gas hose)，|"),
    ])
    func wordKeys(key: Key, result: String) {
        let input = input("换软管 (gas hose)，试压", caret: 15)
        #expect(input.handle(.key(key)))
        #expect(marked(input) == result)
    }

    @Test func aWordIsARunOfOneScript() {
        let text = Array("食堂gas123かなカナ한글!")
        var places: [Int] = []
        var place = text.count
        while place > 0 {
            place = WordBoundary.before(place, in: text)
            places.append(place)
        }
        #expect(places == [12, 8, 2, 0])
    }

    @Test func pastedLineBreaksBecomeBlanksInOneLine() {
        let input = input("")
        _ = input.handle(.paste("第一行\r\n第二\u{1B}[0m行\t尾\u{202E}\n\n"))
        #expect(input.text == "第一行 第二[0m行 尾")
    }

    @Test func severalRowsKeepPastedLineBreaks() {
        let input = input("", rows: 3)
        _ = input.handle(.paste("甲\r\n乙\n"))
        press(Key(.enter, .alt), on: input.handle)
        #expect(input.text == "甲\n乙\n\n")
        #expect(input.caret == 5)
    }

    @Test func textBeyondTheLimitIsDropped() {
        let input = TextInput("甲乙", limit: 4)
        input.moveCaret(to: 1)
        _ = input.handle(.paste("123456"))
        #expect(marked(input) == "甲12|乙")
        type("x\u{301}", on: input.handle)
        type("\u{301}", on: input.handle)
        #expect(input.text == "甲12\u{301}乙")
    }

    @Test func aPasteIsReadNoFurtherThanTheFieldHolds() {
        // An endless paste comes to an end only if nobody reads it to its end.
        let endless = sequence(first: Character("字")) { $0 }
        let typed = TypedText(endless, isMultiline: false, limit: 3)
        #expect(typed.text == "字字字")
        let input = TextInput(limit: 200)
        _ = input.handle(.paste(String(repeating: "隐患 ", count: 300_000)))
        #expect(input.text.count == 200)
    }

    @Test(arguments: [
        ("食\u{200B}堂", "食堂"), ("\u{2060}a\u{200C}b\u{AD}c\u{FEFF}", "abc"),
        ("a\u{200D}b\u{200D}", "ab"), ("甲\u{3164}\u{115F}\u{E0041}乙", "甲乙"),
        ("👩\u{200D}🚒 ok", "👩\u{200D}🚒 ok"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("e\u{301}", "e\u{301}"),
        ("👍\u{200B}\u{200D}", "👍"),
    ])
    func nothingInvisibleSurvivesAPaste(pasted: String, kept: String) {
        let input = TextInput()
        _ = input.handle(.paste(pasted))
        #expect(Array(input.text.unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test func keysThatAreNotForTextAreLeftToTheOwner() {
        let input = input("a")
        for key in [
            Key.enter, .escape, .tab, .up, .down, .function(2), .alt("x"), .control("x"),
        ] {
            #expect(!input.handle(.key(key)), "\(key)")
        }
        #expect(input.text == "a")
    }

    @Test func upAndDownKeepTheColumnTheyCameFrom() {
        let input = input("一二三四五\n六\n七八九十", caret: 4, rows: 3)
        Frame(20, 3).draw { input.draw(on: $0, isFocused: true) }
        press(.down, on: input.handle)
        #expect(input.caret == 7)
        press(.down, on: input.handle)
        #expect(input.caret == 12)
        #expect(!input.handle(.key(.down)))
        press(.up, .up, on: input.handle)
        #expect(input.caret == 4)
        #expect(!input.handle(.key(.up)))
    }

    @Test func aMaskedTextShowsNothingOfItself() {
        let input = TextInput("密码 secret", isMasked: true)
        let frame = Frame(14, 1).draw { input.draw(on: $0, isFocused: true) }
        frame.expect(picture: "•••••••••")
        #expect(frame.canvas.cursor == Point(x: 9, y: 0))
        press(Key(.left, .control), on: input.handle)
        #expect(input.caret == 0)
    }

    @Test func aPlaceholderShowsUntilSomethingIsTyped() {
        let input = TextInput(placeholder: "楼名或首字母")
        let frame = Frame(10, 1).draw { input.draw(on: $0, isFocused: true) }
        frame.expect(picture: "楼名或首…")
        #expect(frame.canvas.cursor == Point(x: 0, y: 0))
        type("食", on: input.handle)
        frame.draw { input.draw(on: $0, isFocused: true) }.expect(picture: "食")
    }

    @Test func aLongLineScrollsAndMarksWhatIsHidden() {
        let input = input("教学楼东侧安全出口指示灯不亮")
        let frame = Frame(12, 1)
        frame.draw { input.draw(on: $0, isFocused: false) }.expect(picture: "教学楼东侧 …")
        frame.draw { input.draw(on: $0, isFocused: true) }.expect(picture: "…指示灯不亮")
        #expect(frame.canvas.cursor == Point(x: 11, y: 0))
        press(.left, .left, .left, .left, .left, .left, on: input.handle)
        frame.draw { input.draw(on: $0, isFocused: true) }
        #expect(frame.canvas.cursor == Point(x: 1, y: 0))
        frame.expect(picture: "…口指示灯不…")
        press(.home, on: input.handle)
        frame.draw { input.draw(on: $0, isFocused: true) }.expect(picture: "教学楼东侧 …")
    }

    @Test func rowsWrapSoftlyAndFollowTheCaret() {
        let input = input("更换电源模块,断电测试常亮九十分钟。\n次日复测", rows: 2)
        let frame = Frame(13, 2)
        frame.draw { input.draw(on: $0, isFocused: true) }
            .expect(
                picture: """
                    钟。
                    次日复测
                    """)
        #expect(frame.canvas.cursor == Point(x: 8, y: 1))
        input.moveCaret(to: 0)
        frame.draw { input.draw(on: $0, isFocused: true) }
            .expect(
                picture: """
                    更换电源模
                    块,断电测试
                    """)
    }

    @Test func aClickPutsTheCaretWhereItWas() {
        let input = input("教学楼A")
        Frame(10, 1).draw { input.draw(on: $0, isFocused: true) }
        input.click(at: Point(x: 3, y: 0))
        #expect(input.caret == 1)
        input.click(at: Point(x: 9, y: 0))
        #expect(input.caret == 4)
    }

    @Test(arguments: 0..<60)
    func anyEditKeepsTheCaretInTheTextAndTheCursorOnIt(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let isMultiline = seed % 3 == 0
        let input = TextInput(rows: isMultiline ? 3 : 1, limit: 40)
        let frame = Frame(Int.random(in: 1...24, using: &dice), 3)
        for _ in 0..<150 {
            _ = input.handle(Self.anyEvent(using: &dice))
            #expect((0...input.text.count).contains(input.caret))
            #expect(input.text.count <= 40)
            frame.draw { input.draw(on: $0, isFocused: true) }
            expectWholeGlyphs(frame.canvas)
            guard !isMultiline else { continue }
            let before = DisplayText.width(of: input.text.prefix(input.caret))
            #expect(frame.canvas.cursor == Point(x: before - input.view.scroll, y: 0))
        }
    }

    private static func anyEvent(using dice: inout SeededDice) -> InputEvent {
        let texts = [
            "教", "a", " ", "，", "\u{301}", "👍", "🏽", "\u{200D}", "🇨", "か", "\n", "\u{FE0F}",
        ]
        let keys: [Key] = [
            .backspace, .delete, .left, .right, .home, .end, .up, .down, .control("w"),
            .control("u"), .control("k"), .alt("b"), .alt("f"), .alt("d"), Key(.enter, .alt),
        ]
        if Int.random(in: 0..<3, using: &dice) > 0 {
            let text = texts.randomElement(using: &dice) ?? ""
            return Bool.random(using: &dice)
                ? .paste(text + text) : .key(.character(Character(text)))
        }
        return .key(keys.randomElement(using: &dice) ?? .left)
    }

    @Test func anInputSurvivesEverySize() {
        for rows in [1, 4] {
            let input = TextInput("教学楼东侧安全出口指示灯不亮 exit", rows: rows, placeholder: "x")
            survivesEverySize { input.draw(on: $0, isFocused: true) }
        }
    }
}
