import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// A list that is empty because somebody else leads the cases by now.
@Suite struct WatchSuccessorStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func recover() throws {
        _ = try school.file.recover(
            school.shares, casesOf: school.psychologist, to: school.key(of: school.second),
            at: CareSchool.now)
    }

    @Test(arguments: [Language.chinese, .english])
    func theFormerOwnerIsToldThatTheCasesWentToSomebodyElse(language: Language) async throws {
        try recover()
        let words = language.strings.watchList
        let sitting = try school.sitting(
            as: school.psychologist, WorkbenchSitting.small, language)
        await sitting.unlockWatch()
        sitting.expect(words.goneCases)
        // Whoever only kept watch over a holiday is told the same: it claims nothing of whose they were.
        sitting.expect(not: "您的个案已由")
        sitting.expect(not: words.noCases)
        // Neither whom nor which.
        for text in ["X-0", "苏叶"] { sitting.expect(not: text) }
    }

    @Test func soAreThoseWhoHaveTheListOpenMeanwhile() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        sitting.expect("X-001")
        try recover()
        sitting.model.watch.reload()
        sitting.press(.function(5))
        sitting.expect(Language.chinese.strings.watchList.goneCases)
    }

    /// To know it, all that was ever signed is gone through: once, when the list is opened.
    @Test func readingAnewAsksNoMoreWhoHasWorkedAtTheCases() async throws {
        let sitting = try school.sitting(as: school.second)
        await sitting.unlockWatch()
        let watch = sitting.model.watch
        #expect(watch.lines.isEmpty && !watch.hasSuccessor)
        watch.hasSuccessor = true
        let owner = try school.key(of: school.psychologist)
        let line = try #require(try school.file.lines(for: owner).first)
        try school.file.record(
            .contacted(CareContact(kind: .meeting, outcome: .steady, minutes: 10)),
            in: line.id, by: owner, at: CareSchool.now)
        watch.reload()
        #expect(watch.hasSuccessor)
    }

    @Test func whoeverLedNoneIsToldHowOneIsOpened() async throws {
        let sitting = try school.sitting(as: school.second)
        await sitting.unlockWatch()
        sitting.expect(Language.chinese.strings.watchList.noCases)
        sitting.expect(not: Language.chinese.strings.watchList.goneCases)
    }
}
