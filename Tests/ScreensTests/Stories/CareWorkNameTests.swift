import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The book of the work around the cases is kept in clear: whoever knows a name does not write it there.
@Suite struct CareWorkNameTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
        try school.beginSemester()
    }

    private static let told = "! 这里写了学生或监护人的姓名"

    /// Whether the sealed list is unlocked beside it or not.
    @Test(arguments: [true, false])
    func aLineThatNamesAPupilIsRefusedAndCanBeMended(isUnlocked: Bool) async throws {
        let sitting = try school.sitting(as: school.psychologist)
        if isUnlocked { await sitting.unlockWatch() }
        sitting.type("Zn")
        sitting.press(.tab, .tab)
        sitting.type("学生甲2号家长会")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows(Self.told) }
        #expect(try school.ledger.careWork.works().isEmpty)
        sitting.press(.control("u"))
        sitting.type("七年级家长会")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：七年级家长会") }
        #expect(try school.ledger.verify().faults == [])
    }

    @Test func aReasonThatNamesAPupilIsRefused() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zwn")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已登记工作量。") }
        sitting.press(.tab)
        sitting.type("d")
        sitting.type("学生甲2号未来")
        sitting.press(.function(2))
        await sitting.wait(until: "it is refused") { sitting.shows(Self.told) }
        #expect(try school.ledger.workload.lines().map(\.counts) == [true])
    }
}
