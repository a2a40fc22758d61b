import Domain
import Testing

/// How risk points are scored and coloured, and who may do what to them.
@Suite struct RiskRulesTests {
    private let school = RuleSchool()
    private let rules = RiskRules(settings: RuleSettings())

    private func lec(_ likelihood: String, _ exposure: String, _ consequence: String) throws
        -> RiskScore
    {
        try #require(RiskScore(text: "lec \(likelihood) \(exposure) \(consequence)"))
    }

    private func entry(
        _ score: RiskScore, level: ControlLevel = .school, reviewInDays days: Int = 20
    ) -> RiskEntry {
        RiskEntry(
            place: school.room, name: "楼梯", category: "TC", danger: "踩踏", score: score,
            measures: "值守", responsible: RuleSchool.Who.leader.id, level: level,
            reviewDue: RuleSchool.today.adding(days: days))
    }

    @Test(arguments: [
        (5, 5, RiskColour.red), (4, 5, .red), (4, 4, .orange), (3, 5, .orange), (3, 4, .yellow),
        (3, 3, .yellow), (2, 4, .blue), (1, 5, .blue), (1, 1, .blue),
    ])
    func matrixScoreOfACutHasTheGraverColour(
        likelihood: Int, severity: Int, colour: RiskColour
    ) {
        let score = RiskScore.matrix(likelihood: likelihood, severity: severity)
        #expect(rules.tables.colour(of: score) == colour)
    }

    @Test func lecScoreMustBeAboveACut() throws {
        #expect(try lec("6", "6", "15").formula == "D=6×6×15=540")
        #expect(try rules.tables.colour(of: lec("6", "6", "15")) == .red)
        // 1 × 3 × 100 = 300, and exactly 160 and 70 in a school with other values.
        #expect(try rules.tables.colour(of: lec("1", "3", "100")) == .orange)
        #expect(try rules.tables.colour(of: lec("8", "8", "5")) == .orange)
        #expect(try rules.tables.colour(of: lec("8", "4", "5")) == .yellow)
        #expect(try rules.tables.colour(of: lec("1", "10", "7")) == .blue)
        #expect(try lec("0.1", "0.5", "1").valueText == "0.05")
    }

    @Test func editedTableChangesTheColourOfTheSameScore() {
        let strict = RiskRules(settings: RuleSettings(values: [.riskMatrixCuts: "12/8/4"]))
        let score = RiskScore.matrix(likelihood: 3, severity: 4)
        #expect(rules.tables.colour(of: score) == .yellow)
        #expect(strict.tables.colour(of: score) == .red)
    }

    @Test(arguments: [
        (RuleName.riskMatrixCuts, "20/15"), (.riskMatrixCuts, "9/15/20"),
        (.riskMatrixCuts, "26/15/9"), (.riskLECCuts, "320/160/160"), (.riskLikelihoods, "10"),
        (.riskLikelihoods, "1/3/6"), (.riskExposures, "10/0"), (.riskConsequences, "1.55/1"),
        (.riskReviewDays, "30/90/180"), (.riskReviewDays, "0/90/180/365"),
    ])
    func impossibleTableIsRefused(name: RuleName, value: String) {
        #expect(name.refusal(of: value) != nil)
        #expect(RuleSettings(values: [name: value]) == RuleSettings())
    }

    @Test(arguments: ["matrix 3 4", "lec 6 0.5 100"])
    func scoreIsReadAsItIsKept(text: String) throws {
        #expect(try #require(RiskScore(text: text)).text == text)
    }

    @Test(arguments: ["matrix 0 4", "matrix 3 6", "lec 6 1", "lec 0 1 1", "red", "matrix 3"])
    func whatIsNoScoreIsNotRead(text: String) {
        #expect(RiskScore(text: text) == nil)
    }

    @Test func graverRiskIsKeptByAHigherLevelAndLookedAtSooner() {
        let red = RiskScore.matrix(likelihood: 5, severity: 5)
        let today = RuleSchool.today
        #expect(
            rules.faults(of: entry(red, level: .department), on: today) == [.levelTooLow(.school)]
        )
        #expect(
            rules.faults(of: entry(red, reviewInDays: 31), on: today)
                == [.reviewTooLate(today.adding(days: 30))])
        #expect(rules.faults(of: entry(red, reviewInDays: 0), on: today) == [.reviewNotAhead])
        #expect(rules.faults(of: entry(red, reviewInDays: 30), on: today) == [])
    }

    @Test func entrySaysAllThatItLacks() throws {
        var empty = entry(try lec("9", "9", "9"), level: .school)
        (empty.name, empty.danger, empty.measures, empty.responsible) = (" ", "", "\n", nil)
        #expect(
            rules.faults(of: empty, on: RuleSchool.today) == [
                .noName, .noDanger, .noMeasures, .noResponsible, .scoreNotInTables,
            ])
    }

    @Test func leaderActsInTheOwnGridAndNotUponTheSchoolsOwnRisks() {
        let organisation = school.organisation()
        func refusal(
            _ who: RuleSchool.Who, _ action: RiskAction = .revise, _ level: ControlLevel = .grid
        ) -> RiskRefusal? {
            rules.refusal(
                of: action, at: school.room, level: level,
                by: organisation.standing(of: who.id, offices: RuleSchool.offices),
                in: organisation)
        }
        for who in [RuleSchool.Who.safetyOffice, .vicePrincipal, .principal, .leader, .deputy] {
            #expect(refusal(who) == nil, "\(who)")
        }
        for who in [RuleSchool.Who.member, .otherLeader, .responsible, .administrator, .nobody] {
            #expect(refusal(who) == .notYours, "\(who)")
        }
        #expect(refusal(.leader, .close, .school) == .schoolLevel)
        #expect(refusal(.leader, .identify, .school) == nil)
        #expect(refusal(.principal, .close, .school) == nil)
    }

    @Test func closedRiskIsOnlyReopenedAndBothNeedAReason() {
        let today = RuleSchool.today
        func point(closedOn: Day?) -> RiskPoint {
            RiskPoint(
                id: RiskPoint.ID(1), entry: entry(.matrix(likelihood: 1, severity: 1)),
                identifiedOn: today, assessedOn: today, assessor: nil, closedOn: closedOn)
        }
        let (open, closed) = (point(closedOn: nil), point(closedOn: today))
        #expect(rules.refusal(of: .closed(reason: "拆除"), on: open, on: today) == nil)
        #expect(rules.refusal(of: .closed(reason: " "), on: open, on: today) == .noReason)
        #expect(rules.refusal(of: .closed(reason: "拆除"), on: closed, on: today) == .closed)
        #expect(rules.refusal(of: .reopened(reason: "重建"), on: closed, on: today) == nil)
        #expect(rules.refusal(of: .reopened(reason: "重建"), on: open, on: today) == .open)
        #expect(rules.refusal(of: .closed(reason: "x"), on: nil, on: today) == .unknownRisk)
    }
}
