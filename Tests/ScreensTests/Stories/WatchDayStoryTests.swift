import Domain
import Localisation
import Persistence
import Security
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

    /// The form shows the day as it was when it was opened; another terminal has put it off since.
    @Test func aDayThatHasBecomeANearerOneAsksForTheSecondSignature() async throws {
        let sitting = try await sitting(at: "X-002")
        sitting.type("b")
        let (model, strings) = (sitting.model.watch, Language.chinese.strings)
        let forms = strings.care.forms
        let detail = try #require(model.detail)
        let form = AmendForm(of: detail, model: model, strings: strings)
        func field(_ label: String) throws -> FormField {
            try #require(form.form.fields.first { $0.label == label })
        }
        let same = PupilIdentity(name: "", className: "", guardian: "", emergencyContact: "")
        try school.file.amend(
            detail.id, pupil: same,
            CareEvent.Amendment(keepUntil: day("2029-08-01")),
            by: school.key(of: school.psychologist), at: CareSchool.now)
        let keep = try #require(try field(forms.keepUntil).control as? TextControl).input
        keep.setText("2029-07-15")
        form.didType()
        #expect(try !field(forms.second).isShown)
        #expect(await form.submit() == false)
        let missing = CareWords(strings: strings).sentence(for: CareRefusal.secondSignatureMissing)
        #expect(try field(forms.keepUntil).error == missing)
        #expect(try field(forms.second).isShown)
        // It is asked for from then on, but not for a later day, nor where the day stays as it was.
        for (typed, isAsked) in [
            ("2029-07-14", true), ("2029-07-16", false), ("2029-07-01", false),
            ("2029-07-15", true),
        ] {
            keep.setText(typed)
            form.didType()
            #expect(try field(forms.second).isShown == isAsked, "\(typed)")
        }
        #expect(await form.submit() == false)
        #expect(try field(forms.second).error == strings.signIn.choosePerson)
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
