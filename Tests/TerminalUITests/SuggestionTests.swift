import Testing

@testable import TerminalUI

/// Fields that offer what was perhaps meant, and those that offer all there is.
struct SuggestionTests {
    @Test func suggestionsLieOverTheFieldsBelow() {
        let report = ReportingForm()
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

    /// The name alone does not say which of two was taken.
    @Test func detailOfANamesakeStandsBehindItsName() {
        let people = [
            Suggestion(id: 1, title: "李松年", detail: "T1001 网格长"),
            Suggestion(id: 2, title: "李松年", detail: "T1002 教师"),
            Suggestion(id: 3, title: "王敏", detail: "T1003 教师"),
        ]
        let field = SuggestionControl { text in people.filter { $0.title.hasPrefix(text) } }
        func row() -> String {
            Frame(40, 1).draw { field.draw(on: $0, isFocused: true) }.canvas.text(ofRow: 0)
        }
        field.choose(people[1])
        #expect(row().contains("李松年  T1002 教师"))
        field.choose(people[2])
        #expect(!row().contains("T1003"))
        field.choose(nil)
        #expect(!row().contains("T100"))
    }

    /// Where a detail would be cut it has what the titles do not need.
    @Test func longDetailsHaveTheRoomThatTitlesLeave() {
        let detail = "T1001 网格长 G01 教学楼A"
        let field = SuggestionControl { _ in [Suggestion(id: 1, title: "李松年", detail: detail)] }
        type("l", on: field.handle)
        let frame = Frame(40, 6).draw {
            field.drawOverlay(on: $0, beside: Rect(x: 0, y: 0, width: 40, height: 1))
        }
        #expect(frame.canvas.text.contains("李松年    " + detail))
    }

    @Test func enterTakesTheFirstMatchAndEditingLetsItGo() {
        let report = ReportingForm()
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
            let report = ReportingForm()
            type(text, on: report.form.handle)
            press(leave, on: report.form.handle)
            if leave == .escape { report.form.settle() }
            #expect(report.place.chosen?.id == place)
            #expect(report.place.input.text == (place == 3 ? "实验楼" : text))
            #expect(!report.place.isOpen)
        }
    }

    @Test func tabTakesTheMatchThatIsPointedAt() {
        let report = ReportingForm()
        type("st", on: report.form.handle)
        press(.down, .down, .tab, on: report.form.handle)
        #expect(report.place.chosen?.id == 2)
        #expect(report.form.focus === report.textField)
    }

    @Test(arguments: [
        ("王", nil), ("王伟", nil), ("小", 4), ("李", 5), ("l", 5), ("wang", nil), ("王芳", 3),
    ])
    func tabTakesNoneOfSeveralThatMayBeMeant(_ text: String, _ person: Int?) {
        let people = [
            Suggestion(id: 1, title: "王伟", detail: "wangwei"),
            Suggestion(id: 2, title: "王伟国", detail: "wangweiguo"),
            Suggestion(id: 6, title: "王伟", detail: "wangwei"),
            Suggestion(id: 3, title: "王芳", detail: "wangfang"),
            Suggestion(id: 4, title: "小王", detail: "xiaowang"),
            Suggestion(id: 5, title: "李小", detail: "lixiao"),
        ]
        let field = SuggestionControl { text in
            people.filter { $0.title.contains(text) || $0.detail.hasPrefix(text) }
        }
        type(text, on: field.handle)
        press(.tab, on: field.handle)
        #expect(field.chosen?.id == person)
        #expect(field.input.text == (field.chosen?.title ?? text))
    }

    @Test func firstCharacterTypedTakesThePlaceOfAnOffer() {
        let field = SuggestionControl(chosen: Suggestion(id: 1, title: "正门")) { _ in
            [Suggestion(id: 2, title: "侧门")]
        }
        type("c", on: field.handle)
        #expect(field.input.text == "c")
        #expect(field.chosen == nil)
        #expect(field.isOpen)
        type("m", on: field.handle)
        #expect(field.input.text == "cm")
    }

    @Test func leavingByMouseTakesTheOnlyMatchToo() {
        let report = ReportingForm()
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
        type("王", on: field.handle)
        press(.tab, on: field.handle)
        #expect(field.chosen == nil)
    }

    @Test func downInAnEmptySuggestionFieldOffersAll() {
        let report = ReportingForm()
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
}
