import Domain
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
        await sitting.wait(until: "it is refused") { sitting.shows("! 这句话里有学生或监护人的姓名") }
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
}
