import Domain
import Foundation
import Testing

/// An entry that was made by mistake stays in the history, and nothing follows from it.
@Suite struct CareWithdrawalTests {
    private static let me = Person.ID(1)
    private let clock = FollowUpClock(calendar: SchoolCalendar(semesters: []))

    private func contact(
        _ kind: CareContact.Kind = .meeting, told: Bool = false
    ) -> CareEvent.Kind {
        .contacted(.init(kind: kind, outcome: .steady, minutes: 10, guardianInformed: told))
    }

    private func withdrawn(
        _ index: Int, _ why: CareEvent.Withdrawal = .otherCase
    ) -> CareEvent.Kind {
        .corrected(event: index, note: "记错个案", withdrawal: why)
    }

    private func refusal(
        of index: Int, in watch: WatchCase, note: String = "记错个案"
    ) -> CareRefusal? {
        CareRules.refusal(
            of: careEvent(
                "2026-11-27", .corrected(event: index, note: note, withdrawal: .notHappened)),
            after: watch,
            as: Standing(person: Self.me, day: day("2026-11-27"), offices: [.psychologist]))
    }

    @Test func aContactOfAnotherCaseSilencesTheClockNoLonger() throws {
        let without = try WatchCase.written(.high, informed: false, [("2026-11-17", contact())])
        let mistaken = try WatchCase.written(
            .high, informed: false,
            [("2026-11-17", contact()), ("2026-11-26", contact(.guardianCall, told: true))])
        #expect(mistaken.lastContact == day("2026-11-26") && mistaken.isGuardianInformed)
        var mended = mistaken
        mended.take(careEvent("2026-11-27", withdrawn(2)))
        #expect(mended.lastContact == day("2026-11-17") && !mended.isGuardianInformed)
        #expect(clock.nextDue(of: mended) == clock.nextDue(of: without))
        let today = day("2026-11-27")
        let (line, plain) = (
            CaseLine(mended, clock: clock), CaseLine(without, clock: clock)
        )
        #expect(line.isOverdue(on: today))
        let since = day("2026-09-01")
        #expect(line.followUps(since: since, on: today) == plain.followUps(since: since, on: today))
        // Both stay in the history, with who and why.
        #expect(mended.events.count == 4)
        let told = try #require(mended.withdrawn(2))
        #expect(told.actor == Self.me && told.note == "记错个案")
        #expect(told.withdrawal == .otherCase && mended.withdrawn(1) == nil)
        // Read from the start it is the same.
        #expect(WatchCase(id: mended.id, events: mended.events) == mended)
    }

    @Test func wordsAloneLeaveTheClockAsItIs() throws {
        var watch = try WatchCase.written(.high, informed: false, [("2026-11-20", contact())])
        watch.take(careEvent("2026-11-21", .corrected(event: 1, note: "实为二十分钟")))
        #expect(watch.lastContact == day("2026-11-20") && watch.withdrawals.isEmpty)
    }

    @Test func aReviewThatWasNotHeldBringsNoClosingNearer() throws {
        var watch = try WatchCase.written(
            .observation, informed: false,
            [
                ("2026-11-17", contact(.review)),
                ("2027-01-20", contact(.review)),
                ("2027-01-21", contact(.guardianCall, told: true)),
            ])
        let standing = Standing(person: Self.me, day: day("2027-01-22"), offices: [.psychologist])
        #expect(CareRules.refusal(to: .close, on: watch, as: standing) == nil)
        watch.take(careEvent("2027-01-22", withdrawn(1)))
        #expect(CareRules.refusal(to: .close, on: watch, as: standing) == .reviewsMissing)
        #expect(watch.reviews == [day("2027-01-20")])
    }

    @Test func aCrisisThatWasNoneHasNoStepsEither() throws {
        var watch = try WatchCase.written(
            .low, informed: false,
            [
                ("2026-11-20", .crisis(.found)), ("2026-11-20", .crisis(.guardianTold)),
                ("2026-11-20", contact(.teacher)),
            ])
        watch.take(careEvent("2026-11-21", withdrawn(1, .notHappened)))
        #expect(!watch.isInCrisis && watch.crisis.isEmpty && watch.crisisDue == nil)
        #expect(!watch.isGuardianInformed && watch.lastContact == watch.openedOn)
        #expect(Set(watch.withdrawals.keys) == [1, 2])
        #expect(CaseLine(watch, clock: clock).standing == .followed)
        // The next one is whole.
        watch.take(careEvent("2026-11-22", .crisis(.found)))
        #expect(watch.isInCrisis && watch.withdrawn(5) == nil)
    }

    @Test func aReviewOfACrisisThatWasNotHeldLetsItGoOn() throws {
        var watch = try WatchCase.written(
            .low, informed: false,
            [("2026-11-20", .crisis(.found)), ("2026-11-21", .crisis(.reviewed))])
        #expect(!watch.isInCrisis)
        watch.take(careEvent("2026-11-22", withdrawn(2, .notHappened)))
        #expect(watch.isInCrisis && Array(watch.crisis.keys) == [.found])
    }

