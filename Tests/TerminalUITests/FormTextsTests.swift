import Testing

@testable import TerminalUI

/// What stands in a form, put away and put back.
@Suite struct FormTextsTests {
    private let name = TextInput(limit: 40)
    private let day = TextInput("2026-11-23", limit: 10)
    private let passphrase = TextInput(isMasked: true)
    private let unseen = TextInput("八(3)")
    private let measure = ChoiceControl(["每日到校见面", "约谈家长"], chosen: 1)
    private let agreed = CheckControl("同意", isOn: true)
    private let person = SuggestionControl<Int> { _ in [Suggestion(id: 7, title: "杨怀朴")] }
    private let form: Form
    private let nameField: FormField

    init() {
        nameField = FormField("姓名", name)
        form = Form([
            nameField, FormField("日期", day), FormField("口令", passphrase), .unseen(unseen),
            FormField("措施", measure), FormField("", agreed), FormField("人", person),
        ])
        name.setText("苏叶")
        passphrase.setText("gui hua")
        person.choose(Suggestion(id: 7, title: "杨怀朴"))
    }

    private var held: [String] {
        [name.text, day.text, passphrase.text, unseen.text, person.input.text] + measure.options
    }

    @Test func nothingStandsInAFormWhoseTextsAreTaken() {
        nameField.error = "苏叶已在名单中"
        let taken = form.takeTexts()
        #expect(taken.contains("苏叶") && taken.contains("八(3)") && taken.contains("约谈家长"))
        #expect(!taken.contains("gui hua"))
        #expect(held.allSatisfy { $0.isEmpty })
        #expect(nameField.error == nil)
    }

    @Test func theyComeBackWithCaretAndChoicesAndThePassphraseDoesNot() {
        form.moveFocus(to: nameField)
        name.moveCaret(to: 1)
        form.putBack(form.takeTexts())
        #expect(
            held == ["苏叶", "2026-11-23", "", "八(3)", "杨怀朴", "每日到校见面", "约谈家长"])
        #expect(name.caret == 1 && form.focus === nameField)
        #expect(measure.chosen == 1 && agreed.isOn && person.chosen?.id == 7)
    }

    /// A day that was given is still typed anew rather than edited.
    @Test func aGivenDayStaysSelected() {
        form.putBack(form.takeTexts())
        #expect(day.isSelected)
    }

    /// Neither what was chosen nor what was offered for it, nor those that were gathered.
    @Test func whatWasChosenGatheredAndCountedIsPutAwayToo() {
        let one = SuggestionControl<Int> { _ in [Suggestion(id: 7, title: "杨怀朴", detail: "校长")] }
        type("杨", on: one.handle)
        #expect(one.matches.count == 1 && one.accept())
        let two = Suggestion(id: 3, title: "苏叶", detail: "sy")
        let several = GatheringControl([two]) { _ in [] }
        let numbers = NumbersControl(["学生", "家长"], numbers: [12, 0])
        let form = Form([
            FormField("人", one), FormField("同行", several), FormField("人数", numbers),
        ])
        let taken = form.takeTexts()
        for text in ["杨怀朴", "校长", "苏叶", "sy", "12"] { #expect(taken.contains(text)) }
        #expect(one.chosen?.title == "" && one.chosen?.detail == "" && one.matches.isEmpty)
        #expect(several.gathered.map(\.title) == [""] && numbers.numbers == [0, 0])
        form.putBack(taken)
        #expect(one.chosen?.title == "杨怀朴" && one.chosen?.detail == "校长")
        #expect(several.gathered.map(\.title) == ["苏叶"])
        #expect(several.gathered.map(\.detail) == ["sy"] && several.gathered.map(\.id) == [3])
        #expect(numbers.numbers == [12, 0])
    }

    /// So that they are not thrown away without a question.
    @Test func numbersCountAsTyped() {
        let numbers = NumbersControl(["学生"])
        let form = Form([FormField("人数", numbers)])
        type("7", on: form.handle)
        #expect(form.typedTexts == ["7"])
    }

    @Test func onlyWhatIsTypedAndSeenCountsAsTyped() {
        #expect(form.typedTexts == ["苏叶", "2026-11-23", "", "杨怀朴"])
    }

    /// What stood there from the beginning, or was chosen by the program, is nobody's.
    @Test func whatIsChosenOrTickedByHandCountsAsTyped() {
        let (outcome, told) = (ChoiceControl(["平稳", "好转"]), CheckControl("已告知"))
        let tags = TicksControl(["留守", "流动"], ticked: [0])
        let fields = [FormField("效果", outcome), FormField("", told), FormField("类别", tags)]
        let form = Form(fields)
        outcome.choose(0)
        told.isOn = true
        #expect(form.typedTexts.isEmpty)
        for field in fields {
            form.moveFocus(to: field)
            _ = form.handle(.key(.space))
        }
        #expect(form.typedTexts == ["好转", "已告知", "留守"])
        form.moveFocus(to: fields[1])
        _ = form.handle(.key(.space))
        #expect(form.typedTexts == ["好转", "留守"])
    }

    /// The words behind a box and a hint go on in the next row where they do not fit.
    @Test func longWordsOfABoxGoOnInTheNextRow() {
        let box = CheckControl("同一类别的其他个案都这样登记")
        #expect(box.rows(columns: 40) == 1 && box.rows(columns: 20) == 2)
        let form = Form([FormField("", box, hint: "先在这里写清楚其他人如何能够进来")])
        #expect(form.height(columns: 40) == 2 && form.height(columns: 20) == 4)
    }
}
