import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// What a new case may be filed with, and what stands in the list for its class.
@Suite struct WatchNewCaseStoryTests {
    private let school: CareSchool
    private let strings = Language.chinese.strings

    init() throws {
        school = try CareSchool()
        try school.fill()
    }

    private func form() async throws -> (WorkbenchSitting, NewCaseForm) {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let form = NewCaseForm(model: sitting.model.watch, strings: strings)
        let forms = strings.care.forms
        try type("某某某", into: forms.name, of: form)
        for label in [forms.source, forms.level, forms.basis] {
            try type("1", into: label, of: form)
        }
        try type("访谈后评估", into: forms.reason, of: form)
        return (sitting, form)
    }

    private func field(_ label: String, of form: NewCaseForm) throws -> FormField {
        try #require(form.form.fields.first { $0.label == label })
    }

    private func type(_ text: String, into label: String, of form: NewCaseForm) throws {
        form.form.moveFocus(to: try field(label, of: form))
        for character in text {
            _ = form.form.handle(.key(.character(character)))
            form.didType()
        }
    }

    private var cases: Int {
        get throws { try school.file.lines(for: school.key(of: school.psychologist)).count }
    }

    @Test func theListsClassIsTypedAnewAndMustBeAClass() async throws {
        let (sitting, form) = try await form()
        let forms = strings.care.forms
        try type("七(2)班", into: forms.className, of: form)
        let before = try cases
        for name in ["七(1)七(1)", "七(2)不知哪个班", "七(2)九十九", "某某某"] {
            try type(name, into: forms.band, of: form)
            #expect(await form.submit() == false)
            let band = try field(forms.band, of: form)
            #expect(band.error == strings.careNaming.notAClass, "\(name)")
            #expect(form.form.focus === band)
            form.form.moveFocus(to: try field(forms.name, of: form))
        }
        #expect(try cases == before)
        try type("七(1)", into: forms.band, of: form)
        #expect(await form.submit())
        #expect(try cases == before + 1)
        #expect(sitting.model.watch.lines.count == before + 1)
    }

    @Test func aGuardianWhomNobodyNamesWasNotInformed() async throws {
        let (sitting, form) = try await form()
        let forms = strings.care.forms
        try type("七(1)", into: forms.band, of: form)
        let informed = try #require(
            form.form.fields.compactMap { $0.control as? CheckControl }.first)
        informed.isOn = true
        let before = try cases
        #expect(await form.submit() == false)
        let guardian = try field(forms.guardian, of: form)
        #expect(guardian.error == strings.careNaming.guardianUnnamed)
        #expect(try cases == before)
        // Whoever is to be called in an emergency is enough.
        try type("家长 8101", into: forms.emergency, of: form)
        #expect(await form.submit())
        #expect(try cases == before + 1)
        #expect(sitting.model.watch.lines.count == before + 1)
    }

    /// All that is wrong stands in the form after one attempt; of the day that follows from the class nothing is said
    /// while the class is wrong.
    @Test func allThatIsWrongIsToldAtOnce() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let form = NewCaseForm(model: sitting.model.watch, strings: strings)
        let (forms, words) = (strings.care.forms, CareWords(strings: strings))
        try type("七二", into: forms.className, of: form)
        let byScore = try #require(LevelBasis.allCases.firstIndex(of: .score))
        try type("\(byScore + 1)", into: forms.basis, of: form)
        let informed = try #require(
            form.form.fields.compactMap { $0.control as? CheckControl }.first)
        informed.isOn = true
        #expect(await form.submit() == false)
        let expected = [
            forms.name: words.sentence(for: .identityMissing),
            forms.guardian: words.sentence(for: .guardianUnnamed),
            forms.band: words.sentence(for: .noClass),
            forms.source: forms.choose, forms.level: forms.choose,
            forms.basis: words.sentence(for: .scoreAlone),
            forms.reason: words.sentence(for: .reasonMissing),
        ]
        let told = form.form.fields.compactMap { field in field.error.map { (field.label, $0) } }
        #expect(Dictionary(uniqueKeysWithValues: told) == expected)
    }

    /// Said while it is typed, and no bar: the school's list may be behind.
    @Test func aClassThatTheSchoolHasNotIsTold() async throws {
        let (sitting, form) = try await form()
        let band = strings.care.forms.band
        var isTold: Bool {
            form.form.fields.contains { $0.isShown && text(of: $0).contains("班级表") }
        }
        try type("七(19)", into: band, of: form)
        #expect(!isTold)
        try await school.ledger.classes.take(
            [.added(name: "七(1)", from: day("2026-08-31"))],
            as: try school.key(of: school.psychologist).signer, at: CareSchool.now)
        sitting.model.school.refresh()
        form.didType()
        #expect(isTold)
        let before = try cases
        #expect(await form.submit())
        #expect(try cases == before + 1)
    }

    private func text(of field: FormField) -> String {
        guard field.control is ReadOnlyControl else { return "" }
        let canvas = Canvas(size: Size(width: 60, height: 1))
        field.control.draw(on: canvas.surface(), isFocused: false)
        return canvas.text(ofRow: 0)
    }

    /// A case from a queue comes of a screening, and nobody is asked.
    @Test func theSourceOfACaseFromAQueueIsShownAndNotChosen() async throws {
        let sitting = try school.sitting(as: school.psychologist)
        await sitting.unlockWatch()
        let (model, label) = (sitting.model.watch, strings.care.forms.source)
        let place = ScreeningQueue.Place(batch: ScreeningBatch.ID(1), number: 0)
        let queued = NewCaseForm(
            model: model, from: place, className: "七(1)班", strings: strings)
        let source = try field(label, of: queued).control
        #expect(!source.takesFocus)
        let canvas = Canvas(size: Size(width: 40, height: 1))
        source.draw(on: canvas.surface(), isFocused: false)
        let screening = CareWords(strings: strings).name(WatchSource.screening)
        #expect(canvas.text(ofRow: 0).contains(screening))
        let free = NewCaseForm(model: model, strings: strings)
        #expect(try field(label, of: free).control is ChoiceControl)
    }
}
