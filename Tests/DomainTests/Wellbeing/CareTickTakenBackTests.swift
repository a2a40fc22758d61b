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
}
