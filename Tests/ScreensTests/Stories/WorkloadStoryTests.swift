import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What people do with the 工作量.
@Suite struct WorkloadStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.beginSemester()
    }

    @Test func theTeacherNotesAGroupSessionAndFindsItAsLessons() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zw")
        sitting.expect("这段时间没有记录")
        sitting.expect("团辅×1.5")
        sitting.type("n")
        sitting.press(.right)
        sitting.press(.right)
        sitting.press(.tab)
        sitting.press(.control("u"))
        sitting.type("2026-11-24")
        sitting.press(.function(2))
        sitting.expect("还没到这一天。")
        sitting.press(.control("u"))
        sitting.type("2026-11-20")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已登记工作量。") }
        sitting.expect("合计折 1.5 课时，1 人")
        sitting.press(.tab)
        sitting.expect("2026-11-20")
        sitting.type("d")
        sitting.type("记错")
        sitting.press(.function(2))
        await sitting.wait(until: "it is withdrawn") { sitting.shows("已撤回。") }
        sitting.expect("合计折 0 课时，0 人")
        #expect(try school.ledger.verify().faults == [])
    }

    /// A digit too many is seen, and so many on one day are asked about.
    @Test func anAmountThatIsRatherASlipIsToldBeforeItIsNoted() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zwn")
        sitting.press(.tab, .tab)
        sitting.press(.control("u"))
        sitting.type("999")
        sitting.press(.function(2))
        sitting.expect("999")
        sitting.expect("数量应是 1 到 99 的整数。")
        sitting.press(.control("u"))
        sitting.type("99")
        sitting.press(.function(2))
        sitting.expect("一天 99，常见不过 12")
        #expect(try school.ledger.workload.lines().isEmpty)
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已登记工作量。") }
        #expect(try school.ledger.workload.lines().map(\.entry.amount) == [99])
    }

    @Test func aClassTeacherSeesAndNotesOnlyTheOwn() async throws {
        let key = try school.key(of: school.psychologist)
        let people = [school.psychologist, school.classTeacher]
        try await school.ledger.write(as: key.signer) { transaction in
            for person in people {
                let entry = WorkloadEntry(
                    person: person, kind: .homeVisit, day: day("2026-11-20"), amount: 1)
                try transaction.take(.noted(entry), on: nil, at: CareSchool.now)
            }
        }
        let sitting = try school.sitting(as: school.classTeacher)
        sitting.type("Zw")
        sitting.expect("合计折 2 课时，1 人")
        sitting.expect("您看到的是自己的工作量。")
        sitting.type("m")
        sitting.expect("2026-08-31")
        sitting.type("n")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已登记工作量。") }
        #expect(try school.ledger.workload.lines().last?.entry.person == school.classTeacher)
    }
}
