import Domain
import Testing

/// 工作量 as lessons, and who writes it down.
@Suite struct WorkloadTallyTests {
    private let today = day("2026-11-23")

    private func line(
        _ kind: WorkloadKind, _ amount: Int, _ date: String, person: Int64 = 1,
        withdrawnFor: String? = nil
    ) -> Workload {
        Workload(
            id: Workload.ID(1),
            entry: WorkloadEntry(
                person: Person.ID(person), kind: kind, day: day(date), amount: amount),
            withdrawnFor: withdrawnFor)
    }

    @Test func workBecomesLessonsByTheSchoolsFactors() {
        let lines = [
            line(.lesson, 3, "2026-11-02"), line(.group, 1, "2026-11-03"),
            line(.hotline, 3, "2026-11-30"), line(.homeVisit, 1, "2026-11-05", person: 2),
            line(.crisis, 9, "2026-12-01"), line(.crisis, 9, "2026-11-01", withdrawnFor: "记错"),
        ]
        let month = day("2026-11-01")...day("2026-11-30")
        let tally = WorkloadTally(lines, in: month, by: RuleSettings())
        #expect(tally.rows.map(\.tenths) == [60, 20])
        #expect(tally.amount(of: .hotline) == 3)
        let own = RuleSettings(values: [.workloadGroup: "2.5", .workloadHotline: "1"])
        #expect(WorkloadTally(lines, in: month, by: own).tenths == 105)
        #expect(Tenths.text(105) == "10.5")
        #expect(Tenths.text(80) == "8")
    }

    @Test(arguments: ["0", "0.0", "20.1", "1.25", "1.", ".5", "-1", "一", "", "1/2"])
    func whatIsNoFactorIsRefused(text: String) {
        #expect(RuleName.workloadGroup.refusal(of: text) == .notAFactor)
    }

    @Test func everyKindHasARuleOfItsOwn() {
        #expect(Set(WorkloadKind.allCases.map(\.rule)).count == WorkloadKind.allCases.count)
        for kind in WorkloadKind.allCases { #expect(kind.rule.workloadKind == kind) }
    }

    @Test(arguments: [
        (Office.psychologist, true, true), (.vicePrincipal, true, true), (.principal, false, true),
        (.safetyOffice, false, false), (.homeroomTeacher, false, false),
    ])
    func everybodyWritesTheOwnAndTheKeepersThatOfAll(office: Office, writes: Bool, reads: Bool) {
        let standing = Standing(person: Person.ID(1), day: today, offices: [office])
        #expect(WorkloadRules.refusal(toWriteBy: standing, of: Person.ID(1)) == nil)
        #expect((WorkloadRules.refusal(toWriteBy: standing, of: Person.ID(2)) == nil) == writes)
        #expect(WorkloadRules.mayReadAll(standing) == reads)
    }

    @Test func aLineIsOfADayThatIsThereAndCanBeWithdrawnOnce() {
        var entry = line(.lesson, 1, "2026-11-24").entry
        #expect(WorkloadRules.refusal(of: .noted(entry), on: nil, on: today) == .notYet)
        (entry.day, entry.amount) = (today, 0)
        #expect(WorkloadRules.refusal(of: .noted(entry), on: nil, on: today) == .badAmount)
        let gone = line(.lesson, 1, "2026-11-20", withdrawnFor: "记错")
        #expect(
            WorkloadRules.refusal(of: .withdrawn(reason: "x"), on: gone, on: today) == .withdrawn)
        #expect(
            WorkloadRules.refusal(
                of: .withdrawn(reason: " "), on: line(.lesson, 1, "2026-11-20"), on: today)
                == .noReason)
    }
}
