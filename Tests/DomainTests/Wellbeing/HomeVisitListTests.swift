import Domain
import Testing

/// 家访 of the special groups: who is left, and what may be said about it.
@Suite struct HomeVisitListTests {
    private let autumn = Semester(
        schoolYear: 2026, term: .autumn, starts: day("2026-08-31"), ends: day("2027-01-22"))
    private let today = day("2026-11-23")

    private func pupil(
        _ name: String, _ group: FocusTag = .leftBehind, visitor: Int64 = 7
    ) -> HomeVisitList.Pupil {
        HomeVisitList.Pupil(
            name: name, className: "八(1)", group: group, visitor: Person.ID(visitor))
    }

    @Test func whoWasVisitedOrStruckIsNoLongerLeft() {
        let list = HomeVisitList([
            .listed([pupil("甲"), pupil("乙", .migrant, visitor: 9), pupil("丙")]),
            .visited(0, on: day("2026-10-10")), .struck(2),
        ])
        #expect(list.count() == OutstandingCount(needed: 2, waiting: 1))
        #expect(list.byGroup.map(\.group) == [.leftBehind, .migrant])
        #expect(list.byGroup.map(\.count.waiting) == [0, 1])
        #expect(list.byVisitor.map(\.visitor.rawValue) == [9, 7])
    }

    @Test func whoWasErasedUnvisitedIsNotLeftForEver() {
        let list = HomeVisitList([
            .listed([pupil("甲"), pupil("乙", .migrant, visitor: 9), pupil("丙")]),
            .visited(0, on: day("2026-10-10")),
        ])
        let erased = HomeVisitList(list.erased { ["甲", "乙"].contains($1.pupil.name) })
        #expect(erased.count() == OutstandingCount(needed: 2, waiting: 1))
        #expect(erased.byGroup.map(\.group) == [.leftBehind])
        #expect(erased.byVisitor.map(\.visitor.rawValue) == [7])
        #expect(erased.number(of: pupil("丙")) == 2)
    }

    @Test func aPupilIsListedOnceUnlessTheLineWasStruck() {
        var list = HomeVisitList([.listed([pupil("甲")])])
        #expect(list.new(among: [pupil("甲", .hardship), pupil("乙"), pupil("乙")]) == [pupil("乙")])
        #expect(list.number(of: pupil("甲", .hardship)) == 0)
        list.take(.struck(0))
        #expect(list.number(of: pupil("甲")) == nil)
        #expect(list.new(among: [pupil("甲", .hardship)]) == [pupil("甲", .hardship)])
    }

    @Test(arguments: [
        (HomeVisitList.Event.visited(0, on: day("2026-11-23")), nil),
        (.visited(0, on: day("2026-11-24")), HomeVisitRefusal.notYet),
        (.visited(0, on: day("2026-07-01")), .otherSemester),
        (.visited(1, on: day("2026-11-20")), .alreadyVisited), (.struck(2), .unknown),
        (.struck(3), .unknown), (.struck(0), nil), (.struck(1), .alreadyVisited),
        (.notVisited(0, note: "记错"), .notVisited), (.notVisited(1, note: " "), .noReason),
        (.notVisited(1, note: "记错"), nil), (.notVisited(2, note: "记错"), .unknown),
    ])
    func aStepMustMakeSense(event: HomeVisitList.Event, refusal: HomeVisitRefusal?) {
        let list = HomeVisitList([
            .listed([pupil("甲"), pupil("乙"), pupil("丙")]), .visited(1, on: day("2026-11-01")),
            .struck(2),
        ])
        #expect(HomeVisitRules.refusal(of: event, on: list, in: autumn, on: today) == refusal)
    }

    @Test func onlySpecialGroupsOfAClassAreListed() {
        #expect(HomeVisitRules.refusal(toList: [pupil("甲")]) == nil)
        #expect(HomeVisitRules.refusal(toList: [pupil(" ")]) == .noName)
        #expect(HomeVisitRules.refusal(toList: [pupil("甲", .suspended)]) == .noGroup)
        var other = pupil("甲")
        other.className = "王小明"
        #expect(HomeVisitRules.refusal(toList: [other]) == .noClass)
    }

    @Test func aGroupWithFewIsUntoldTogetherWithTheLeastOfTheOthers() {
        func seen(_ numbers: [(Int, Int)]) -> [Bool] {
            SeenCount.column(numbers.map { OutstandingCount(needed: $0.0, waiting: $0.1) })
                .map(\.isTold)
        }
        // 3 of 20 are left: together with the next smallest it stays untold.
        #expect(seen([(20, 3), (12, 6), (30, 0)]) == [false, false, true])
        #expect(seen([(20, 3), (12, 2), (30, 0)]) == [false, false, false])
        // A row of zeros hides nothing: what the untold ones come to would be the three.
        #expect(seen([(20, 3), (12, 6), (0, 0)]) == [false, false, false])
        #expect(seen([(20, 0), (12, 6)]) == [true, true])
        #expect(seen([(3, 3)]) == [false])
    }

    @Test func aLineHasACodeThatSaysNothing() {
        #expect(HomeVisitList.code(of: 6, in: autumn) == "V26A-007")
    }
}
