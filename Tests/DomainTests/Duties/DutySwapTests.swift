import Domain
import Testing

/// 互换: two people who stand at the same hours take each other's post for a day.
@Suite struct DutySwapTests {
    var school = DutySchool()
    private let gate: Duty
    private let canteen: Duty
    private let morning = clock("08:30")
    private let tomorrow = day("2026-11-24")

    init() {
        gate = school.give(DutySchool.li)
        canteen = school.give(DutySchool.zhang, DutySchool.canteen)
    }

    private var swap: DutySwap { DutySwap(of: gate, with: canteen, on: tomorrow, reason: "公差") }

    private func refusal(of cover: Substitution.Cover, for duty: Duty) -> DutyRefusal? {
        school.rules.refusal(
            of: Substitution(duty: duty.id, day: tomorrow, cover: cover, reason: "公差"),
            at: morning)
    }

    /// Each half alone would leave somebody at two places.
    @Test func bothHalvesTogetherAreNoOverlap() {
        #expect(
            refusal(of: .person(DutySchool.zhang), for: gate)
                == .overlaps(canteen, DutySchool.zhang, on: tomorrow))
        #expect(
            refusal(of: .person(DutySchool.li), for: canteen)
                == .overlaps(gate, DutySchool.li, on: tomorrow))
        #expect(school.rules.refusal(of: swap, at: morning) == nil)
    }

    @Test mutating func nobodyStandsAtTwoPlacesAfterwards() {
        school.substitutions = swap.halves
        let shifts = school.book.roster(on: tomorrow).posts.flatMap(\.shifts)
        #expect(
            Dictionary(uniqueKeysWithValues: shifts.map { ($0.duty.id, $0.person) })
                == [gate.id: DutySchool.zhang, canteen.id: DutySchool.li])
        #expect(school.book.swapped(with: gate, on: tomorrow) == canteen)
        #expect(school.book.swapped(with: canteen, on: tomorrow) == gate)
        #expect(school.book.swapped(with: gate, on: day("2026-11-26")) == nil)
    }

    /// One of the two alone would come back to a post while standing at the other one.
    @Test mutating func swapIsTakenBackAsAWhole() {
        school.substitutions = swap.halves
        #expect(
            refusal(of: .withdrawn, for: gate)
                == .standsElsewhere(canteen, DutySchool.li, on: tomorrow))
        #expect(
            refusal(of: .withdrawn, for: canteen)
                == .standsElsewhere(gate, DutySchool.zhang, on: tomorrow))
        let back = DutySwap(takingBack: gate, canteen, on: tomorrow, reason: "")
        #expect(school.rules.refusal(of: back, at: morning) == nil)
        school.substitutions += back.halves
        #expect(
            school.book.roster(on: tomorrow).posts.flatMap(\.people).sorted()
                == [DutySchool.zhang, DutySchool.li])
    }

    /// One half was changed since: the other one can be taken back, and leaves a post that nobody is to come to.
    @Test mutating func takingBackWhereTheOtherHalfIsAbsentLeavesAnEmptyPost() {
        school.substitutions =
            swap.halves + [
                Substitution(duty: canteen.id, day: tomorrow, cover: .nobody, reason: "病假")
            ]
        #expect(school.book.swapped(with: gate, on: tomorrow) == nil)
        #expect(
            school.book.emptyPost(of: DutySchool.zhang, besides: gate, on: tomorrow) == canteen)
        #expect(school.book.emptyPost(of: DutySchool.li, besides: gate, on: tomorrow) == nil)
        // Who stands in cannot come back to the own post meanwhile.
        #expect(
            refusal(of: .withdrawn, for: canteen)
                == .standsElsewhere(gate, DutySchool.zhang, on: tomorrow))
        #expect(refusal(of: .withdrawn, for: gate) == nil)
        school.substitutions.append(
            Substitution(duty: gate.id, day: tomorrow, cover: .withdrawn, reason: ""))
        #expect(refusal(of: .withdrawn, for: canteen) == nil)
    }

    /// Whoever was asked to come would not hear of it.
    @Test(arguments: [Substitution.Cover.person(DutySchool.wang), .nobody])
    func aPostThatIsCoveredIsNotSwapped(by cover: Substitution.Cover) {
        var school = school
        let covered = Substitution(duty: canteen.id, day: tomorrow, cover: cover, reason: "培训")
        school.substitutions = [covered]
        #expect(
            school.rules.refusal(of: swap, at: morning) == .isCovered(canteen, on: tomorrow))
        school.substitutions += [
            Substitution(duty: canteen.id, day: tomorrow, cover: .withdrawn, reason: "")
        ]
        #expect(school.rules.refusal(of: swap, at: morning) == nil)
    }

    /// Whoever has a third post at that time is not free for the second one.
    @Test mutating func swapWithSomebodyWhoStandsElsewhereTooIsRefused() {
        school.slots.append(
            DutySchool.slot(DutySlot.ID(3), "早读", .stairs, "07:40-08:20", "07:50-08:20"))
        school.substitutions = [
            Substitution(
                duty: school.give(DutySchool.wang, DutySchool.gate, DutySlot.ID(3)).id,
                day: tomorrow, cover: .person(DutySchool.zhang), reason: "")
        ]
        let third = school.duties[2]
        #expect(
            school.rules.refusal(of: swap, at: morning)
                == .overlaps(third, DutySchool.zhang, on: tomorrow))
    }

    @Test func onlyWhoeverStandsThereAtThatTimeHasAPostToSwap() {
        let book = school.book
        #expect(book.counterpart(of: gate, with: DutySchool.zhang, on: tomorrow) == canteen)
        #expect(book.counterpart(of: gate, with: DutySchool.wang, on: tomorrow) == nil)
        // A holiday.
        #expect(book.counterpart(of: gate, with: DutySchool.zhang, on: day("2026-11-25")) == nil)
    }

    /// Of two people who are no leaders neither plans for the other.
    @Test func bothPostsMustBeOnesOwnToPlan() {
        let rules = school.rules
        #expect(
            rules.refusal(of: swap, by: school.standing(of: DutySchool.li), at: morning)
                == .notYours(DutyAction.offices, orLeaderOf: DutySchool.grid))
        #expect(
            rules.refusal(of: swap, by: school.standing(of: DutySchool.zhang), at: morning) == nil)
    }

    @Test mutating func aPostThatWasTickedIsNotSwapped() {
        school.ticks = [
            DutyTick(
                duty: canteen.id, day: DutySchool.today, person: DutySchool.zhang,
                at: clock("07:40"), finding: .clear)
        ]
        let today = DutySwap(of: gate, with: canteen, on: DutySchool.today, reason: "")
        #expect(
            school.rules.refusal(of: today, at: clock("07:45"))
                == .alreadyTicked(by: DutySchool.zhang, at: clock("07:40")))
    }
}
