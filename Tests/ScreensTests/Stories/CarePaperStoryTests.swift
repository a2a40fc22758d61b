import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// The form by which a paper is written out of the sealed file.
@Suite struct CarePaperStoryTests {
    private let strings = Language.chinese.strings

    /// Before the passphrase is asked for: when the field is left, and at the end.
    @Test(arguments: [Language.chinese, .english])
    func aFolderThatDoesNotExistIsToldBeforeThePassphrase(language: Language) async throws {
        let strings = language.strings
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(
            as: school.staffed.principal, WorkbenchSitting.small, language)
        await sitting.unlockWatch()
        sitting.type("E")
        let form = try #require((sitting.screen.dialog as? FormDialog)?.form)
        let field = try #require(form.fields.first { $0.label == strings.care.forms.path })
        form.moveFocus(to: field)
        sitting.type("/nowhere/at/all/a.html")
        #expect(field.error == nil)
        let told = strings.workflow.files.noFolder("/nowhere/at/all")
        sitting.press(.tab)
        #expect(form.focus !== field && field.error == told)
        sitting.expect(told)
        sitting.press(.function(2))
        #expect(form.focus === field && field.error == told)
        sitting.expect(not: strings.signIn.typePassphrase)
    }

    @Test func theFileIsCalledAfterThePaperAndNoTitleEndsWithABlank() async throws {
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.staffed.principal)
        await sitting.unlockWatch()
        sitting.type("E")
        // No case is in hand whose code could stand there.
        let title = strings.care.keys.paper
        #expect(sitting.shows(title + " ") && !sitting.shows(title + "  "))
        let form = try #require((sitting.screen.dialog as? FormDialog)?.form)
        let path = try #require(form.fields.first { $0.label == strings.care.forms.path })
        #expect(path.hint.contains("如 及时率.html"))

        let model = sitting.model.watch
        let extract = CarePaperForm(model: model, only: .access, folder: "", strings: strings)
        let field = try #require(
            extract.form.fields.first { $0.label == strings.care.forms.path })
        #expect(field.hint.contains("如 查看记录.html"))
    }
}
