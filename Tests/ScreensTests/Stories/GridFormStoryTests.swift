import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing

/// Forms about grids and pledges: everything that is wrong is told in one round.
@Suite struct GridFormStoryTests {
    private func retype(_ text: String, in sitting: WorkbenchSitting) {
        sitting.press(.control("u"))
        sitting.type(text)
    }

    @Test(arguments: Language.allCases)
    func badDayIsToldWithAPersonWhoIsNobody(_ language: Language) async throws {
        let school = try StaffedSchool()
        let sitting = try await school.sitting(
            as: school.office, WorkbenchSitting.small, language)
        sitting.type("6a")
        sitting.press(.tab)
        sitting.type("周敏")
        sitting.press(.tab)
        retype("13-45", in: sitting)
        sitting.press(.function(2))
        sitting.expect("! " + language.strings.report.unknownFinder.prefix(8))
        sitting.expect("! " + language.strings.duties.rosterPage.badDay)
    }

    @Test(arguments: Language.allCases)
    func badDayIsToldWithAPaperThatLiesInNoBox(_ language: Language) throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small, language)
        sitting.type("5up")
        retype("13-45", in: sitting)
        sitting.press(.function(2))
        sitting.expect("! " + language.strings.duties.rosterPage.badDay)
        sitting.expect("! " + language.strings.duties.refusals.noArchiveBox)
    }
}
