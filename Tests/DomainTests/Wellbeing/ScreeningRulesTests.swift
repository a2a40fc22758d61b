import Domain
import Foundation
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

    /// Whoever is interviewed a second time was tested.
    @Test func noFewerAreTestedThanAreListed() {
        let queue = ScreeningQueue([
            .listed([pupil("甲"), pupil("乙"), pupil("丙", "八(2)")]), .held(0, code: nil),
        ])
        func refusal(_ tested: Int, listing pupils: [ScreeningQueue.Pupil] = [])
            -> ScreeningRefusal?
        {
            queue.refusal(
                toCount: [ScreeningClass(name: "八（1）班", due: 40, tested: tested)],
                listing: pupils)
        }
        #expect(refusal(2) == nil)
        #expect(refusal(1) == .fewerThanListed("八（1）班", 2))
        #expect(
            refusal(2, listing: [pupil("丁"), pupil("戊", "八(2)")]) == .fewerThanListed("八（1）班", 3))
        #expect(refusal(3, listing: [pupil("丁")]) == nil)
        var counted = batch
        for name in ["八(1)", "八(2)"] {
            counted.take(ScreeningClass(name: name, due: 40, tested: 40))
        }
        let anew = [ScreeningClass(name: "八(1)", due: 40, tested: 39)]
        let listed = [pupil("丁"), pupil("戊", "八(2)")]
        #expect(counted.counts(of: listed, besides: anew).map(\.name) == ["八(2)"])
        #expect(counted.counts(of: listed, besides: []).map(\.name) == ["八(1)", "八(2)"])
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

    @Test func whoeverWaitsAgainIsToBeInterviewedOnceMore() throws {
        let events: [ScreeningQueue.Event] = [
            .listed([pupil("甲"), pupil("乙")]), .held(0, code: "X-031"), .reopened(0),
        ]
        var queue = ScreeningQueue(events)
        #expect(queue.outstanding == OutstandingCount(needed: 2, waiting: 2))
        #expect(queue.numbers(ledTo: "X-031") == [] && queue.refusal(toHold: 0) == nil)
        queue.take(.held(0, code: "X-032"))
        #expect(queue.numbers(ledTo: "X-032") == [0] && queue.waiting == 1)
        // A name that is kept no longer waits for nothing.
        var erased = ScreeningQueue([.listed([pupil("")]), .held(0, code: nil)])
        erased.take(.reopened(0))
        #expect(erased.outstanding == OutstandingCount(needed: 1, waiting: 0))
        let read = try JSONDecoder().decode(
            [ScreeningQueue.Event].self, from: JSONEncoder().encode(events))
        #expect(read == events)
    }

    @Test func aClassThatIsWrittenOtherwiseIsTheSame() {
        let queue = ScreeningQueue([
            .listed([pupil("甲", "七年级(1)班"), pupil("乙", "701"), pupil("丙", "八(1)")])
        ])
        #expect(queue.count(of: "七(1)").needed == 2)
        #expect(queue.outstanding(besides: ["七(1)"])?.needed == 1)
        #expect(queue.outstanding(besides: ["七(1)", "八1班"]) == nil)
        #expect(queue.number(of: pupil("乙", "七1班")) == 1)
        #expect(queue.new(among: [pupil("甲", "七(1)"), pupil("甲", "七(2)")]).count == 1)
    }

    @Test func aCountTakesTheNameThatTheClassHas() {
        let list = [SchoolClass(id: .init(1), name: "七(1)", starts: day("2026-08-01"))]
        var counted = batch
        counted.take(ScreeningClass(name: "八(1)", due: 40, tested: 39))
        for (name, spelled) in [("701", "七(1)"), ("八年级1班", "八(1)"), ("九(1)", "九(1)")] {
            let count = ScreeningClass(name: name, due: 40, tested: 40)
            let step = ScreeningRules.spelled(.counted(count), in: counted, among: list)
            #expect(step == .counted(ScreeningClass(name: spelled, due: 40, tested: 40)))
        }
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

    @Test(arguments: ["七(1)", "七（1）班", "701", "一班", "高二３", "初三(二)", "2024级2班", "大(2)"])
    func whatIsWrittenLikeAClassIsOne(name: String) {
        #expect(ScreeningRules.isClass(name))
    }

    @Test(arguments: [
        "", "学生甲", "王一", "王(小一)", "欧阳明月", "七(1) 学生甲 留守儿童名单", "20240115", "王小明2", "王一(2)",
        "20240115班", "七(1)七(1)", "七(2)不知哪个班", "七(2)九十九", "七(1)学生甲", "七（1）学生甲班",
    ])
    func whatCouldBeANameIsNoClass(name: String) {
        #expect(!ScreeningRules.isClass(name))
    }
}
