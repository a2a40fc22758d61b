import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// Days in the forms of a case: as people write them, whole in their box, and told first where one is missing.
@Suite struct WatchDayStoryTests {
    private let school: CareSchool

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func sitting(at code: String) async throws -> WorkbenchSitting {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let index = sitting.model.watch.shown.firstIndex { $0.code == code }
        sitting.model.watch.select(at: try #require(index))
        return sitting
    }

    /// A nearer retention day is read while it is typed: the second signature is asked for at once.
    @Test(arguments: ["2028/8/1", "2028.8.1", "2028年8月1日", "２０２８／８／１", "２０２８年０８月０１日"])
    func aRetentionDayIsTakenAsPeopleWriteIt(typed: String) async throws {
        let sitting = try await sitting(at: "X-002")
        sitting.type("b")
        let strings = Language.chinese.strings
        let form = AmendForm(
            of: try #require(sitting.model.watch.detail), model: sitting.model.watch,
            strings: strings)
        func field(_ label: String) throws -> FormField {
            try #require(form.form.fields.first { $0.label == label })
        }
        #expect(try !field(strings.care.forms.second).isShown)
        form.form.moveFocus(to: try field(strings.care.forms.keepUntil))
        for character in typed { _ = form.form.handle(.key(.character(character))) }
        form.didType()
        #expect(try field(strings.care.forms.second).isShown)
        #expect(await form.submit() == false)
        #expect(try field(strings.care.forms.keepUntil).error == nil)
    }

    @Test func theLongestDayFitsIntoItsBox() {
        let longest = "２０２７年１２月３１日"
        #expect(longest.count <= DayField.length)
        #expect(DisplayText.width(of: longest) < DayField.columns)
    }

    /// Beside everything else that is missing, and under its own field; before anybody types a passphrase.
    @Test(arguments: [("", "required"), ("13-40", "badDay"), ("12-01", "farDay")])
    func aMissingLastDayIsToldWithTheFirstOfWhatIsMissing(typed: String, told: String) async throws
    {
        let strings = Language.chinese.strings
        let words = [
            "required": strings.common.required, "badDay": strings.care.forms.badDay,
            "farDay": strings.careLimits.farDay,
        ]
        let sitting = try await sitting(at: "X-002")
        sitting.type("c")
        let form = CaseEndForm(model: sitting.model.watch, strings: strings)
        let field = try #require(form.form.fields.first { $0.label == strings.careEnding.day })
        form.form.moveFocus(to: field)
        _ = form.form.handle(.key(.delete))
        for character in typed { _ = form.form.handle(.key(.character(character))) }
        #expect(await form.submit() == false)
        #expect(field.error == words[told])
        let reason = form.form.fields.first { $0.label == strings.careEnding.reason }
        #expect(reason?.error == strings.care.forms.choose)
    }
}
