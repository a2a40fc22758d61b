import Testing

@testable import TerminalUI

struct FormTests {
    @Test func labelsAndControlsStandInColumns() {
        let report = ReportingForm()
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

    @Test func aLongHintTakesTheRowsThatAreFree() {
        let form = Form([
            FormField("名", TextInput(), hint: "only what to do, nothing else of it")
        ])
        Frame(20, 5).draw { form.draw(on: $0) }
            .expect(
                picture: """
                    名  [              ]


                    only what to do,
                    nothing else of it
                    """)
    }

    /// Nor has it a row more for the hint of a field that is not shown.
    @Test func whatFitsHasNoScrollbarForTheHintOfAnotherField() {
        let form = Form([
            FormField("名", TextInput(), hint: "short"),
            FormField("号", TextInput(), hint: "only what to do, nothing else of it"),
        ])
        Frame(20, 3).draw { form.draw(on: $0) }
            .expect(
                picture: """
                    名  [              ]
                    号  [              ]
                    short
                    """)
        #expect(form.height(columns: 20) == 4)
        form.fields[1].isShown = false
        #expect(form.height(columns: 20) == 2)
    }

    @Test func theCursorStandsInTheFocusedField() {
        let report = ReportingForm()
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
        let report = ReportingForm()
        #expect(report.form.handle(.key(.enter)))
        #expect(report.form.handle(.key(.enter)))
        #expect(!report.form.handle(.key(.enter)))
        #expect(!report.form.handle(.key(.function(2))))
        #expect(!report.form.handle(.key(.escape)))
    }

    @Test func tabGoesAroundAndArrowsDoNot() {
        let report = ReportingForm()
        press(.backTab, on: report.form.handle)
        #expect(report.form.focus?.label == "级别")
        press(.down, on: report.form.handle)
        #expect(report.form.focus?.label == "级别")
        press(.tab, on: report.form.handle)
        #expect(report.form.focus === report.placeField)
    }

    @Test func whatIsWrongIsShownBelowItsFieldAndTheTextStays() {
        let report = ReportingForm()
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

    @Test func aClickFocusesAFieldAndPutsTheCaret() {
        let report = ReportingForm()
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
        let report = ReportingForm()
        type("s", on: report.form.handle)
        report.textField.error = "至少写 5 个字"
        survivesEverySize { report.form.draw(on: $0) }
        survivesEverySize { Form([]).draw(on: $0) }
    }
}