    /// What somebody else has ticked off in the own terminal stands in no entry, and stays.
    @Test func aTickIsTakenBackAndThoseOfOthersStay() throws {
        let plan = CarePlan(
            parts: [.goals: "稳定"],
            measures: [
                .init(who: .psychologist, text: "每周谈话一次"),
                .init(who: .homeroomTeacher, text: "调座位"),
            ])
        let assignment = CareAssignment(
            measure: 1, version: 0, to: Person.ID(7), text: "调座位", task: 42)
        var watch = try WatchCase.written(
            .high, informed: false,
            [
                ("2026-11-16", .planned(plan)), ("2026-11-17", .assigned(assignment)),
                ("2026-11-18", .measureDone(0, version: 0)),
            ])
        watch.tick(task: 42, at: Moment(day: day("2026-11-18"), hour: 11, minute: 0))
        watch.take(careEvent("2026-11-19", withdrawn(3, .notHappened)))
        #expect(watch.plan?.done == [1: day("2026-11-18")])
        #expect(watch.plan?.doneBy == [1: Person.ID(7)])
        #expect(watch.tasks[42]?.doneAt != nil)
    }

    @Test func whatSomebodyElseHasTickedOffCanBeTakenBackOnce() throws {
        let seat = CarePlan.Measure(who: .homeroomTeacher, text: "调座位")
        let plan = CarePlan(parts: [.goals: "稳定"], measures: [seat])
        let assignment = CareAssignment(
            measure: 0, version: 0, to: Person.ID(7), text: "换到第二排", task: 42)
        var watch = try WatchCase.written(
            .high, informed: false,
            [("2026-11-16", .planned(plan)), ("2026-11-17", .assigned(assignment))])
        #expect(CareRules.refusal(toTakeBack: 42, in: watch) == .noSuchMeasure)
        let ticked = Moment(day: day("2026-11-18"), hour: 11, minute: 0)
        watch.tick(task: 42, at: ticked)
        #expect(CareRules.refusal(toTakeBack: 42, in: watch) == nil)
        #expect(CareRules.refusal(toTakeBack: 43, in: watch) == .noSuchMeasure)
        watch.take(
            careEvent(
                "2026-11-19",
                .tickTakenBack(task: 42, note: "点错", withdrawal: .notHappened)))
        #expect(watch.plan?.done == [:] && watch.plan?.doneBy == [:])
        #expect(watch.asked(forMeasure: 0) == nil && !watch.tells(Person.ID(7)))
        #expect(CareRules.refusal(toTakeBack: 42, in: watch) == .alreadyWithdrawn)
        let back = try #require(watch.tickTakenBack(ofMeasure: 0))
        #expect(back.ticked == Person.ID(7) && back.on == day("2026-11-18") && back.asked == nil)
        #expect(back.withdrawn.note == "点错")
        // Read anew, where the ticks come after the entries, it is the same.
        var anew = try #require(WatchCase(id: watch.id, events: watch.events))
        anew.tick(task: 42, at: ticked)
        #expect(anew.plan?.done == [:] && anew.tickTakenBack(ofMeasure: 0) == back)
        // Whoever is asked anew ticks it off anew, also in a later version.
        watch.take(careEvent("2026-11-20", .planned(plan)))
        #expect(watch.tickTakenBack(ofMeasure: 0) == back)
        watch.take(
            careEvent(
                "2026-11-21",
                .assigned(
                    .init(measure: 0, version: 1, to: Person.ID(7), text: "换", task: 43))))
        watch.tick(task: 43, at: Moment(day: day("2026-11-22"), hour: 9, minute: 0))
        #expect(watch.plan?.done == [0: day("2026-11-22")])
    }

    /// The sentence was taken from whoever was asked when the measure was ticked off for them.
    @Test func nobodyIsAskedAgainForWhatATickTookBack() throws {
        let plan = CarePlan(
            parts: [.goals: "稳定"], measures: [.init(who: .homeroomTeacher, text: "调座位")])
        let assignment = CareAssignment(
            measure: 0, version: 0, to: Person.ID(7), text: "调座位", task: 42)
        var watch = try WatchCase.written(
            .high, informed: false,
            [
                ("2026-11-16", .planned(plan)), ("2026-11-17", .assigned(assignment)),
                ("2026-11-18", .measureDone(0, version: 0)),
            ])
        watch.take(careEvent("2026-11-19", withdrawn(3, .notHappened)))
        #expect(watch.plan?.done == [:])
        #expect(watch.asked(forMeasure: 0) == nil && !watch.tells(Person.ID(7)))
        // The open measure tells both.
        let back = try #require(watch.tickTakenBack(ofMeasure: 0))
        #expect(back.ticked == Self.me && back.on == day("2026-11-18"))
        #expect(back.withdrawn.at.day == day("2026-11-19") && back.asked == Person.ID(7))
        // Nothing is missing of what is not there any more.
        watch.lose(tasksBut: [])
        #expect(watch.tasks[42]?.isLost == false)
        #expect(WatchCase(id: watch.id, events: watch.events)?.tasks == watch.tasks)
    }

