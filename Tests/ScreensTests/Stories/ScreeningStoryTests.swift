import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What people see and do of a 普查 with second interviews.
@Suite struct ScreeningStoryTests {
    private let school: CareSchool
    private let batch: ScreeningBatch.ID

    init() throws {
        school = try CareSchool()
        let key = try school.key(of: school.psychologist)
        let entry = ScreeningEntry(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-20"))
        batch = try school.ledger.write(as: key.signer) { transaction in
            let batch = try transaction.take([.begun(entry)], on: nil, at: CareSchool.now)
            return try transaction.take(
                [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 37))], on: batch,
                at: CareSchool.now)
        }
        let pupils = ["学生甲一号", "学生甲二号"].map {
            ScreeningQueue.Pupil(name: $0, className: "八(1)")
        }
        try school.file.list(pupils, of: batch, by: key, at: CareSchool.now)
    }

    @Test func theTeacherUnlocksTheQueueLooksAtOneNameAndHoldsTheInterview() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("0")
        sitting.expect("二次访谈待办 2 人")
        sitting.type("Zs")
        sitting.expect("二次访谈：需 2，已办 0，待办 2")
        sitting.type("u")
        sitting.type(StaffedSchool.passphrase)
        sitting.press(.enter)
        await sitting.wait(until: "the queue is open") { sitting.screen.question == nil }
        sitting.press(.tab)
        sitting.expect("P1-001")
        sitting.expect(not: "学生甲一号")
        sitting.type("v")
        sitting.press(.enter)
        await sitting.wait(until: "the name is shown") { sitting.shows("学生甲一号") }
        sitting.press(.down)
        sitting.expect(not: "学生甲一号")
        let owner = try school.key(of: school.psychologist)
        let looks = try school.file.views(for: owner, since: day("2026-11-01"))
        #expect(looks.prefix(2).map(\.subject) == [.masked, .identity])
        #expect(looks.prefix(2).map(\.code) == ["P1-001", "P1-001"])
        sitting.type("x")
        sitting.expect("P1-002 的二次访谈已办")
        sitting.type("y")
        await sitting.wait(until: "it is held") { sitting.shows("已记：二次访谈已办") }
        #expect(
            try school.file.interviewCounts(for: owner)[batch]?.exact
                == OutstandingCount(needed: 2, waiting: 1))
        sitting.press(.control("x"))
        sitting.expect(not: "P1-001")
    }

    @Test func anInterviewThatNeverWasIsTakenBackAndTheNameWaitsAgain() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("Zs")
        sitting.press(.tab)
        sitting.type("y")
        sitting.expect("还没有登记访谈")
        sitting.type("xy")
        await sitting.wait(until: "it is held") { sitting.shows("需 2，已办 1，待办 1") }
        sitting.press(.home)
        sitting.press(.down)
        sitting.expect("已访谈")
        sitting.type("y")
        sitting.expect("撤回误记的访谈 P1-001")
        sitting.press(.function(2))
        sitting.expect("请说明原因")
        sitting.type("学生甲一号没有来")
        sitting.press(.function(2))
        await sitting.wait(until: "the name is refused") { sitting.shows("写了学生或监护人的姓名") }
        sitting.erase()
        sitting.type("当天请假")
        sitting.press(.function(2))
        await sitting.wait(until: "it waits again") { sitting.shows("P1-001 仍待访谈") }
        sitting.expect("需 2，已办 0，待办 2")
        #expect(try school.file.verify().fault == nil)
    }

    /// 分管副校长 counts without seeing the queue, and is told nothing of it; whoever has it open is told.
    @Test func aCountThatIsBelowTheSealedListIsToldToItsReaderAlone() async throws {
        let hint = "少于封存名单上的 2 人"
        let vice = try school.key(of: school.staffed.vicePrincipal)
        _ = try await school.ledger.write(as: vice.signer) { transaction in
            try transaction.take(
                [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 0))], on: batch,
                at: CareSchool.now)
        }
        let counting = try school.sitting(as: school.staffed.vicePrincipal)
        counting.type("Zs")
        counting.expect(not: hint)
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zs")
        sitting.expect(not: hint)
        let reading = try school.sitting(as: school.psychologist)
        await reading.unlockWatch()
        reading.type("Zs")
        reading.expect("八(1) 已测 0 人，" + hint)
        let key = try school.key(of: school.psychologist)
        _ = try await school.ledger.write(as: key.signer) { transaction in
            try transaction.take(
                [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 2))], on: batch,
                at: CareSchool.now)
        }
        let again = try school.sitting(as: school.psychologist)
        await again.unlockWatch()
        again.type("Zs")
        again.expect(not: "少于封存名单")
    }

    /// Today counts all that wait; the foot of the list says of which 普查 they are.
    @Test func whoeverWaitsFromAnEarlierScreeningIsNotForgotten() async throws {
        let key = try school.key(of: school.psychologist)
        let newer = ScreeningEntry(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-22"))
        _ = try await school.ledger.write(as: key.signer) { transaction in
            try transaction.take([.begun(newer)], on: nil, at: CareSchool.now)
        }
        let sitting = try school.sitting(as: school.psychologist, WorkbenchSitting.large)
        await sitting.unlockWatch()
        sitting.type("z")
        sitting.expect("二次访谈：名单中还没有人")
        sitting.expect("以前的普查：另有 2 人待二次访谈")
    }

    /// By the other psychology teacher, at another terminal; the line in hand stays in hand, and its name shown.
    @Test func theQueueFollowsWhatIsDoneElsewhere() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("Zs")
        sitting.press(.tab)
        sitting.type("v")
        sitting.press(.enter)
        await sitting.wait(until: "the name is shown") { sitting.shows("学生甲一号") }
        let other = try school.key(of: school.second)
        try school.file.list(
            [ScreeningQueue.Pupil(name: "学生甲三号", className: "八(1)")], of: batch, by: other,
            at: CareSchool.now)
        try school.file.hold(0, of: batch, by: other, at: CareSchool.now)
        sitting.model.watch.reload()
        sitting.expect("P1-003")
        sitting.expect("需 3，已办 1，待办 2")
        sitting.expect("学生甲一号")
        let rows = sitting.picture.split(separator: "\n").map(String.init)
        let held = try #require(rows.first { $0.contains("P1-001") })
        #expect(held.contains("已访谈"))
        // It went to the end, and the pointer with it: nothing more is to be held there.
        sitting.type("x")
        sitting.expect(not: "的二次访谈已办")
        // Where the batch is withdrawn, its queue is shown under no other.
        let newer = ScreeningEntry(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-22"))
        try await school.ledger.write(as: other.signer) { [batch] transaction in
            _ = try transaction.take([.begun(newer)], on: nil, at: CareSchool.now)
            _ = try transaction.take([.withdrawn(reason: "录错")], on: batch, at: CareSchool.now)
        }
        sitting.model.refresh()
        sitting.expect(not: "P1-001")
        sitting.expect(not: "学生甲一号")
    }

    @Test func aCaseIsOpenedFromTheQueueWithOneForm() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("Zs")
        sitting.press(.tab)
        sitting.type("o")
        sitting.expect("留空即用名单中的姓名")
        // Name, class, guardian, emergency and band stay, and the source is not asked; 低 by a talk.
        sitting.press(.tab, .tab, .tab, .tab, .tab)
        sitting.type("2")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("二次访谈后评估")
        sitting.press(.function(2))
        await sitting.wait(until: "the case is open") { sitting.shows("已建立个案 X-001") }
        sitting.expect("已建个案 X-001")
        sitting.expect(not: "学生甲一号")
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first)
        #expect(line.code == "X-001" && line.classBand == "八(1)" && line.level == .low)
        // Nobody has looked at the name on the way.
        let looks = try school.file.views(for: key, since: day("2026-11-01"))
        #expect(looks.map(\.subject) == [.list])
        let pupil = try school.file.reveal(
            line.id, reason: .followUp, words: "", by: key, at: CareSchool.now)
        #expect(pupil.name == "学生甲一号" && pupil.className == "八(1)")
        #expect(
            try school.file.interviewCounts(for: key)[batch]?.exact
                == OutstandingCount(needed: 2, waiting: 1))
    }

    @Test func whoIsLedAlreadyIsNotOpenedOnceMoreWithoutAWord() async throws {
        let key = try school.key(of: school.psychologist)
        let pupil = PupilIdentity(
            name: "学生甲一号", className: "", guardian: "", emergencyContact: "")
        try school.file.open(CareSchool.opening(), of: pupil, by: key, at: CareSchool.now)
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.type("Zs")
        sitting.press(.tab)
        sitting.type("o")
        sitting.press(.tab, .tab, .tab, .tab, .tab)
        sitting.type("2")
        sitting.press(.tab)
        sitting.type("1")
        sitting.press(.tab)
        sitting.type("二次访谈后评估")
        for answer in ["n", "y"] {
            sitting.press(.function(2))
            await sitting.wait(until: "the own case is told") { sitting.shows("您的个案 X-001") }
            sitting.expect(not: "学生甲一号")
            sitting.type(answer)
        }
        await sitting.wait(until: "the case is open") { sitting.shows("已建立个案 X-002") }
        #expect(try school.file.lines(for: key).count == 2)
    }

    /// A small list that is done waits on nobody's Today.
    @Test func whereAllInterviewsAreHeldNobodyIsReminded() throws {
        func today() throws -> WorkbenchSitting {
            let sitting = try school.sitting(as: school.staffed.principal)
            sitting.type("0")
            return sitting
        }
        try today().expect("二次访谈待办 <5 人")
        let key = try school.key(of: school.psychologist)
        try school.file.hold([0, 1], of: batch, by: key, at: CareSchool.now)
        try today().expect(not: "二次访谈待办")
        let sitting = try school.sitting(as: school.staffed.principal)
        sitting.type("Zs")
        sitting.expect("待办 <5")
    }

    @Test func theClerkSeesSumsAndNoSmallNumber() throws {
        let sitting = try school.sitting(as: school.staffed.office)
        sitting.type("Zs")
        sitting.expect("已测 37/应测 40")
        sitting.expect("待办 <5")
        sitting.expect(not: "八(1)")
    }
}
