import TestSupport
import Testing

@testable import TerminalUI

/// A date or a number that a field was given, and what is typed into a full one.
struct TextInputSelectionTests {
    @Test(arguments: ["2026-11-23", "07:20", "12", "2026-09-01/2026-11-23"])
    func theFirstCharacterTakesThePlaceOfAGivenFigure(given: String) {
        let input = TextInput(given, limit: 40)
        type("30", on: input.handle)
        #expect(input.text == "30")
    }

    @Test(arguments: [
        (Key.backspace, "2026-11-230"), (.left, "2026-11-2303"), (.home, "02026-11-233"),
        (.end, "2026-11-2330"), (.right, "2026-11-2330"), (.delete, "0"),
    ])
    func otherKeysBeginToEditIt(key: Key, result: String) {
        let input = TextInput("2026-11-233", limit: 20)
        press(key, on: input.handle)
        type("0", on: input.handle)
        #expect(input.text == result)
    }

    @Test func anOfferedTextIsTypedAnew() {
        let (full, list) = (TextInput(), TextInput(limit: 12))
        let form = Form([FormField("全", full), FormField("表", list)])
        list.offer("七(2)")
        press(.tab, on: form.handle)
        type("八", on: form.handle)
        type("(1)", on: form.handle)
        #expect(list.text == "八(1)")
    }

    @Test func aBlankTakesThePlaceOfNoDay() {
        let (number, date) = (
            TextInput("12", limit: 40), TextInput("2026-11-23", limit: 20, takesBlanks: false)
        )
        for input in [number, date] { press(.space, on: input.handle) }
        #expect(number.text == "12" && date.text == "2026-11-23")
        // The next figure still does.
        type("11-30", on: date.handle)
        press(.space, on: date.handle)
        #expect(date.text == "11-30")
    }

    @Test func aNameIsEditedAsItStands() {
        let input = TextInput("教学楼A")
        type("1", on: input.handle)
        #expect(input.text == "教学楼A1")
    }

    @Test func whatIsPastedReplacesItToo() {
        let input = TextInput("2026-11-23", limit: 10)
        _ = input.handle(.paste("2026-11-30"))
        #expect(input.text == "2026-11-30")
        #expect(input.rejection == nil)
    }

    @Test func aSelectedTextStandsOutAndStaysWhileTheFormIsWalked() {
        let date = TextInput("2026-11-23", limit: 10)
        let form = Form([FormField("自", date, columns: 12), FormField("名", TextInput())])
        let frame = Frame(24, 2)
        frame.draw { form.draw(on: $0) }
        #expect(frame.role(x: 5, y: 0) == .selection)
        press(.tab, on: form.handle)
        press(.backTab, on: form.handle)
        press(.right, on: form.handle)
        frame.draw { form.draw(on: $0) }
        #expect(frame.role(x: 5, y: 0) == .fieldFocused)
    }

    @Test func whatWasTypedWrongIsTypedAnewWhenOneComesBack() {
        let (date, name) = (TextInput("2026-11-23", limit: 10), TextInput())
        let form = Form([FormField("自", date, columns: 12), FormField("名", name)])
        type("jwm", on: form.handle)
        press(.tab, on: form.handle)
        type("jwm", on: form.handle)
        press(.backTab, on: form.handle)
        type("2026-11-30", on: form.handle)
        #expect(date.text == "2026-11-30")
        press(.tab, on: form.handle)
        type("1", on: form.handle)
        #expect(name.text == "jwm1")
    }

    @Test func aFullFieldSaysSoUntilTheNextKey() {
        let date = TextInput("2026-11-23", limit: 10)
        let form = Form([FormField("自", date, columns: 12)])
        let frame = Frame(30, 1)
        press(.end, on: form.handle)
        type("1", on: form.handle)
        frame.draw { form.draw(on: $0) }
        #expect(frame.canvas.text.contains("[2026-11-23  ] 10/10"))
        press(.left, on: form.handle)
        frame.draw { form.draw(on: $0) }
        #expect(!frame.canvas.text.contains("10/10"))
    }

    @Test func aFieldThatTakesAllTheRoomSaysItAtItsEnd() {
        let name = TextInput("教学楼", limit: 3)
        let form = Form([FormField("名", name)])
        let frame = Frame(20, 1)
        type("A", on: form.handle)
        frame.draw { form.draw(on: $0) }
        #expect(frame.canvas.text.hasPrefix("名  [教学楼"))
        #expect(frame.canvas.text.contains("3/3]"))
    }

    @Test func aLetterInAFieldOfFiguresIsTold() {
        let floors = TextInput("5", limit: 2, holdsFigures: true)
        type("x", on: floors.handle)
        #expect(floors.text == "5")
        #expect(floors.note == "0-9")
    }

    @Test func theFirstDigitReplacesTheNumberInHand() {
        let control = NumbersControl(["学生", "家长"], numbers: [12, 4])
        type("305", on: control.handle)
        press(.right, on: control.handle)
        press(.backspace, on: control.handle)
        type("7", on: control.handle)
        #expect(control.numbers == [305, 7])
        let frame = Frame(40, 1)
        type("1234", on: control.handle)
        frame.draw { control.draw(on: $0, isFocused: true) }
        #expect(frame.canvas.text.contains("家长[712!"))
    }
}
