import Domain
import Testing

/// What the rule book says, fact by fact.
@Suite struct HazardRulesTests {
    let school = RuleSchool()
    let today = RuleSchool.today

    @Test func finderDoesNotVerifyEvenAsLeaderOfTheGrid() throws {
        let organisation = school.organisation()
        let standing = Standing(
            person: RuleSchool.Who.finder.id, day: today, offices: [.safetyOffice],
            grids: [.leader: [school.grid]])
        let refusal = school.rules.refusal(
            of: .verify, on: HazardStory().hazard, by: standing, in: organisation,
            at: RuleSchool.now)
        #expect(refusal == .verifierIsFinder)
    }

    @Test func majorIsThePrincipalsToJudgeByAClause() throws {
        let story = try HazardStory.verified()
        func refusal(
            _ grade: HazardGrade, _ clause: String?, _ who: RuleSchool.Who
        ) -> HazardRefusalReason? {
            school.refusal(of: .graded(grade, clause: clause, note: ""), on: story, by: who)
        }
        #expect(refusal(.major, "XF-08", .principal) == nil)
        #expect(refusal(.major, " ", .principal) == .clauseMissing)
        #expect(refusal(.major, "XF-08", .safetyOffice) == .notYours(whoMay: [.principal]))
        #expect(refusal(.general, nil, .safetyOffice) == nil)
        #expect(refusal(.general, nil, .principal) == .notYours(whoMay: [.safetyOffice]))
        #expect(refusal(.general, "XF-08", .safetyOffice) == .clauseNotForGeneral)
    }

