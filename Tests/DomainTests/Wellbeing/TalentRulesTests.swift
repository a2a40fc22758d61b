import Domain
import Testing

/// Who may be in the 人才库, and since when as what.
@Suite struct TalentRulesTests {
    private let today = day("2026-11-23")

    private func term(
        _ starts: String, _ qualifications: Set<TalentQualification> = [.teacher], hours: Int = 0
    ) -> TalentTerm {
        TalentTerm(
            starts: day(starts), role: .partTime, qualifications: qualifications,
            trainingHours: hours)
    }

    private func member(
        _ terms: [TalentTerm], until lastDay: String? = nil
    ) -> TalentMember {
        TalentMember(
            id: TalentMember.ID(1), who: .staff(Person.ID(1)), terms: terms,
            leaving: lastDay.map { .init(lastDay: day($0), reason: "调走") })
    }

    private func refusal(
        _ step: TalentStep, on member: TalentMember? = nil, in pool: [TalentMember] = []
    ) -> TalentRefusal? {
        TalentRules.refusal(of: step, on: member, in: pool, on: today)
    }

    @Test func nobodyIsInThePoolTwiceOnADay() {
        let who = TalentMember.Who.staff(Person.ID(1))
        let pool = [member([term("2025-09-01")], until: "2026-06-30")]
        #expect(refusal(.joined(who, term("2026-06-30")), in: pool) == .alreadyIn)
        #expect(refusal(.joined(who, term("2026-07-01")), in: pool) == nil)
        #expect(
            refusal(.joined(who, term("2026-09-01")), in: [member([term("2025-09-01")])])
                == .alreadyIn)
    }

    @Test func hoursGoWithInductionTrainingAlone() {
        let who = TalentMember.Who.outsider(name: "何静澜", school: "县医院")
        #expect(refusal(.joined(who, term("2026-09-01", [.training]))) == .badHours)
        #expect(refusal(.joined(who, term("2026-09-01", [.degree], hours: 8))) == .badHours)
        #expect(refusal(.joined(who, term("2026-09-01", [.training], hours: 72))) == nil)
        #expect(refusal(.joined(who, term("2026-09-01", []))) == .noQualification)
        #expect(refusal(.joined(who, term("2026-11-24"))) == .notYet)
        let nameless = TalentMember.Who.outsider(name: "何静澜", school: " ")
        #expect(refusal(.joined(nameless, term("2026-09-01"))) == .noSchool)
    }

    @Test func aLaterEntryStandsFromItsDayOnAndThePastStays() {
        let known = member([term("2025-09-01"), term("2026-03-01", [.teacher, .degree])])
        #expect(known.term(on: day("2025-08-31")) == nil)
        #expect(known.term(on: day("2026-02-28"))?.qualifications == [.teacher])
        #expect(known.term(on: today)?.qualifications == [.teacher, .degree])
        #expect(refusal(.revised(term("2026-02-01")), on: known) == .beforeTheLast)
        #expect(refusal(.revised(term("2026-03-01")), on: known) == nil)
        #expect(refusal(.left(on: day("2026-02-28"), reason: "调走"), on: known) == .beforeTheLast)
        #expect(refusal(.left(on: today, reason: " "), on: known) == .noReason)
        let gone = member(known.terms, until: "2026-10-31")
        #expect(gone.term(on: day("2026-10-31")) != nil)
        #expect(gone.term(on: day("2026-11-01")) == nil)
        #expect(refusal(.revised(term("2026-11-01")), on: gone) == .hasLeft)
    }
}
