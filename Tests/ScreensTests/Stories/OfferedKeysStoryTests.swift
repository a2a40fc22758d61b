import Domain
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What the bar of function keys offers around the watch: nothing that is not of the own office.
@Suite struct OfferedKeysStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private static func keys(_ sitting: WorkbenchSitting) -> [Int] {
        sitting.screen.keyBindings.compactMap(\.functionNumber)
    }

    @Test func thePaneOffersTheClerkNoKeyThatOpensIt() throws {
        let clerk = try school.sitting(as: school.staffed.office)
        clerk.expect(not: "F3开启")
        // The key that is pressed all the same says why not.
        clerk.press(.enter)
        clerk.expect("您的职务不能打开心理关注名单")
        try school.sitting(as: school.psychologist).expect("F3开启")
    }

    @Test func thePrincipalIsOfferedNoWorkAtCases() async throws {
        let work = [2, 4, 6, 7, 8]
        let teacher = try school.sitting(as: school.psychologist)
        await teacher.unlockWatch()
        #expect(Set(Self.keys(teacher)).isSuperset(of: work))
        let principal = try school.sitting(as: school.staffed.principal)
        await principal.unlockWatch()
        #expect(Self.keys(principal).filter(work.contains).isEmpty)
        principal.expect(not: "F8结案")
        // Who was let into a case follows it up on the days on which they keep watch over it.
        try school.letIn(school.staffed.principal, into: ["X-001"])
        principal.model.watch.reload()
        #expect(Self.keys(principal).filter(work.contains).isEmpty)
        let holiday = CareSchool.now.day...CareSchool.now.day.adding(days: 2)
        try await school.beginSemesterWithHoliday(holiday)
        let key = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: key).first { $0.code == "X-001" })
        let kept = HolidayWatch(
            starts: holiday.lowerBound, ends: holiday.upperBound,
            keeper: school.staffed.principal, phone: "8201")
        try school.file.record(.kept(kept), in: line.id, by: key, at: CareSchool.now)
        principal.model.watch.reload()
        #expect(Self.keys(principal).filter(work.contains) == [2])
    }

    /// The list of a colleague is none of theirs.
    @Test func noKeyLeadsToACaseWhereThereIsNone() async throws {
        let cases = [2, 3, 4, 6, 8]
        for person in [school.staffed.principal, school.second] {
            let sitting = try school.sitting(as: person)
            await sitting.unlockWatch()
            #expect(sitting.model.watch.seal == .cases && sitting.model.watch.hasNoCases)
            #expect(Self.keys(sitting).filter(cases.contains).isEmpty)
            #expect(Self.keys(sitting).contains(7) == (person == school.second))
        }
        let second = try school.sitting(as: school.second)
        await second.unlockWatch()
        second.type("v")
        second.expect("名单里没有可办理的个案")
        let owner = try school.sitting(as: school.psychologist)
        await owner.unlockWatch()
        #expect(Set(Self.keys(owner)).isSuperset(of: cases))
    }

    @Test(arguments: ["s", "v"])
    func theBooksOfferTheClerkNothingToWrite(page: String) throws {
        try school.beginSemester()
        let clerk = try school.sitting(as: school.staffed.office)
        clerk.type("Z" + page)
        #expect(Set(Self.keys(clerk)).isDisjoint(with: [2, 3, 4, 5, 6, 7, 8, 9]))
        let teacher = try school.sitting(as: school.psychologist)
        teacher.type("Z" + page)
        #expect(Self.keys(teacher).contains(7) && Self.keys(teacher).contains(9))
    }
}
