import Domain
import Foundation
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

/// What becomes of an action that is filled in: signed, asked about once more, or refused.
@Suite struct HazardActionModelTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func model(
        _ action: HazardAction, on hazard: Hazard, as person: Person.ID
    ) async throws -> HazardActionModel {
        let session = try await school.session(of: person)
        return try #require(HazardActionModel(action, on: hazard, session: session))
    }

    @Test func whatIsSignedStandsInTheLedgerUnderASignature() async throws {
        let hazard = try school.hazard()
        let model = try await model(.verify, on: hazard, as: school.leader)
        model.draft[.note] = .text("属实")
        #expect(model.check())
        let after = try #require(await model.commit())
        #expect(after.stage == .verified)
        let history = try school.small.ledger.hazards.history(of: hazard.id)
        #expect(history.map(\.ordinal) == [1, 2])
        #expect(history.map(\.isSigned) == [false, true])
        #expect(history[1].event.actor == school.leader)
        #expect(history[1].event.kind == .verified(note: "属实"))
    }

    @Test func whoeverMayNotIsToldBeforeSigning() async throws {
        let hazard = try school.hazard()
        let finder = try await model(.verify, on: hazard, as: school.finder)
        #expect(!finder.check())
        #expect(finder.fault == .rule(.verifierIsFinder))
        let other = try await model(.verify, on: hazard, as: school.repairer)
        #expect(!other.check())
        #expect(
            other.fault == .rule(.notYours(whoMay: [.gridLeader, .gridDeputy, .safetyOffice])))
    }

    @Test func anOpenHazardChosenAsTheEarlierOneIsToldBesideItsField() async throws {
        let earlier = try school.hazard()
        let model = try await model(
            .linkRecurrence, on: try school.hazard(), as: school.office)
        model.draft[.earlier] = .hazard(earlier.id)
        #expect(!model.check())
        #expect(model.fault == .rule(.earlierNotClosed(.reported)))
        #expect(model.fault?.field(in: model.draft) == .earlier)
    }

    @Test func aMissingClauseIsToldBesideItsField() async throws {
        let hazard = try school.hazard([(school.leader, .verified(note: ""))])
        let model = try await model(.grade, on: hazard, as: school.principal)
        #expect(!model.check())
        #expect(model.fault == .rule(.clauseMissing))
        #expect(model.fault?.field(in: model.draft) == .clause)
        #expect(model.draft[.grade] == .option("major"))
    }

    @Test func aDeadlineBeyondTheTermIsToldBesideItsField() async throws {
        let hazard = try school.hazard(school.graded)
        let model = try await model(.assign, on: hazard, as: school.office)
        model.draft[.person] = .person(school.repairer)
        model.draft[.due] = .text("12-20")
        #expect(!model.check())
        #expect(model.fault == .rule(.deadlineTooLong(max: day("2026-12-08"))))
        #expect(model.fault?.field(in: model.draft) == .due)
        #expect(model.draft[.due] == .text("12-20"))
    }

    @Test func anOpinionThatContradictsItselfAsksAgain() async throws {
        let hazard = try school.hazard(school.submitted)
        let model = try await model(.accept, on: hazard, as: school.leader)
        model.draft[.opinion] = .text("部分接头仍漏气")
        #expect(model.check())
        #expect(
            model.questions == [
                .warning(.contradiction(word: "部分")), .warning(.contradiction(word: "仍")),
            ])
        model.draft[.opinion] = .text("气密试验合格")
        #expect(model.questions == [])
    }

    @Test func anAssignmentWithoutFiveMeasuresAsksAgain() async throws {
        let hazard = try school.hazard(school.graded)
        let model = try await model(.assign, on: hazard, as: school.office)
        model.draft[.person] = .person(school.repairer)
        model.draft[.due] = .text("7")
        #expect(model.check())
        #expect(
            model.questions == [
                .warning(.fiveMeasuresIncomplete(RectificationPlan.Measure.allCases)),
                .warning(.unitMissing),
            ])
    }

    @Test func voidingAsksAgain() async throws {
        let model = try await model(.void, on: try school.hazard(), as: school.office)
        model.draft[.reason] = .text("重复上报")
        #expect(model.check())
        #expect(model.questions == [.voids])
    }

    @Test func secondOfTwoIsToldWhoWasFirstAndKeepsTheWords() async throws {
        let hazard = try school.hazard(school.submitted)
        let slow = try await model(.accept, on: hazard, as: school.leader)
        slow.draft[.opinion] = .text("断气试压，合格")
        let quick = try await model(.sendBack, on: hazard, as: school.office)
        quick.draft[.reason] = .text("接头松")
        _ = try #require(await quick.commit())

        #expect(await slow.commit() == nil)
        guard case .conflict(let conflict) = slow.fault else {
            Issue.record("no conflict: \(String(describing: slow.fault))")
            return
        }
        #expect(conflict.by == school.office)
        #expect(conflict.what == .returned(reason: "接头松"))
        #expect(slow.hazard.stage == .rectifying)
        #expect(slow.draft[.opinion] == .text("断气试压，合格"))
        // Signed again, the fresh hazard is asked about.
        #expect(!slow.check())
        #expect(slow.fault == .rule(.wrongStage(.rectifying)))
    }

    @Test func nobodySignsWhileTheKeysAreLocked() async throws {
        let hazard = try school.hazard()
        let model = try await model(.verify, on: hazard, as: school.leader)
        model.session.lock()
        #expect(model.check())
        #expect(await model.commit() == nil)
        #expect(model.fault == .session(.locked))
        #expect(try school.small.ledger.hazards.hazard(hazard.id)?.eventCount == 1)
    }

    @Test func lookingAloneSignsNothing() async throws {
        let hazard = try school.hazard()
        let session = SessionModel(school: school.small.school())
        let model = try #require(HazardActionModel(.verify, on: hazard, session: session))
        #expect(!model.check())
        #expect(model.fault == .session(.notSignedIn))
    }

    @Test func anAttachedFileIsKeptAndNoticedWhenItIsGone() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let photo = folder.appending(path: "现场.jpg").path
        try Data("photo".utf8).write(to: URL(filePath: photo))
        let ledger = try Ledger.open(
            in: DataDirectory(path: folder.path + "/data"), access: .create, cost: .forTests)
        let school = try StaffedSchool(in: ledger)
        let session = try await school.session(of: school.leader)
        let model = try #require(
            HazardActionModel(.attach, on: try school.hazard(), session: session))
        #expect(!model.check())
        #expect(model.fault == .field(HazardFieldFault(.file, .missing)))
        model.draft[.file] = .text(folder.path + "/没有.jpg")
        #expect(await model.commit() == nil)
        #expect(model.fault == .file(.notFound(folder.path + "/没有.jpg")))
        model.draft[.file] = .text("'\(photo)'")
        let attachment = try #require(await model.commit()?.attachments.first)
        #expect(attachment.name == "现场.jpg")
        #expect(attachment.size == 5)

        let states = session.school.attachmentStates
        #expect(states.status(of: attachment) == nil)
        let store = try #require(ledger.attachments)
        #expect(await store.statusInTheBackground(of: attachment) == .present)
        try FileManager.default.removeItem(atPath: store.path(of: attachment))
        #expect(await store.statusInTheBackground(of: attachment) == .missing)
    }

    @Test func undoTakesBackTheLastStep() async throws {
        let hazard = try school.hazard()
        let first = try await model(.verify, on: hazard, as: school.leader)
        let verified = try #require(await first.commit())
        let undo = try await model(.undo, on: verified, as: school.leader)
        #expect(undo.draft.entries.isEmpty)
        #expect(try #require(await undo.commit()).stage == .reported)
    }

    @Test func aWithdrawnSignatureBreaksTheSeal() async throws {
        let hazard = try school.hazard(school.submitted)
        let accept = try await model(.accept, on: hazard, as: school.leader)
        let accepted = try #require(await accept.commit())
        let revoke = try await model(.revoke, on: accepted, as: school.leader)
        #expect(!revoke.check())
        #expect(revoke.fault == .rule(.reasonMissing))
        revoke.draft[.reason] = .text("看错了")
        #expect(revoke.check())
        let after = try #require(await revoke.commit())
        #expect(after.stage == .awaitingReview)
        #expect(after.brokenSeals == 1)
        #expect(after.withdrawn == [6])
    }

    @Test func aSignatureThatOthersRelyOnStays() async throws {
        let hazard = try school.hazard(school.submitted)
        let revoke = try await model(.revoke, on: hazard, as: school.office)
        revoke.draft[.signature] = .event(4)
        revoke.draft[.reason] = .text("改派")
        #expect(!revoke.check())
        #expect(revoke.fault == .rule(.laterStepsRelyOnIt))
        #expect(revoke.fault?.field(in: revoke.draft) == .signature)
    }

    @Test func whatIsPossibleComesFirstAndTheNextStepBeforeAll() async throws {
        let hazard = try school.hazard(school.submitted)
        let session = try await school.session(of: school.leader)
        let menu = HazardActionMenu(
            HazardSituation(
                hazard: hazard, standing: session.standing, school: session.school))
        #expect(menu.next == .accept)
        #expect(menu.lines.first?.action == .accept)
        let possible = menu.lines.prefix { $0.refusal == nil }.map(\.action)
        #expect(possible == [.accept, .control, .sendBack, .remind, .attach, .remark])
        #expect(menu.lines.dropFirst(possible.count).allSatisfy { $0.refusal != nil })
        #expect(menu.lines.count == HazardAction.allCases.count - 1)
        #expect(menu.refusal(of: .grade) == .wrongStage(.awaitingReview))
    }

    @Test func aMajorHazardIsPlannedAndControlledBeforeItIsAssigned() async throws {
        let session = try await school.session(of: school.office)
        func next(_ steps: StaffedSchool.Steps) throws -> HazardAction? {
            HazardActionMenu(
                HazardSituation(
                    hazard: try school.hazard(steps), standing: session.standing,
                    school: session.school)
            ).next
        }
        let planned = school.gradedMajor + [(school.office, .planned(StaffedSchool.plan))]
        #expect(try next(school.gradedMajor) == .plan)
        #expect(try next(planned) == .control)
        #expect(
            try next(planned + [(school.office, .controlled(StaffedSchool.control))]) == .assign)
    }
}
