import Domain
import Foundation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// 节前值守交接单: entered on the page, signed, and written on paper.
@Suite struct HandoverStoryTests {
    private let school: CareSchool

    /// The days from Friday on are free.
    init() async throws {
        school = try CareSchool()
        try school.fill()
        try school.letIn(school.second, into: ["X-001"])
        try await school.beginSemesterWithHoliday()
    }

    @Test func anotherKeeperAndPhoneAreEnteredAndStandOnThePaper() async throws {
        let folder = NSTemporaryDirectory() + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        // What cannot be removed is left to the system's own cleaning.
        // Where the paper was not written there is nothing to remove.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("H")
        sitting.expect("节前值守交接单")
        sitting.expect("11-27 – 11-29")
        sitting.expect("无电话")
        // X-002 is late and comes first.
        sitting.press(.down, .enter)
        sitting.expect("登记值守人 X-001")
        sitting.type("sy")
        sitting.press(.enter)
        sitting.type("内线 8231")
        sitting.press(.function(2))
        await sitting.wait(until: "it is signed") { sitting.shows("已签字记入") }
        let row = sitting.picture.split(separator: "\n").first { $0.contains("X-001") }
        #expect(row?.contains("苏叶") == true && row?.contains("内线 8231") == true)

        sitting.type("E")
        sitting.type(folder + "/list.txt")
        sitting.press(.tab)
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.function(2))
        await sitting.wait(until: "it is written") { sitting.shows("已写出") }
        let text = try String(contentsOfFile: folder + "/list.txt", encoding: .utf8)
        for word in ["假期 2026-11-27 至 2026-11-29", "苏叶", "内线 8231", "X-002"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(!text.contains("学生甲") && !text.contains("八(3)"))

        let keeper = try school.sitting(as: school.second)
        await keeper.unlockWatch()
        keeper.type("H")
        keeper.expect("内线 8231")
        keeper.press(.enter)
        keeper.expect("只有负责本案的心理教师可以办理")
    }

    @Test func whereNoHolidayIsNearThePageSaysSo() async throws {
        let school = try CareSchool()
        try school.fill()
        try school.beginSemester()
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("H")
        sitting.expect("一周内没有三天以上的假期")
        sitting.type("E")
        sitting.expect(not: "写到文件")
    }
}
