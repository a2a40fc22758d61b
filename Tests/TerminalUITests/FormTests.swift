import Testing

@testable import TerminalUI

struct FormTests {
    /// A form as for reporting a hazard.
    private final class Report {
        let place: SuggestionControl<Int>
        let text = TextInput(rows: 2, limit: 200)
        let grade = ChoiceControl(["一般", "重大"], chosen: 0)
        let form: Form
        let placeField: FormField
        let textField: FormField

        init() {
            place = SuggestionControl(placeholder: "楼名或首字母") { text in
                [
                    Suggestion(id: 1, title: "食堂", detail: "st"),
                    Suggestion(id: 2, title: "食堂灶间", detail: "stzj"),
                    Suggestion(id: 3, title: "实验楼", detail: "syl"),
                ].filter { text.isEmpty || $0.title.hasPrefix(text) || $0.detail.hasPrefix(text) }
            }
            placeField = FormField("处所", place, hint: "↓ 选择")
            textField = FormField("描述", text)
            form = Form([
                placeField, textField, FormField("级别", grade),
                FormField("上报人", ReadOnlyControl { "李×（网格长）" }),
            ])
        }
    }

    @Test func labelsAndControlsStandInColumns() {
        let report = Report()
        report.text.setText("燃气软管老化")
        Frame(40, 7).draw { report.form.draw(on: $0) }
            .expect(
                picture: """
                    处所    [楼名或首字母                  ]
                    描述    [燃气软管老化                  ]
                            [                              ]
                    级别    (●) 一般   ( ) 重大
                    上报人  李×（网格长）

                    ↓ 选择
                    """)
        #expect(report.form.height(columns: 40) == 6)
    }

    @Test func theCursorStandsInTheFocusedField() {
        let report = Report()
        let frame = Frame(40, 7).draw { report.form.draw(on: $0) }
        #expect(frame.canvas.cursor == Point(x: 9, y: 0))
        press(.tab, on: report.form.handle)
        type("教", on: report.form.handle)
        frame.draw { report.form.draw(on: $0) }
        #expect(frame.canvas.cursor == Point(x: 11, y: 1))
        press(.enter, on: report.form.handle)
        frame.draw { report.form.draw(on: $0) }
        #expect(frame.canvas.cursor == Point(x: 9, y: 3))
    }

    @Test func enterOnTheLastFieldIsLeftToTheOwner() {
        let report = Report()
        #expect(report.form.handle(.key(.enter)))
        #expect(report.form.handle(.key(.enter)))
        #expect(!report.form.handle(.key(.enter)))
        #expect(!report.form.handle(.key(.function(2))))
        #expect(!report.form.handle(.key(.escape)))
    }

    @Test func tabGoesAroundAndArrowsDoNot() {
        let report = Report()
        press(.backTab, on: report.form.handle)
        #expect(report.form.focus?.label == "级别")
        press(.down, on: report.form.handle)
        #expect(report.form.focus?.label == "级别")
        press(.tab, on: report.form.handle)
        #expect(report.form.focus === report.placeField)
    }

    @Test func whatIsWrongIsShownBelowItsFieldAndTheTextStays() {
        let report = Report()
        report.text.setText("燃气")
        report.form.show(errors: [(report.textField, "至少写 5 个字")])
        #expect(report.form.focus === report.textField)
        Frame(30, 7).draw { report.form.draw(on: $0) }
            .expect(
                picture: """
                    处所    [楼名或首字母        ]
                    描述    [燃气                ]
                            [                    ]
                            ! 至少写 5 个字
                    级别    (●) 一般   ( ) 重大
                    上报人  李×（网格长）
                    """)
        type("软", on: report.form.handle)
        #expect(report.textField.error == nil)
        #expect(report.text.text == "燃气软")
    }

