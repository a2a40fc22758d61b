import Domain
import Testing

/// A measure that is done again and again: each time a tick of its own.
@Suite struct CareTickedAgainTests {
    private static let me = Person.ID(1)
    private static let teacher = Person.ID(7)
    private let daily = CarePlan.Measure(who: .psychologist, text: "每天见面五分钟")
    private let seat = CarePlan.Measure(who: .homeroomTeacher, text: "调座位")
    private let done = CareEvent.Kind.measureDone(0, version: 0)

    private func plan(_ measures: [CarePlan.Measure]) -> CareEvent.Kind {
        .planned(CarePlan(parts: [.goals: "稳定"], measures: measures))
    }

    private func refusal(
        of kind: CareEvent.Kind, in watch: WatchCase, on text: String
    ) -> CareRefusal? {
        CareRules.refusal(
            of: careEvent(text, kind), after: watch,
            as: Standing(person: Self.me, day: day(text), offices: [.psychologist]),
            seconderOffices: [.homeroomTeacher])
    }

    @Test func aMeasureThatIsDoneIsTickedAgainOnALaterDayAlone() throws {
        var watch = try WatchCase.written(
            .high, [("2026-11-16", plan([daily, seat])), ("2026-11-18", done)])
        for text in ["2026-11-17", "2026-11-18"] {
            #expect(refusal(of: done, in: watch, on: text) == .alreadyTicked)
        }
        #expect(refusal(of: done, in: watch, on: "2026-11-19") == nil)
        watch.take(careEvent("2026-11-19", done))
        #expect(watch.plan?.done == [0: day("2026-11-19")])
        #expect(watch.plan?.ticks[0]?.map(\.on) == [day("2026-11-18"), day("2026-11-19")])
        #expect(refusal(of: done, in: watch, on: "2026-11-19") == .alreadyTicked)
        // What was never done stands first, and what was done today does not.
        #expect(watch.plan?.measuresToTick(on: day("2026-11-19")) == [1])
        #expect(watch.plan?.measuresToTick(on: day("2026-11-20")) == [1, 0])
    }

    /// Whoever is asked ticks off once.
    @Test func nobodyIsAskedForWhatIsDone() throws {
        let watch = try WatchCase.written(
            .high, [("2026-11-16", plan([daily])), ("2026-11-18", done)])
        let asked = CareEvent.Kind.assigned(
            .init(measure: 0, version: 0, to: Self.teacher, text: "见面"))
        #expect(refusal(of: asked, in: watch, on: "2026-11-19") == .alreadyTicked)
    }

    @Test(arguments: [(2, "2026-11-19"), (3, "2026-11-18")])
    func theOtherTickStaysWhereOneIsWithdrawn(index: Int, left: String) throws {
        var watch = try WatchCase.written(
            .high,
            [("2026-11-16", plan([daily])), ("2026-11-18", done), ("2026-11-19", done)])
        watch.take(
            careEvent(
                "2026-11-20", .corrected(event: index, note: "误记", withdrawal: .notHappened)))
        #expect(watch.plan?.ticks[0]?.map(\.on) == [day(left)])
        #expect(watch.tickTakenBack(ofMeasure: 0) == nil)
    }

    @Test func aNewPlanKeepsAllTheTicksOfWhatStandsInItStill() throws {
        let watch = try WatchCase.written(
            .high,
            [
                ("2026-11-16", plan([daily])), ("2026-11-18", done), ("2026-11-19", done),
                ("2026-11-20", plan([seat, daily])),
                ("2026-11-20", .measureDone(1, version: 1)),
            ])
        #expect(watch.plans.map { $0.ticks.mapValues(\.count) } == [[0: 2], [1: 3]])
    }

    /// The tick of whoever was asked is known after all entries alone; read anew it counts as it did.
    @Test func theTicksOfWhoeverWasAskedAndOfTheOwnerAreCountedTogether() throws {
        let ticked = Moment(day: day("2026-11-18"), hour: 11, minute: 0)
        var watch = try WatchCase.written(
            .high,
            [
                ("2026-11-16", plan([seat])),
                (
                    "2026-11-17",
                    .assigned(.init(measure: 0, version: 0, to: Self.teacher, text: "换", task: 42))
                ),
            ])
        watch.tick(task: 42, at: ticked)
        #expect(refusal(of: done, in: watch, on: "2026-11-18") == .alreadyTicked)
        watch.take(careEvent("2026-11-19", done))
        watch.take(careEvent("2026-11-20", plan([daily, seat])))
        #expect(watch.plan?.ticks[1]?.map(\.by) == [Self.teacher, nil])
        #expect(watch.plan?.doneBy == [:] && watch.plan?.done == [1: day("2026-11-19")])
        var anew = try #require(WatchCase(id: watch.id, events: watch.events))
        anew.tick(task: 42, at: ticked)
        #expect(anew == watch)
        // What the teacher has not done goes, and the measure stays done by the owner; nobody is asked again.
        watch.take(
            careEvent(
                "2026-11-21",
                .tickTakenBack(task: 42, note: "点错", withdrawal: .notHappened, again: 43)))
        #expect(watch.plans.map { $0.ticks.mapValues(\.count) } == [[0: 1], [1: 1]])
        #expect(watch.plan?.done == [1: day("2026-11-19")] && watch.plan?.doneBy == [:])
        #expect(watch.tasks[43] == nil && !watch.tells(Self.teacher))
    }

    /// Who reads the case no longer has done what they did, in the next plan as well.
    @Test func aTickOfSomebodyWhoIsAskedNoLongerStaysInTheNextPlan() throws {
        let ticked = Moment(day: day("2026-11-18"), hour: 11, minute: 0)
        var watch = try WatchCase.written(
            .high,
            [
                ("2026-11-16", plan([seat])),
                (
                    "2026-11-17",
                    .assigned(.init(measure: 0, version: 0, to: Self.teacher, text: "换", task: 42))
                ), ("2026-11-19", .readerRemoved(Self.teacher)),
                ("2026-11-20", plan([daily, seat])),
            ])
        watch.tick(task: 42, at: ticked)
        #expect(watch.plan?.doneBy == [1: Self.teacher])
    }
}