    @Test func aMeasureTellsOfATickThatWasTakenBackUntilItIsAskedForAnewOrDone() throws {
        let talk = CarePlan.Measure(who: .psychologist, text: "每周谈话一次")
        let seat = CarePlan.Measure(who: .homeroomTeacher, text: "调座位")
        func plan(_ measures: [CarePlan.Measure]) -> CareEvent.Kind {
            .planned(CarePlan(parts: [.goals: "稳定"], measures: measures))
        }
        var watch = try WatchCase.written(
            .high, informed: false,
            [
                ("2026-11-16", plan([talk, seat])), ("2026-11-18", .measureDone(1, version: 0)),
                ("2026-11-19", withdrawn(2, .notHappened)),
            ])
        #expect(watch.tickTakenBack(ofMeasure: 0) == nil)
        #expect(watch.tickTakenBack(ofMeasure: 1)?.asked == nil)
        // The same measure in the next version tells it as well, at its new place.
        watch.take(careEvent("2026-11-20", plan([seat, talk])))
        #expect(watch.tickTakenBack(ofMeasure: 0)?.on == day("2026-11-18"))
        #expect(watch.tickTakenBack(ofMeasure: 1) == nil)
        var asked = watch
        asked.take(
            careEvent(
                "2026-11-21",
                .assigned(.init(measure: 0, version: 1, to: Person.ID(7), text: "调座位"))))
        #expect(asked.tickTakenBack(ofMeasure: 0) == nil)
        watch.take(careEvent("2026-11-21", .measureDone(0, version: 1)))
        #expect(watch.tickTakenBack(ofMeasure: 0) == nil)
    }

    @Test func aLeaveOfAnotherCaseIsNone() throws {
        var watch = try WatchCase.written(
            .medium, informed: false, [("2026-11-18", .left(reason: "休学", kind: .suspended))])
        #expect(watch.tags == [.suspended])
        watch.take(careEvent("2026-11-19", withdrawn(1)))
        #expect(watch.awaySince == nil && watch.awayKind == nil && watch.tags.isEmpty)
    }

    @Test func theTagOfALeaveGoesWithItWhoeverSignedTheTagsMeanwhile() throws {
        var watch = try WatchCase.written(
            .medium, informed: false,
            [
                ("2026-11-18", .left(reason: "休学", kind: .suspended)),
                ("2026-11-19", .amended(.init(tags: [.suspended, .leftBehind]))),
            ])
        watch.take(careEvent("2026-11-20", withdrawn(1)))
        #expect(watch.awaySince == nil && watch.tags == [.leftBehind])
        // What is signed after it holds, whatever is withdrawn then.
        watch.take(careEvent("2026-11-21", contact()))
        watch.take(careEvent("2026-11-21", .amended(.init(tags: [.suspended]))))
        watch.take(careEvent("2026-11-22", withdrawn(4)))
        #expect(watch.tags == [.suspended])
    }

    @Test func whatHasItsOwnWayBackIsNotWithdrawn() throws {
        let up = CareEvent.LevelChange(level: .high, basis: .interview, reason: "加重")
        let watch = try WatchCase.written(
            .medium, informed: false,
            [
                ("2026-11-17", .raised(up)), ("2026-11-18", contact()),
                ("2026-11-19", .corrected(event: 2, note: "二十分钟")), ("2026-11-20", contact()),
                ("2026-11-21", withdrawn(4)),
            ])
        for index in [0, 1, 3, 5] { #expect(refusal(of: index, in: watch) == .notWithdrawable) }
        #expect(refusal(of: 2, in: watch) == nil)
        #expect(refusal(of: 2, in: watch, note: "") == .reasonMissing)
        #expect(refusal(of: 4, in: watch) == .alreadyWithdrawn)
        #expect(refusal(of: 6, in: watch) == .noSuchEvent)
        // The file may hold it all the same; nothing else follows from it.
        var strange = watch
        strange.take(careEvent("2026-11-22", withdrawn(0)))
        #expect(strange.level == .high && strange.withdrawals == [4: 5])
    }

    @Test func whatAClosingRestsUponStandsAsLongAsTheCaseIsClosed() throws {
        let watch = try WatchCase.written(
            .observation, informed: false,
            [
                ("2026-11-17", contact(.review)),
                ("2026-11-26", .closed(reason: "解除", seconder: Person.ID(2))),
            ])
        #expect(refusal(of: 1, in: watch) == .closed)
    }

    /// An entry of an older program says nothing of it.
    @Test func aCorrectionOfAnOlderProgramIsReadAsWordsAlone() throws {
        let old = Data(#"{"corrected":{"event":1,"note":"误记"}}"#.utf8)
        #expect(
            try JSONDecoder().decode(CareEvent.Kind.self, from: old)
                == .corrected(event: 1, note: "误记"))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(try encoder.encode(CareEvent.Kind.corrected(event: 1, note: "误记")) == old)
    }
}