    @Test func suggestionsLieOverTheFieldsBelow() {
        let report = Report()
        type("st", on: report.form.handle)
        let frame = Frame(40, 8).draw { report.form.draw(on: $0) }
        frame.expect(
            picture: """
                处所    [st                            ]
                描述    ┌──────────────────────────────┐
                        │▸ 食堂            st          │
                级别    │  食堂灶间        stzj        │
                上报人  └──────────────────────────────┘


                ↓ 选择
                """)
        press(.down, .down, on: report.form.handle)
        frame.draw { report.form.draw(on: $0) }
        #expect(frame.canvas.text(ofRow: 3).contains("▸ 食堂灶间"))
        #expect(frame.canvas.cursor == Point(x: 9, y: 3))
        press(.enter, on: report.form.handle)
        #expect(report.place.chosen?.id == 2)
        #expect(report.place.input.text == "食堂灶间")
        #expect(report.form.focus === report.textField)
    }

    @Test func enterTakesTheFirstMatchAndEditingLetsItGo() {
        let report = Report()
        type("sy", on: report.form.handle)
        press(.enter, on: report.form.handle)
        #expect(report.place.chosen?.id == 3)
        #expect(report.form.focus === report.textField)
        press(.up, .backspace, on: report.form.handle)
        #expect(report.place.chosen == nil)
        #expect(report.place.isOpen)
        press(.escape, on: report.form.handle)
        #expect(!report.place.isOpen)
        #expect(report.place.input.text == "实验")
    }

    @Test func enterOnAMatchInTheLastFieldTakesItBeforeTheOwnerGetsEnter() {
        let field = SuggestionControl { _ in [Suggestion(id: 1, title: "甲")] }
        let form = Form([FormField("处所", field)])
        type("甲", on: form.handle)
        #expect(form.handle(.key(.enter)))
        #expect(field.chosen?.id == 1)
        #expect(!form.handle(.key(.enter)))
    }

    @Test(arguments: [("sy", 3), ("食堂", 1), ("st", nil), ("没有", nil), (" ", nil)])
    func leavingTakesWhatTheTextCanOnlyMean(text: String, place: Int?) {
        for leave in [Key.tab, .backTab, .escape] {
            let report = Report()
            type(text, on: report.form.handle)
            press(leave, on: report.form.handle)
            if leave == .escape { report.form.settle() }
            #expect(report.place.chosen?.id == place)
            #expect(report.place.input.text == (place == 3 ? "实验楼" : text))
            #expect(!report.place.isOpen)
        }
    }

    @Test func leavingByMouseTakesTheOnlyMatchToo() {
        let report = Report()
        type("sy", on: report.form.handle)
        let frame = Frame(40, 12).draw { report.form.draw(on: $0) }
        frame.mouse(x: 12, y: 3)
        #expect(report.form.focus?.label == "级别")
        #expect(report.place.chosen?.id == 3)
    }

    @Test func twoOfOneNameAreNotToldApartByLeaving() {
        let field = SuggestionControl { _ in
            [Suggestion(id: 1, title: "王伟"), Suggestion(id: 2, title: "王伟")]
        }
        type("王伟", on: field.handle)
        field.leave()
        #expect(field.chosen == nil)
    }

    @Test func downInAnEmptySuggestionFieldOffersAll() {
        let report = Report()
        press(.down, on: report.form.handle)
        #expect(report.place.matches.count == 3)
        #expect(report.place.selected == 0)
        press(.up, on: report.form.handle)
        #expect(report.place.selected == nil)
    }

    @Test func anOwnTextIsKeptWhereItIsAllowed() {
        let field = SuggestionControl<Int>(takesOwnText: true) { _ in
            [Suggestion(id: 1, title: "甲")]
        }
        type("甲乙", on: field.handle)
        #expect(!field.accept())
        field.leave()
        #expect(field.chosen == nil)
        #expect(field.input.text == "甲乙")
    }

