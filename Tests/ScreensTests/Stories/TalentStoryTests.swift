import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What people do with the 人才库, 连片指导与培训, and 咨询室与热线.
@Suite struct TalentStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.beginSemester()
    }

    @Test func somebodyFromOutsideComesIntoThePoolAndTakesPartInAVisit() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zt")
        sitting.expect("这一天库中没有人")
        sitting.type("n")
        sitting.press(.right)
        sitting.press(.tab)
        sitting.type("何静澜")
        sitting.press(.tab)
        sitting.type("县医院")
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.press(.function(2))
        sitting.expect("请至少勾选一项资格。")
        sitting.press(.space)
        sitting.press(.function(2))
        await sitting.wait(until: "she is in the pool") { sitting.shows("已入库：何静澜") }
        sitting.expect("共 1 人  专职 1")
        sitting.press(.escape)
        sitting.type("g")
        sitting.type("n")
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("教师座谈")
        sitting.press(.tab)
        sitting.type("14")
        sitting.press(.tab)
        sitting.type("云溪小学")
        sitting.press(.tab)
        sitting.press(.space)
        sitting.press(.tab)
        sitting.type("2.5")
        sitting.press(.function(2))
        sitting.expect("请填写参加人。")
        sitting.type("何")
        sitting.press(.enter)
        sitting.type("qy")
        sitting.press(.enter)
        sitting.expect("何静澜  钱予")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：教师座谈") }
        sitting.expect("连片指导 1 次，培训 0 次")
        sitting.expect("云溪小学 · 教师座谈")
        sitting.press(.tab)
        sitting.expect("何静澜（县医院）")
        let works = try school.ledger.careWork.works()
        #expect(works.map { $0.meeting?.tenthsOfHours } == [25])
        #expect(works.first?.meeting?.services == [.lecture])
        #expect(try school.ledger.verify().faults == [])
    }

    @Test func whoLeavesIsSeenOnTheDayBefore() async throws {
        let key = try school.key(of: school.psychologist)
        let teacher = school.classTeacher
        try await school.ledger.write(as: key.signer) { transaction in
            _ = try transaction.take(
                .joined(
                    .staff(teacher),
                    TalentTerm(
                        starts: day("2026-09-01"), role: .leadingTeacher,
                        qualifications: [.counsellorThree])), on: nil, at: CareSchool.now)
        }
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zt")
        sitting.expect("白杨")
        sitting.type("x")
        sitting.press(.control("u"))
        sitting.type("11-20")
        sitting.press(.tab)
        sitting.type("转岗")
        sitting.press(.function(2))
        await sitting.wait(until: "he has left") { sitting.shows("已离库：白杨") }
        sitting.expect("共 0 人")
        sitting.expect(not: "班主任骨干")
        sitting.type("D")
        sitting.press(.control("u"))
        sitting.type("2026-11-20")
        sitting.press(.function(2))
        sitting.expect("2026-11-20 在库")
        sitting.expect("班主任骨干")
        sitting.type("e")
        sitting.expect("此人已离库；再来时另行添加。")
    }

    @Test func callsAreCountedByWhoCalledAndOthersSeeNoSmallNumber() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.type("Zh")
        sitting.type("n")
        sitting.press(.tab)
        sitting.press(.tab)
        sitting.type("2 1")
        sitting.press(.tab)
        sitting.type("2")
        sitting.press(.function(2))
        sitting.expect("处理结果的次数合计应等于来电人的次数合计。")
        sitting.press(.right)
        sitting.type("1")
        sitting.press(.function(2))
        await sitting.wait(until: "it is noted") { sitting.shows("已记入：热线 11-23") }
        sitting.expect("学生 2  家长 1  教师 0")
        sitting.expect("当场解答 2  预约咨询 1")
        sitting.press(.tab)
        sitting.expect("学生 2、家长 1 → 当场解答 2、预约咨询 1")
        #expect(try school.ledger.careWork.works().map(\.entry.count) == [3])
        let clerk = try school.sitting(as: school.staffed.office)
        clerk.type("Zh")
        clerk.expect("学生 ·  家长 ·")
        clerk.expect("来电 ·")
        clerk.expect("<5")
        clerk.type("n")
        clerk.expect("只有心理教师和分管副校长可以登记。")
        clerk.press(.escape)
        clerk.type("t")
        clerk.expect("名单由心理教师、分管副校长和校长查看")
    }

    @Test func thePapersOfTheBookAreNotForEverybody() async throws {
        let clerk = try school.sitting(as: school.staffed.office)
        await clerk.openDocuments()
        let place = try #require(DocumentKind.allCases.firstIndex(of: .talentPool))
        clerk.type(String(DocumentsPage.letter(of: place)))
        await clerk.wait(until: "it says for whom it is") {
            clerk.shows("这份资料由心理教师、分管副校长和校长查看")
        }
        let keeper = try school.sitting(as: school.psychologist)
        await keeper.openDocuments()
        keeper.type(String(DocumentsPage.letter(of: place)))
        await keeper.wait(until: "the paper is shown") { keeper.shows("在库 0 人") }
    }
}
