import Domain
import Testing

/// 延期: when it is asked for, how far it reaches, and who decides.
@Suite struct ExtensionTests {
    let school = RuleSchool()
    let today = RuleSchool.today

    @Test(arguments: [(-1, false), (0, false), (1, true), (15, true)])
    func isFiledBeforeTheDueDayOnly(daysLeft: Int, isInTime: Bool) throws {
        let due = today.adding(days: daysLeft)
        let story = try HazardStory.assigned(due: due)
        let refusal = school.refusal(of: .requestExtension, on: story.hazard, by: .responsible)
        #expect(refusal == (isInTime ? nil : .extensionTooLate(due: due)))
    }

    @Test func needsAReasonAProtectionAndALaterDay() throws {
        let story = try HazardStory.assigned(due: today.adding(days: 1))
        func refusal(_ days: Int, _ reason: String, _ protection: String) -> HazardRefusalReason? {
            school.refusal(of: request(days, reason, protection), on: story, by: .responsible)
        }
        #expect(refusal(5, "缺货", "停用") == nil)
        #expect(refusal(5, "", "停用") == .reasonMissing)
        #expect(refusal(5, "缺货", "　") == .protectionMissing)
        #expect(refusal(1, "缺货", "停用") == .extensionNotLater(due: today.adding(days: 1)))
    }

    @Test func neverReachesBeyondNinetyDaysFromTheAssignment() throws {
        let story = try HazardStory.assigned(.major, due: today.adding(days: 40))
        let latest = try #require(story.hazard.assignedOn).adding(days: 90)
        let days = today.days(until: latest)
        #expect(school.refusal(of: request(days), on: story, by: .responsible) == nil)
        #expect(
            school.refusal(of: request(days + 1), on: story, by: .responsible)
                == .deadlineTooLong(max: latest))
    }

    @Test func firstIsTheVicePrincipalsAndEveryLaterOneThePrincipals() throws {
        var story = try HazardStory.assigned().adding(request(9), by: .responsible)
        for who in [RuleSchool.Who.vicePrincipal, .principal] {
            #expect(school.refusal(of: granted(5), on: story, by: who) == nil)
        }
        try story.add(granted(5), by: .vicePrincipal)
        try story.add(request(9), by: .responsible)
        #expect(
            school.refusal(of: granted(9), on: story, by: .vicePrincipal)
                == .extensionNeedsPrincipal)
        #expect(school.refusal(of: granted(9), on: story, by: .principal) == nil)
        #expect(
            school.refusal(of: .extensionRefused(reason: "不准"), on: story, by: .vicePrincipal)
                == .extensionNeedsPrincipal)
    }

    @Test func isGrantedOnlyOnceAskedForAndNeverForLongerThanAsked() throws {
        let story = try HazardStory.assigned()
        #expect(
            school.refusal(of: granted(5), on: story, by: .principal) == .noExtensionPending)
        let asked = try story.adding(request(5), by: .responsible)
        #expect(
            school.refusal(of: granted(6), on: asked, by: .principal)
                == .extensionLongerThanAsked(today.adding(days: 5)))
        #expect(school.refusal(of: granted(4), on: asked, by: .principal) == nil)
        #expect(
            school.refusal(of: request(9), on: asked, by: .responsible) == .extensionPending)
    }

    @Test func nobodyDecidesOnOnesOwn() throws {
        let story = try HazardStory.assigned(to: .vicePrincipal).adding(
            request(5), by: .vicePrincipal)
        #expect(
            school.refusal(of: granted(5), on: story, by: .vicePrincipal) == .deciderIsApplicant)
    }

    @Test func leavesTheOriginalDeadlineAlone() throws {
        let story = try HazardStory.assigned(due: today.adding(days: 1)).adding([
            (request(5), .responsible), (granted(5), .vicePrincipal),
        ])
        #expect(story.hazard.originalDue == today.adding(days: 1))
        #expect(story.hazard.due == today.adding(days: 5))
    }

    @Test func schoolDaysSkipHolidaysAndCountMakeUpDays() throws {
        // 2026-09-28 is a Monday; the holiday is 1–7 October, 10 October a Saturday made up for it.
        let holiday = (0..<7).map { day("2026-10-01").adding(days: $0) }
        var exceptions = Dictionary(
            uniqueKeysWithValues: holiday.map { ($0, DayException.holiday) })
        exceptions[day("2026-10-10")] = .makeUpDay
        let calendar = SchoolCalendar(exceptions: exceptions)
        let rules = HazardRules(
            settings: RuleSettings(values: [
                .deadlineUnit: "school", .generalDeadlines: "3/7",
            ]), calendar: calendar)
        let hazard = try HazardStory.graded(.general).hazard
        let monday = day("2026-09-28")
        #expect(
            rules.offeredDueDays(for: hazard, from: monday) == [
                day("2026-10-08"), day("2026-10-13"),
            ])
        #expect(rules.latestDue(for: hazard, assignedOn: monday) == day("2026-10-13"))
        #expect(calendar.count(.schoolDays, from: monday, to: day("2026-10-13")) == 7)
        #expect(calendar.count(.schoolDays, from: day("2026-10-13"), to: monday) == -7)
        #expect(calendar.count(.schoolDays, from: monday, to: monday) == 0)
    }

    private func request(
        _ days: Int, _ reason: String = "缺货", _ protection: String = "停用"
    ) -> HazardEvent.Kind {
        .extensionRequested(
            ExtensionRequest(due: today.adding(days: days), reason: reason, protection: protection))
    }

    private func granted(_ days: Int) -> HazardEvent.Kind {
        .extended(due: today.adding(days: days), reason: "同意")
    }
}
