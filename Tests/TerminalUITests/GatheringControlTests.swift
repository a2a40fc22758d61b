import Testing

@testable import TerminalUI

/// Controls that hold several things at once.
@Suite struct GatheringControlTests {
    private func people() -> GatheringControl<Int> {
        GatheringControl(placeholder: "姓名") { text in
            [
                Suggestion(id: 1, title: "钱知意", detail: "qzy"),
                Suggestion(id: 2, title: "何静澜", detail: "hjl"),
            ].filter { text.isEmpty || $0.title.hasPrefix(text) || $0.detail.hasPrefix(text) }
        }
    }

    @Test func enterGathersEachOnceAndBackspaceTakesTheLastOut() {
        let control = people()
        for name in ["qzy", "何", "qzy"] {
            type(name, on: control.handle)
            press(.enter, on: control.handle)
        }
        #expect(control.gathered.map(\.id) == [1, 2])
        #expect(control.rows(columns: 30) == 2)
        Frame(20, 2).draw { control.draw(on: $0, isFocused: true) }
            .expect(
                picture: """
                    [姓名              ]
                     钱知意  何静澜
                    """)
        press(.backspace, on: control.handle)
        #expect(control.gathered.map(\.id) == [1])
    }

    @Test func whatIsTypedAndLeftIsGatheredWhereItCanOnlyMeanOne() {
        let control = people()
        type("何静", on: control.handle)
        control.leave()
        #expect(control.gathered.map(\.id) == [2])
        type("谁", on: control.handle)
        control.leave()
        #expect(control.unknownText == "谁")
    }

    @Test func boxesGoOnInTheNextRowAndSpaceTicksTheOneInHand() {
        let control = TicksControl(["讲座", "个案督导", "教研"], ticked: [2])
        press(.right, on: control.handle)
        press(.space, on: control.handle)
        #expect(control.ticked == [1, 2])
        Frame(24, 2).draw { control.draw(on: $0, isFocused: true) }
            .expect(
                picture: """
                    [ ] 讲座  [x] 个案督导
                    [x] 教研
                    """)
        control.click(at: Point(x: 2, y: 1))
        #expect(control.ticked == [1])
    }

    @Test func aNumberOfMoreDigitsThanThereIsRoomForIsDrawn() {
        let control = NumbersControl(["学生"], numbers: [1200])
        #expect(control.numbers == [999])
        Frame(12, 1).draw { control.draw(on: $0, isFocused: false) }.expect(picture: "学生[999]")
    }

    @Test func digitsFillTheNumberInHand() {
        let control = NumbersControl(["学生", "家长"], numbers: [0, 4])
        type("12 ", on: control.handle)
        press(.backspace, on: control.handle)
        type("7", on: control.handle)
        #expect(control.numbers == [12, 7])
        Frame(24, 1).draw { control.draw(on: $0, isFocused: true) }
            .expect(picture: "学生[ 12]  家长[  7]")
    }
}
