import Domain
import Localisation
import Security
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// A yes counts for what was asked about, and once.
@Suite struct MeantDeedTests {
    @Test func whatFollowedFromTheFormAfterTheQuestionIsAskedAboutAnew() async throws {
        let entry = ChangingEntry()
        let sitting = try WorkbenchSitting()
        let page = DoubtfulPage(work: DutyWork(session: sitting.model.session))
        page.ask("?", entry)
        let form = try #require(page.dialog as? FormDialog)
        form.submitNow()
        #expect(page.questions == 1)
        #expect(page.signers == 0)
        // What the form leads to is another deed by the time of the yes.
        entry.slot = DutySlot.ID(2)
        try page.sayYes()
        #expect(page.questions == 2)
        #expect(page.signers == 0)
        try page.sayYes()
        await sitting.wait(until: "somebody is to sign") { page.signers == 1 }
        #expect(page.questions == 2)
        await sitting.wait(until: "the form is free again") { !form.isSubmitting }
        // Nobody signed, so the form is still there; the yes is used up.
        form.submitNow()
        #expect(page.questions == 3)
        #expect(page.signers == 1)
    }
}

/// A form whose deed may change without a key.
private final class ChangingEntry: DutyEntry {
    let form = Form([])
    var slot = DutySlot.ID(1)

    func deed() -> DutyDeed? { .duty(.slotEnded(slot, on: SmallSchool.now.day)) }
}

/// Has a doubt about everything, and nobody who signs.
private final class DoubtfulPage: @MainActor DutyPage {
    let work: DutyWork
    private(set) var questions = 0
    private let signing = Signing()
    private(set) lazy var leaf = ListLeaf(
        strings: .chinese, group: "",
        desk: PageDesk(
            signer: { [signing] in
                signing.count += 1
                return nil
            },
            tell: { _ in }, close: {}, changePassphrase: {}, show: { _ in },
            exportFolder: { "" }))

    init(work: DutyWork) {
        self.work = work
    }

    var signers: Int { signing.count }

    var pageBindings: [KeyBinding] { [] }

    func sayYes() throws {
        try #require(keyBindings.first { $0.keys.contains(.character("y")) }).action()
    }

    func move(by rows: Int) {}

    func draw(on surface: Surface) {}

    func doubt(about deed: DutyDeed) -> String? {
        questions += 1
        return "?"
    }

    private final class Signing {
        var count = 0
    }
}
