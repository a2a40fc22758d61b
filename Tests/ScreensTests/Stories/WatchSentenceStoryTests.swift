import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What the form of a sentence for somebody else says where a name will not do: the pupil's, or one that nobody
/// of the staff has.
@Suite struct WatchSentenceStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
        // Who has no account.
        _ = try school.ledger.write { ledger in
            try ledger.addPerson(
                name: "李闲", staffNumber: nil, position: "", officePhone: nil, initials: "lx")
        }
    }

    private func sitting() async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let index = sitting.model.watch.shown.firstIndex { $0.code == "X-002" }
        sitting.model.watch.select(at: try #require(index))
        sitting.type("i")
        return sitting
    }

    @Test func aSentenceWithThePupilsNameIsToldUnderItAndNotRepeated() async throws {
        let sitting = try await sitting()
        sitting.type("by")
        sitting.press(.enter)
        sitting.type("请与学生甲2号谈一谈")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! 这里写了学生或监护人的姓名") }
        #expect(sitting.model.watch.failure == nil && sitting.model.watch.revealed == nil)
        let told = sitting.picture.split(separator: "\n").filter { $0.contains("学生甲2号") }
        #expect(told.count == 1, "in the field alone")
        let teacher = try school.key(of: school.classTeacher)
        #expect(try school.file.told(to: teacher).isEmpty)
    }

    @Test(arguments: [
        ("wuming", "教职工里没有叫这个姓名的人"), ("sy", "提示只能交给班主任"), ("李闲", "此人还没有账户"),
        ("", "请先选定姓名"),
    ])
    func whoeverIsNotFoundIsToldApartFromWhoeverMayNotBe(typed: String, told: String) async throws {
        let sitting = try await sitting()
        sitting.type(typed)
        sitting.press(.tab)
        sitting.type("放学前打招呼")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows("! ") }
        sitting.expect(told)
    }

    @Test func whatIsAddedToAMeasureDoesNotRunIntoIt() {
        let strings = Language.chinese.strings
        for (typed, said) in [
            ("", "调整座位"), ("调整座位", "调整座位"), ("调整座位放学前打招呼", "调整座位；放学前打招呼"),
            ("调整座位 放学前打招呼", "调整座位；放学前打招呼"), ("调整座位，靠窗", "调整座位，靠窗"),
            ("换到第二排", "换到第二排"),
        ] {
            #expect(InstructionForm.said(typed, of: "调整座位", strings) == said)
        }
    }

    /// One is ticked off and the other is not: each has its head, and a row between them.
    @Test func aMeasureAndASentenceStandApart() async throws {
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first { $0.code == "X-001" })
        for kind in [
            CareEvent.Kind.assigned(
                CareAssignment(
                    measure: 0, version: 0, to: school.classTeacher, text: "换到第二排")),
            .instructed(school.classTeacher, text: "放学前打招呼"),
        ] {
            try school.file.record(kind, in: line.id, by: key, at: CareSchool.now)
        }
        let sitting = try school.sitting(as: school.classTeacher, WorkbenchSitting.small)
        await sitting.unlockWatch()
        let rows = sitting.picture.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.filter { !$0.isWhitespace } }
        let measure = try #require(rows.firstIndex { $0.contains("措施钱予") })
        let sentence = try #require(rows.firstIndex { $0.contains("提示钱予") })
        #expect(rows[measure + 1] == "换到第二排" && rows[sentence + 1] == "放学前打招呼")
        #expect(measure < sentence && rows[sentence - 1].isEmpty)
    }
}