    @Test func majorIsNotAssignedBeforeMeasuresPlanAndControlAreThere() throws {
        let assignment = assigned(due: today.adding(days: 60))
        var story = try HazardStory.graded(.major)
        #expect(
            school.refusal(of: assignment, on: story, by: .safetyOffice)
                == .fiveMeasuresIncomplete(RectificationPlan.Measure.allCases))
        var plan = RectificationPlan.complete
        plan[.funds] = " "
        try story.add(.planned(plan), by: .safetyOffice)
        #expect(
            school.refusal(of: assignment, on: story, by: .safetyOffice)
                == .fiveMeasuresIncomplete([.funds]))
        plan[.funds] = "8000 元"
        plan[.safety] = ""
        try story.add(.planned(plan), by: .safetyOffice)
        #expect(
            school.refusal(of: assignment, on: story, by: .safetyOffice)
                == .planIncomplete([.safety]))
        try story.add(.planned(.complete), by: .safetyOffice)
        #expect(school.refusal(of: assignment, on: story, by: .safetyOffice) == .controlLapsed)
        try story.add(.controlled(.lasting), by: .leader)
        #expect(school.refusal(of: assignment, on: story, by: .safetyOffice) == nil)
        #expect(
            school.refusal(of: assigned(due: today.adding(days: 61)), on: story, by: .safetyOffice)
                == .deadlineTooLong(max: today.adding(days: 60)))
    }

    @Test func planOfAnAssignedMajorStaysComplete() throws {
        let story = try HazardStory.assigned(.major)
        #expect(
            school.refusal(of: .planned(RectificationPlan()), on: story, by: .responsible)
                == .fiveMeasuresIncomplete(RectificationPlan.Measure.allCases))
        #expect(school.refusal(of: .planned(.complete), on: story, by: .responsible) == nil)
    }

    @Test func incompleteMeasuresOfAGeneralHazardOnlyWarn() throws {
        let story = try HazardStory.graded(.general)
        let assignment = assigned(due: today.adding(days: 7))
        #expect(school.refusal(of: assignment, on: story, by: .safetyOffice) == nil)
        #expect(
            school.rules.warnings(of: assignment, on: story.hazard)
                == [.fiveMeasuresIncomplete(RectificationPlan.Measure.allCases), .unitMissing])
    }

    @Test func assignmentNeedsAPersonANoticeAndADeadlineWithinTheRules() throws {
        let story = try HazardStory.graded(.general)
        func refusal(_ kind: HazardEvent.Kind) -> HazardRefusalReason? {
            school.refusal(of: kind, on: story, by: .vicePrincipal)
        }
        #expect(
            refusal(.assigned(to: nil, due: today, noticeNumber: "1", measures: ""))
                == .responsibleMissing)
        #expect(
            refusal(
                .assigned(
                    to: RuleSchool.Who.member.id, due: today, noticeNumber: " ", measures: ""))
                == .noticeNumberMissing)
        #expect(refusal(assigned(due: today)) == nil)
        #expect(refusal(assigned(due: today.adding(days: -1))) == .deadlineInThePast)
        #expect(refusal(assigned(due: today.adding(days: 15))) == nil)
        #expect(
            refusal(assigned(due: today.adding(days: 16)))
                == .deadlineTooLong(max: today.adding(days: 15)))
    }

    @Test func nobodyWhoHasLeftIsMadeResponsible() throws {
        let story = try HazardStory.graded(.general)
        func refusal(lastDay: Day) -> HazardRefusalReason? {
            RuleSchool(lastDays: [.member: lastDay]).refusal(
                of: .assigned(
                    to: RuleSchool.Who.member.id, due: today.adding(days: 7), noticeNumber: "1",
                    measures: ""),
                on: story, by: .vicePrincipal)
        }
        let yesterday = today.adding(days: -1)
        #expect(refusal(lastDay: yesterday) == .responsibleHasLeft(yesterday))
        #expect(refusal(lastDay: today) == nil)
    }

    @Test func laterAssignmentKeepsTheDeadline() throws {
        let story = try HazardStory.assigned(due: today.adding(days: 1))
        #expect(
            school.refusal(of: assigned(due: today), on: story, by: .safetyOffice)
                == .deadlineStays(today.adding(days: 1)))
        #expect(
            school.refusal(
                of: assigned(to: .member, due: today.adding(days: 1)), on: story,
                by: .safetyOffice) == nil)
    }

    @Test func revokedAssignmentStillBindsTheDeadline() throws {
        let due = today.adding(days: 1)
        var story = try HazardStory.assigned(due: due)
        try story.add(
            .revoked(ordinal: story.hazard.eventCount, reason: "人员有误"), by: .safetyOffice)
        #expect(story.hazard.stage == .graded)
        #expect(story.hazard.due == nil)
        #expect(
            school.refusal(of: assigned(due: due.adding(days: 1)), on: story, by: .safetyOffice)
                == .deadlineStays(due))
        #expect(school.refusal(of: assigned(due: due), on: story, by: .safetyOffice) == nil)
        let late = RuleSchool.now.adding(seconds: 9 * 86_400)
        #expect(
            school.refusal(of: assigned(due: due), on: story, by: .safetyOffice, at: late) == nil)
        #expect(
            school.refusal(
                of: assigned(due: late.day), on: story, by: .safetyOffice, at: late)
                == .deadlineStays(due))
    }

    @Test func reviewerIsNeverTheRectifierWhateverTheOffice() throws {
        for who in [RuleSchool.Who.leader, .deputy, .safetyOffice, .vicePrincipal] {
            let story = try HazardStory.submitted(by: who)
            for action in [HazardAction.accept, .sendBack] {
                #expect(
                    school.refusal(of: action, on: story.hazard, by: who) == .reviewerIsRectifier)
            }
        }
    }

    @Test func whoSubmittedForTheResponsibleDoesNotReviewEither() throws {
        let story = try HazardStory.assigned().adding([
            (.submitted(note: "已换"), .safetyOffice)
        ])
        #expect(
            school.refusal(of: .accept, on: story.hazard, by: .safetyOffice)
                == .reviewerIsRectifier)
        #expect(school.refusal(of: .accept, on: story.hazard, by: .leader) == nil)
    }

    @Test func whoHadAHandInItBeforeItWasGivenToAnotherDoesNotReview() throws {
        let due = try #require(HazardStory.assigned().hazard.due)
        let story = try HazardStory.assigned(to: .leader).adding([
            (.progressed(note: "动工"), .leader), (assigned(due: due), .safetyOffice),
            (.submitted(note: "完成"), .responsible),
        ])
        #expect(
            school.refusal(of: .accept, on: story.hazard, by: .leader) == .reviewerIsRectifier)
        #expect(school.refusal(of: .accept, on: story.hazard, by: .deputy) == nil)
    }

    @Test func generalIsSignedByTheLeaderOrElseByTheVicePrincipal() throws {
        let ordinary = try HazardStory.accepted().hazard
        #expect(school.refusal(of: .signOff, on: ordinary, by: .leader) == nil)
        #expect(
            school.refusal(of: .signOff, on: ordinary, by: .vicePrincipal)
                == .notYours(whoMay: [.gridLeader]))
        let byLeader = try HazardStory.accepted(rectifier: .leader).hazard
        #expect(school.refusal(of: .signOff, on: byLeader, by: .leader) == .reviewerIsRectifier)
        #expect(school.refusal(of: .signOff, on: byLeader, by: .vicePrincipal) == nil)
        let leaderless = RuleSchool(withoutLeader: true)
        #expect(leaderless.refusal(of: .signOff, on: ordinary, by: .vicePrincipal) == nil)
    }

    @Test func majorIsSignedByThePrincipalLast() throws {
        func refusal(_ story: HazardStory) -> HazardRefusalReason? {
            school.refusal(of: .closed(note: ""), on: story, by: .principal)
        }
        #expect(refusal(try .accepted(.major)) == .needsEndorsement)
        #expect(refusal(try .endorsedMajor()) == .needsUpwardAcceptance)
        #expect(refusal(try .readyMajor()) == nil)
    }

    @Test func contradictingOpinionAsksAgain() throws {
        let hazard = try HazardStory.submitted().hazard
        func words(_ opinion: String) -> [HazardWarning] {
            school.rules.warnings(of: .accepted(opinion: opinion), on: hazard)
        }
        #expect(words("合格") == [])
        #expect(words("部分到位，仍需观察") == [.contradiction(word: "部分"), .contradiction(word: "仍")])
        #expect(words("未见异常") == [.contradiction(word: "未")])
    }

    @Test func clockSetBackIsNoticed() throws {
        let story = try HazardStory.verified()
        let before = story.hazard.lastEventAt.adding(seconds: -61)
        #expect(
            school.refusal(of: .grade, on: story.hazard, by: .safetyOffice, at: before)
                == .olderThanTheLastEvent(story.hazard.lastEventAt))
    }

    @Test func eventMustBeOfWhoSignedInAndNotOfTheFuture() throws {
        let hazard = HazardStory().hazard
        func refusal(_ who: RuleSchool.Who, _ at: Moment) -> HazardRefusalReason? {
            school.rules.refusal(
                of: HazardEvent(at: at, actor: who.id, kind: .verified(note: "")), on: hazard,
                by: school.standing(of: .leader), in: school.organisation(), at: RuleSchool.now)
        }
        #expect(refusal(.leader, RuleSchool.now) == nil)
        #expect(refusal(.deputy, RuleSchool.now) == .actorIsAnother)
        #expect(refusal(.leader, RuleSchool.now.adding(seconds: 61)) == .fromTheFuture)
    }

    @Test(arguments: [
        HazardEvent.Kind.returned(reason: " "), .voided(reason: ""), .refuted(note: ""),
    ])
    func negativeDecisionsNeedAReason(kind: HazardEvent.Kind) throws {
        let story = try kind.action == .sendBack ? HazardStory.submitted() : HazardStory()
        #expect(school.refusal(of: kind, on: story, by: .safetyOffice) == .reasonMissing)
    }

    private func assigned(
        to who: RuleSchool.Who = .responsible, due: Day
    ) -> HazardEvent.Kind {
        .assigned(to: who.id, due: due, noticeNumber: "2026-31", measures: "更换")
    }
}