    @Test func suggestionsOpenAboveAFieldAtTheLowerEdge() {
        let bounds = Rect(x: 0, y: 0, width: 40, height: 10)
        let field = Rect(x: 8, y: 8, width: 32, height: 1)
        #expect(
            SuggestionControl<Int>.overlayFrame(rows: 4, beside: field, in: bounds)
                == Rect(x: 8, y: 2, width: 32, height: 6))
    }

    @Test func choicesAnswerDigitsSpaceAndArrowsInFullWidthToo() {
        let choice = ChoiceControl(["绿", "黄", "橙"], chosen: nil)
        press(.character("２"), on: choice.handle)
        #expect(choice.chosen == 1)
        press(.right, .space, on: choice.handle)
        #expect(choice.chosen == 0)
        press(.left, on: choice.handle)
        #expect(choice.chosen == 2)
        #expect(!choice.handle(.key(.character("4"))))
        #expect(!choice.handle(.key(.character("b"))))
        #expect(choice.chosen == 2)
    }

    @Test func choicesThatDoNotFitShowTheChosenOne() {
        let choice = ChoiceControl(["消防安全", "燃气安全", "建筑安全"], chosen: 1)
        Frame(20, 1).draw { choice.draw(on: $0, isFocused: true) }.expect(picture: "◂ 燃气安全 ▸")
        Frame(8, 1).draw { choice.draw(on: $0, isFocused: true) }.expect(picture: "◂ 燃… ▸")
    }

    @Test func fewerOptionsLetGoOfAChoiceThatIsGone() {
        let choice = ChoiceControl(["甲", "乙", "丙"], chosen: 2)
        choice.options = ["甲"]
        #expect(choice.chosen == nil)
    }

    @Test func aClickFocusesAFieldAndPutsTheCaret() {
        let report = Report()
        report.text.setText("燃气软管")
        let frame = Frame(40, 7).draw { report.form.draw(on: $0) }
        frame.mouse(x: 12, y: 1)
        #expect(report.form.focus === report.textField)
        #expect(report.text.caret == 1)
        frame.mouse(x: 21, y: 3)
        #expect(report.grade.chosen == 1)
        #expect(report.form.focus?.label == "级别")
    }

    @Test func aTallFormScrollsToItsFocus() {
        let fields = (1...9).map { FormField("项\($0)", TextInput("\($0)")) }
        let form = Form(fields)
        form.moveFocus(to: fields[6])
        Frame(16, 3).draw { form.draw(on: $0) }
            .expect(
                picture: """
                    项5  [5      ] │
                    项6  [6      ] █
                    项7  [7      ] │
                    """)
    }

    @Test func whatWentWrongIsInSightWhereverTheFocusIs() {
        var failure = ""
        let fields = (1...5).map { FormField("项\($0)", TextInput("\($0)")) }
        let form = Form(
            fields + [FormField("", ReadOnlyControl(role: .error) { failure })])
        Frame(16, 3).draw { form.draw(on: $0) }
            .expect(
                picture: """
                    项1  [1      ] █
                    项2  [2      ] │
                    项3  [3      ] │
                    """)
        failure = "不行"
        Frame(16, 3).draw { form.draw(on: $0) }
            .expect(
                picture: """
                    项1  [1      ] █
                    项2  [2      ] │
                         不行      │
                    """)
    }

    /// Not behind what went wrong either.
    @Test func theFieldThatOneTypesInIsNotCovered() {
        let fields = (1...5).map { FormField("项\($0)", TextInput("\($0)")) }
        let form = Form(fields + [FormField("", ReadOnlyControl(role: .error) { "不行" })])
        for field in fields {
            form.moveFocus(to: field)
            let frame = Frame(16, 3)
            frame.draw { form.draw(on: $0) }
            #expect(frame.canvas.text.contains(field.label))
            #expect(frame.canvas.text.contains("不行"))
        }
    }

    @Test func hiddenFieldsTakeNoRoomAndNoFocus() {
        let fields = ["甲", "乙", "丙"].map { FormField($0, TextInput()) }
        let form = Form(fields)
        fields[1].isShown = false
        press(.down, on: form.handle)
        #expect(form.focus === fields[2])
        #expect(form.height(columns: 20) == 2)
        fields[2].isShown = false
        #expect(form.focus == nil)
        press(.tab, on: form.handle)
        #expect(form.focus === fields[0])
    }

    @Test func aCheckBoxIsTickedBySpace() {
        let check = CheckControl("15 分钟内免再输")
        press(.character("\u{3000}"), on: check.handle)
        #expect(check.isOn)
        Frame(24, 1).draw { check.draw(on: $0, isFocused: false) }
            .expect(picture: "[x] 15 分钟内免再输")
    }

    @Test func aFormSurvivesEverySize() {
        let report = Report()
        type("s", on: report.form.handle)
        report.textField.error = "至少写 5 个字"
        survivesEverySize { report.form.draw(on: $0) }
        survivesEverySize { Form([]).draw(on: $0) }
    }
}
