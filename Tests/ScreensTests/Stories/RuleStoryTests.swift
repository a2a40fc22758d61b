import Domain
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Whoever changes how closely pupils are watched is asked first, and stands in the source.
@Suite struct RuleStoryTests {
    private func openRule(_ rule: RuleName, of school: CareSchool) throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist)
        sitting.openRules()
        for _ in RuleName.allCases.prefix(while: { $0 != rule }) { sitting.press(.down) }
        sitting.press(.function(4))
        return sitting
    }

    private func retype(_ value: String, in sitting: WorkbenchSitting) {
        for _ in 0..<12 { sitting.press(.backspace) }
        sitting.type(value)
        sitting.press(.function(2))
    }

    @Test func aLimitThatMovesFollowUpsIsAskedForAndNamesWhoSetIt() async throws {
        let school = try CareSchool()
        let name = try school.ledger.organisation.organisation(on: CareSchool.now.day)
            .person(school.psychologist)?.name
        let sitting = try openRule(.careReviewDays, of: school)
        let source = "本校规定：\(try #require(name))，\(CareSchool.now.day.text)"
        sitting.expect(source)
        let question = "已有个案的跟进日期也会随之改变"
        retype("5", in: sitting)
        await sitting.wait(until: "it is asked") { sitting.shows(question) }
        // No is the answer of a hasty Enter, and what was typed is still there.
        sitting.press(.enter)
        await sitting.wait(until: "the form is back") {
            sitting.press(.backspace)
            return sitting.shows("取值  [    ")
        }
        #expect(try school.ledger.rules.settings()[.careReviewDays] == 7)
        retype("6", in: sitting)
        await sitting.wait(until: "it is asked again") { sitting.shows(question) }
        sitting.type("y")
        await sitting.wait(until: "it is saved") { sitting.shows("已保存") }
        #expect(try school.ledger.rules.settings()[.careReviewDays] == 6)
        #expect(try school.ledger.rules.sources()[.careReviewDays] == source)
    }

    @Test func theTitleSaysThatItCanOnlyBeReadWhereThatIsSo() throws {
        let school = try CareSchool()
        let sitting = try school.sitting(as: school.psychologist)
        sitting.openRules()
        sitting.expect("━ 只读 ━")
        for _ in RuleName.allCases.prefix(while: { $0 != .careReviewDays }) {
            sitting.press(.down)
        }
        sitting.expect(not: "━ 只读 ━")
    }
}
