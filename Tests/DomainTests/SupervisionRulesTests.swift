import Domain
import Testing

/// 挂牌督办: who orders it, on what ground, and how it is lifted.
@Suite struct SupervisionRulesTests {
    let school = RuleSchool()

    @Test func schoolOrdersItForMajorOrOnceTheLadderOffersIt() throws {
        let order = HazardEvent.Kind.supervision(.ordered(.school))
        let today = RuleSchool.today
        #expect(school.refusal(of: order, on: try .graded(.major), by: .principal) == nil)
        #expect(
            school.refusal(of: order, on: try .graded(.major), by: .safetyOffice)
                == .notYours(whoMay: [.principal]))
        let late = try HazardStory.assigned(due: today.adding(days: -6))
        #expect(school.refusal(of: order, on: late, by: .principal) == .supervisionNotOffered)
        let later = try HazardStory.assigned(due: today.adding(days: -7))
        #expect(school.refusal(of: order, on: later, by: .principal) == nil)
    }

    @Test func orderOfTheSuperiorIsRecordedWhateverTheGrade() throws {
        let order = SupervisionOrder(
            level: .superior, number: "县挂 3 号", orderedBy: "县教育局", notice: "限期整改")
        #expect(
            school.refusal(
                of: .supervision(.ordered(order)), on: try .graded(.general), by: .safetyOffice)
                == nil)
    }

    @Test func isLiftedOnlyAfterAcceptanceApplicationAndReinspection() throws {
        let lift = HazardEvent.Kind.supervision(.lifted(.school, note: ""))
        let request = HazardEvent.Kind.supervision(.liftRequested(.school, note: "已完成"))
        let unaccepted = try HazardStory.submitted(.major).adding(
            .supervision(.ordered(.school)), by: .principal)
        #expect(school.refusal(of: lift, on: unaccepted, by: .principal) == .notAccepted)
        #expect(school.refusal(of: request, on: unaccepted, by: .responsible) == .notAccepted)
        var story = try HazardStory.supervised()
        #expect(school.refusal(of: lift, on: story, by: .principal) == .reinspectionFirst)
        #expect(
            school.refusal(of: reinspected, on: story, by: .safetyOffice) == .liftRequestFirst)
        try story.add(request, by: .responsible, at: RuleSchool.now)
        #expect(
            school.refusal(of: reinspected, on: story, by: .responsible) == .reviewerIsRectifier)
        try story.add(reinspected, by: .safetyOffice)
        let after = RuleSchool.now.adding(seconds: 3600)
        #expect(school.refusal(of: lift, on: story, by: .principal, at: after) == nil)
    }

    @Test func reinspectionThatComesTooLateTakesANewApplication() throws {
        let request = HazardEvent.Kind.supervision(.liftRequested(.school, note: "已完成"))
        var story = try HazardStory.supervised()
        try story.add(request, by: .responsible, at: RuleSchool.now)
        let tenth = RuleSchool.now.adding(seconds: 10 * 86_400)
        let eleventh = RuleSchool.now.adding(seconds: 11 * 86_400)
        #expect(school.refusal(of: reinspected, on: story, by: .safetyOffice, at: tenth) == nil)
        #expect(
            school.refusal(of: request, on: story, by: .responsible, at: tenth)
                == .liftAlreadyRequested)
        #expect(
            school.refusal(of: reinspected, on: story, by: .safetyOffice, at: eleventh)
                == .reinspectionTooLate(last: tenth.day))
        #expect(school.refusal(of: request, on: story, by: .responsible, at: eleventh) == nil)
        try story.add(request, by: .responsible, at: eleventh)
        #expect(school.refusal(of: reinspected, on: story, by: .safetyOffice, at: eleventh) == nil)
    }

    @Test func progressIsOwedUntilOnlyTheLiftingIsLeft() throws {
        let later = RuleSchool.today.adding(days: 60)
        let applied = try HazardStory.supervised().adding(
            .supervision(.liftRequested(.school, note: "已完成")), by: .responsible)
        let waiting = try #require(applied.hazard.supervisions[.school])
        #expect(waiting.isProgressDue(on: later, every: 15))
        #expect(!waiting.isProgressDue(on: waiting.lastProgressOn, every: 15))
        let passed = try applied.adding(reinspected, by: .safetyOffice)
        #expect(passed.hazard.supervisions[.school]?.isProgressDue(on: later, every: 15) == false)
    }

    @Test func sendingBackForgetsThePassedReinspection() throws {
        let story = try HazardStory.supervised().adding([
            (.supervision(.liftRequested(.school, note: "已完成")), .responsible),
            (reinspected, .safetyOffice), (.returned(reason: "又松了"), .leader),
            (.submitted(note: "加固"), .responsible), (.accepted(opinion: "合格"), .safetyOffice),
        ])
        #expect(
            school.refusal(
                of: .supervision(.lifted(.school, note: "")), on: story, by: .principal)
                == .reinspectionFirst)
    }

    private var reinspected: HazardEvent.Kind {
        .supervision(.reinspected(.school, passed: true, note: ""))
    }
}
