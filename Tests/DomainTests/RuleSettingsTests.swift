import Domain
import Testing

@Suite struct RuleSettingsTests {
    @Test func everyDefaultIsAValueItsRuleTakesAndSaysWhereItComesFrom() {
        for name in RuleName.allCases {
            #expect(name.refusal(of: name.defaultValue) == nil, "\(name)")
            #expect(!name.defaultSource.isEmpty)
        }
    }

    @Test func defaultsAreThoseOfTheDomain() {
        let settings = RuleSettings()
        #expect(settings.generalDeadlines == [3, 7, 15])
        #expect(settings[.majorDays] == 60)
        #expect(settings[.longestDays] == 90)
        #expect(settings[.recurrenceDays] == 90)
        #expect(Escalation.Rung.allCases.map(settings.day(of:)) == [0, 1, 3, 7])
        #expect(settings.deadlineUnit == .calendarDays)
    }

    @Test(arguments: [
        (RuleName.majorDays, "0"), (.majorDays, "-3"), (.majorDays, "六十"), (.majorDays, ""),
        (.majorDays, "366"), (.majorDays, "+5"), (.majorDays, "99999999999999999999"),
        (.generalDeadlines, "7/3"), (.generalDeadlines, "3//7"), (.generalDeadlines, ""),
        (.generalDeadlines, "3/3"), (.generalDeadlines, "0/3"), (.generalDeadlines, "1/2/3/4/5/6"),
        (.deadlineUnit, "weeks"), (.numberPattern, "{year}"), (.numberPattern, "{serial}"),
        (.numberPattern, "{year}{year}{serial}"), (.numberPattern, "{year}-{serial}-{day}"),
        (.numberPattern, "{year}-{serial"), (.numberPattern, "{year} {serial}"),
        (.numberPattern, "{year}-{serial}}"), (.serialWidth, "9"),
        (.careSilenceDays, "1/3/7/30"), (.careSilenceDays, "4/4/7/30/56"),
        (.careSilenceDays, "1/7/3/30/56"), (.careSilenceDays, "0/3/7/30/56"),
        (.careSilenceDays, "1/3/7/30/91"), (.careReviewDays, "15"),
    ])
    func impossibleValueIsRefusedAndLeavesTheDefault(name: RuleName, value: String) {
        #expect(name.refusal(of: value) != nil)
        #expect(RuleSettings(values: [name: value]) == RuleSettings())
    }

    @Test func theWatchIsReckonedByTheTableOfTheSchool() {
        let limits = FollowUpLimits(RuleSettings(values: [.careSilenceDays: "1/2/5/20/40"]))
        #expect(limits.silence(.medium, weeksAtLevel: 0, isBack: false) == 2)
        #expect(limits.silence(.medium, weeksAtLevel: 4, isBack: false) == 5)
        #expect(limits.silence(.observation, weeksAtLevel: 9, isBack: false) == 40)
        #expect(limits.silence(.low, weeksAtLevel: 0, isBack: true) == 7)
        #expect(FollowUpLimits(RuleSettings()) == .standard)
        #expect(RuleName.careSilenceDays.action.refusal(holding: [.safetyOffice]) != nil)
        #expect(RuleName.careSilenceDays.action.refusal(holding: [.psychologist]) == nil)
        #expect(RuleName.careRoomWeeks.action.refusal(holding: [.psychologist]) != nil)
    }

    @Test func numbersFollowThePatternOfTheSchool() throws {
        let number = HazardNumber(schoolCode: "SY", year: 2026, category: "XF", serial: 231)
        #expect(number.text == "SY-2026-XF-0231")
        #expect(number.text(as: RuleSettings().numberPattern) == number.text)
        let settings = RuleSettings(values: [
            .numberPattern: "{category}〔{year}〕{serial}号", .serialWidth: "3",
        ])
        #expect(number.text(as: settings.numberPattern) == "XF〔2026〕231号")
        let long = HazardNumber(schoolCode: "SY", year: 2026, category: "XF", serial: 12_345)
        #expect(long.text(as: settings.numberPattern) == "XF〔2026〕12345号")
    }

    @Test func everyFieldOfTheGuideHasClausesWithCodesOfTheirOwnAndASource() {
        let clauses = GuideClause.defaults
        #expect(Set(clauses.map(\.field)) == Set(GuideClause.Field.allCases))
        #expect(Set(clauses.map(\.code)).count == clauses.count)
        for clause in clauses {
            #expect(clause.source.contains("教发厅函〔2024〕20号"))
            // Only what was compared with the text of the guide names an item of it.
            #expect(clause.source.contains("第三条") == (clause.field == .fire))
        }
    }
}
