import Domain
import Testing

/// 撤销 of one's own last step, and 撤回签字.
@Suite struct WithdrawalTests {
    let school = RuleSchool()

    @Test func ownLastOrdinaryStepIsUndone() throws {
        var story = try HazardStory.submitted()
        let submission = story.hazard.eventCount
        #expect(
            school.refusal(of: .undone(ordinal: submission), on: story, by: .responsible) == nil)
        #expect(
            school.refusal(of: .undone(ordinal: submission), on: story, by: .leader)
                == .notYourStep)
        #expect(
            school.refusal(of: .undone(ordinal: submission - 1), on: story, by: .responsible)
                == .notTheLastStep)
        try story.add(.undone(ordinal: submission), by: .responsible)
        #expect(story.hazard.stage == .assigned)
        #expect(story.hazard.submitter == nil)
        #expect(
            school.refusal(of: .undone(ordinal: submission), on: story, by: .responsible)
                == .notYourStep)
    }

    @Test func remarkBetweenDoesNotKeepAStepFromBeingUndone() throws {
        let story = try HazardStory.submitted().adding(.remarked(note: "收到"), by: .leader)
        let submission = story.hazard.eventCount - 1
        #expect(
            school.refusal(of: .undone(ordinal: submission), on: story, by: .responsible) == nil)
    }

    @Test func reportIsNumberOneAndStays() throws {
        let story = try HazardStory.verified()
        #expect(story.hazard.lastStep?.ordinal == 2)
        #expect(school.refusal(of: .undone(ordinal: 1), on: story, by: .leader) == .reportStays)
        #expect(
            school.refusal(of: .undone(ordinal: 2), on: HazardStory(), by: .finder)
                == .nothingToUndo)
        let graded = try HazardStory.graded(.general)
        #expect(
            school.refusal(of: .revoked(ordinal: 1, reason: "误"), on: graded, by: .principal)
                == .reportStays)
    }

    @Test func signatureIsRevokedNotUndone() throws {
        let story = try HazardStory.accepted()
        let ordinal = story.hazard.eventCount
        #expect(
            school.refusal(of: .undone(ordinal: ordinal), on: story, by: .safetyOffice)
                == .isASignature)
        let revocation = HazardEvent.Kind.revoked(ordinal: ordinal, reason: "看错位置")
        #expect(school.refusal(of: revocation, on: story, by: .safetyOffice) == nil)
        #expect(school.refusal(of: revocation, on: story, by: .principal) == nil)
        #expect(
            school.refusal(of: revocation, on: story, by: .leader)
                == .notYours(whoMay: [.author, .principal]))
        #expect(
            school.refusal(of: .revoked(ordinal: ordinal, reason: ""), on: story, by: .principal)
                == .reasonMissing)
        let after = try story.adding(revocation, by: .safetyOffice)
        #expect(after.hazard.stage == .awaitingReview)
        #expect(after.hazard.reviewer == nil)
        #expect(after.hazard.brokenSeals == 1)
        #expect(school.refusal(of: revocation, on: after, by: .principal) == .alreadyWithdrawn)
    }

    @Test func ordinaryStepIsNotRevoked() throws {
        let story = try HazardStory.accepted()
        let submission = story.hazard.eventCount - 1
        #expect(
            school.refusal(
                of: .revoked(ordinal: submission, reason: "误"), on: story, by: .principal)
                == .isNoSignature)
    }

    @Test func decisionThatLaterStepsRelyOnStays() throws {
        let story = try HazardStory.closed(.major)
        let last = story.hazard.eventCount
        func refusal(_ ordinal: Int) -> HazardRefusalReason? {
            school.refusal(of: .revoked(ordinal: ordinal, reason: "误"), on: story, by: .principal)
        }
        #expect(refusal(last) == nil)
        // 上级验收, 网格长签字 and 验收合格 carry the closing.
        for ordinal in (last - 3)..<last { #expect(refusal(ordinal) == .laterStepsRelyOnIt) }
    }

    @Test func withoutTheEventsNothingIsRevoked() throws {
        let story = try HazardStory.accepted()
        let refusal = school.rules.refusal(
            of: .revoked(ordinal: story.hazard.eventCount, reason: "误"), on: story.hazard,
            by: school.standing(of: .principal), in: school.organisation(), at: RuleSchool.now)
        #expect(refusal == .laterStepsRelyOnIt)
    }

    @Test func reportingUpwardIsNeverTakenBack() throws {
        let story = try HazardStory.graded(.general).adding(
            .reportedUpward(note: "已报县教育局"), by: .principal)
        let ordinal = story.hazard.eventCount
        for who in [RuleSchool.Who.principal, .safetyOffice] {
            #expect(
                school.refusal(of: .revoked(ordinal: ordinal, reason: "误"), on: story, by: who)
                    == .reportedUpwardStays)
        }
        #expect(
            school.refusal(of: .undone(ordinal: ordinal), on: story, by: .principal)
                == .isASignature)
    }

    @Test func liftedSupervisionKeepsTheAcceptance() throws {
        let story = try HazardStory.supervised().adding([
            (.supervision(.liftRequested(.school, note: "完成")), .responsible),
            (.supervision(.reinspected(.school, passed: true, note: "")), .vicePrincipal),
            (.supervision(.lifted(.school, note: "")), .principal),
        ])
        let acceptance = try #require(
            story.hazard.decisions.first { $0.event.kind.action == .accept })
        #expect(
            school.refusal(
                of: .revoked(ordinal: acceptance.ordinal, reason: "误"), on: story, by: .principal)
                == .laterStepsRelyOnIt)
    }
}
