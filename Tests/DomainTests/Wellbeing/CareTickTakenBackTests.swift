import Domain
import Testing

/// What follows for whoever made a tick that somebody takes back.
@Suite struct CareTickTakenBackTests {
    @Test func whoeverMadeATickThatIsTakenBackIsAskedOnceMore() throws {
        let plan = CarePlan(
            parts: [.goals: "稳定"], measures: [.init(who: .homeroomTeacher, text: "调座位")])
        let assignment = CareAssignment(
            measure: 0, version: 0, to: Person.ID(7), text: "换到第二排", task: 42)
        var watch = try WatchCase.written(
            .high, informed: false,
            [("2026-11-16", .planned(plan)), ("2026-11-17", .assigned(assignment))])
        let ticked = Moment(day: day("2026-11-18"), hour: 11, minute: 0)
        watch.tick(task: 42, at: ticked)
        watch.take(careEvent("2026-11-18", .planned(plan)))
        watch.take(
            careEvent(
                "2026-11-19",
                .tickTakenBack(task: 42, note: "点错", withdrawal: .notHappened, again: 43)))
        #expect(watch.asked(forMeasure: 0)?.text == "换到第二排")
        #expect(watch.asked(forMeasure: 0)?.isAgain == true && watch.tells(Person.ID(7)))
        #expect(watch.tasks[42]?.isOpen == false)
        #expect(watch.tickTakenBack(ofMeasure: 0)?.on == day("2026-11-18"))
        var anew = try #require(WatchCase(id: watch.id, events: watch.events))
        anew.tick(task: 42, at: ticked)
        #expect(anew.tasks == watch.tasks && anew.plan?.done == [:])
        watch.tick(task: 43, at: Moment(day: day("2026-11-20"), hour: 9, minute: 0))
        #expect(watch.plan?.doneBy == [0: Person.ID(7)])
        #expect(watch.tickTakenBack(ofMeasure: 0) == nil)
    }

    /// What whoever was asked took back themselves stands in no entry either.
    @Test func aWithdrawnEntryLeavesWhatPeopleTookBackThemselves() throws {
        let plan = CarePlan(
            parts: [.goals: "稳定"], measures: [.init(who: .homeroomTeacher, text: "调座位")])
        let assignment = CareAssignment(
            measure: 0, version: 0, to: Person.ID(7), text: "换到第二排", task: 42)
        var watch = try WatchCase.written(
            .high, informed: false,
            [
                ("2026-11-16", .planned(plan)), ("2026-11-17", .assigned(assignment)),
                ("2026-11-17", .referred(.init(to: "县医院", reason: "复查", guardianSigned: false))),
            ])
        let ticked = Moment(day: day("2026-11-18"), hour: 11, minute: 0)
        let undone = WatchTask.Undone(ticked: ticked, at: ticked.adding(seconds: 60))
        watch.undo(task: 42, [undone])
        watch.take(
            careEvent(
                "2026-11-19", .corrected(event: 3, note: "误记", withdrawal: .notHappened)))
        #expect(watch.referral == nil && watch.withdrawn(3) != nil)
        #expect(watch.tasks[42]?.undone == [undone])
    }
}
