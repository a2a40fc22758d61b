import Domain
import Testing

/// 普查: what may be counted, and how the queue of second interviews goes.
@Suite struct ScreeningRulesTests {
    private let today = day("2026-10-20")
    private let batch = ScreeningBatch(
        id: ScreeningBatch.ID(1),
        entry: ScreeningEntry(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-10-14")))

    private func pupil(_ name: String, _ className: String = "八(1)") -> ScreeningQueue.Pupil {
        ScreeningQueue.Pupil(name: name, className: className)
    }

    @Test(arguments: [
        (ScreeningClass(name: "八(1)", due: 40, tested: 40), nil),
        (ScreeningClass(name: "八(1)", due: 40, tested: 41), ScreeningRefusal.moreThanDue),
        (ScreeningClass(name: " ", due: 40, tested: 4), .noClass),
        (ScreeningClass(name: "八(1)", due: -1, tested: -1), .badCount),
    ])
    func aClassHasNoMoreTestedThanDue(count: ScreeningClass, refusal: ScreeningRefusal?) {
        #expect(ScreeningRules.refusal(of: .counted(count), on: batch, on: today) == refusal)
    }

    @Test func nobodyIsTestedOnADayToCome() {
        let entry = ScreeningEntry(instrument: "MHT", cutOff: "", day: today.adding(days: 1))
        #expect(ScreeningRules.refusal(of: .begun(entry), on: nil, on: today) == .notYet)
    }

    @Test func theQueueForgetsNobodyAndListsNobodyTwice() {
        var queue = ScreeningQueue([.listed([pupil("甲"), pupil("乙")])])
        #expect(queue.new(among: [pupil("甲"), pupil("丙"), pupil("丙")]) == [pupil("丙")])
        #expect(queue.new(among: [pupil("甲", "八(2)")]).count == 1)
        queue.take(.held(0, code: "X-031"))
        #expect(queue.refusal(toHold: 0) == .alreadyHeld)
        #expect(queue.refusal(toHold: 2) == .unknown)
        #expect(queue.waiting == 1)
        #expect(queue.count(of: "八(1)").held == 1)
    }

    @Test(
        arguments: [
            ("甲", "八(1)", "2027-08-31", nil), (" ", "八(1)", "2026-10-20", .noName),
            ("甲", "王小明", "2026-10-20", .noClass), ("甲", "八(1)", "2027-09-01", .yearOver),
        ] as [(String, String, String, ScreeningRefusal?)])
    func aNameIsListedForAClassInTheSchoolYearOfTheScreening(
        name: String, className: String, date: String, refusal: ScreeningRefusal?
    ) {
        #expect(
            ScreeningRules.refusal(
                toList: [pupil(name, className)], screenedOn: batch.entry.day, on: day(date))
                == refusal)
    }

    @Test func whoeverIsErasedWithoutAnInterviewIsNeitherHeldNorWaiting() {
        let queue = ScreeningQueue([
            .listed([pupil("甲"), pupil("乙"), pupil("丙")]), .held(0, code: nil),
        ])
        let erased = ScreeningQueue(queue.erased { $0.pupil.name != "丙" })
        #expect(queue.outstanding == OutstandingCount(needed: 3, waiting: 2))
        #expect(erased.outstanding == OutstandingCount(needed: 2, waiting: 1))
        #expect(erased.count(of: "八(1)") == (2, 1))
    }

    @Test(arguments: [
        (OutstandingCount(needed: 12, waiting: 2), PublicCount.hidden),
        (OutstandingCount(needed: 12, waiting: 0), .exact(12)),
        (OutstandingCount(needed: 12, waiting: 6), .exact(12)),
    ])
    func theSumIsNotToldWhereItWouldGiveAwayASmallPart(
        count: OutstandingCount, needed: PublicCount
    ) {
        #expect(count.asOthersSee.needed == needed)
    }

    @Test func everyDefaultInstrumentMayStandInTheTable() {
        #expect(ScreeningInstrument.defaults.allSatisfy { $0.refusal == nil })
    }

    @Test(arguments: ["七(1)", "七（1）班", "701", "一班", "高二３", "初三(二)"])
    func whatIsWrittenLikeAClassIsOne(name: String) {
        #expect(ScreeningRules.isClass(name))
    }

    @Test(arguments: ["", "学生甲", "王一", "王(小一)", "欧阳明月", "七(1) 学生甲 留守儿童名单"])
    func whatCouldBeANameIsNoClass(name: String) {
        #expect(!ScreeningRules.isClass(name))
    }
}
