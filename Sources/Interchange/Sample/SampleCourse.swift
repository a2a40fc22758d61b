import Domain

/// The usual course of a hazard from its report to 销号, with the turns that some take.
struct SampleCourse {
    let time: WorkingTime

    func finish(_ story: inout SampleStory, _ random: inout SeededGenerator) {
        let course = random.next(below: 100)
        switch (story.isMajor, course) {
        case (true, _): finishMajor(&story, &random)
        case (false, ..<4): void(&story, &random)
        case (false, ..<60) where story.wording.canBeFixedOnTheSpot:
            fixOnTheSpot(&story, &random)
        case (false, _): rectify(&story, &random)
        }
    }

    private func void(_ story: inout SampleStory, _ random: inout SeededGenerator) {
        let moment = time.moment(random.next(in: 40...300), after: story.lastEventAt)
        story.void(at: moment, &random)
    }

    private func fixOnTheSpot(_ story: inout SampleStory, _ random: inout SeededGenerator) {
        story.verify(at: soon(after: story, &random), &random)
        story.fixOnTheSpot(at: time.moment(random.next(in: 5...50), after: story.lastEventAt))
        story.accept(at: soon(after: story, &random), &random)
        story.close(at: soon(after: story, &random))
    }

    func rectify(_ story: inout SampleStory, _ random: inout SeededGenerator) {
        story.verify(at: soon(after: story, &random), &random)
        story.grade(at: soon(after: story, &random))
        let days = random.pick([3, 3, 7, 7, 7, 15]) ?? 7
        story.assign(at: soon(after: story, &random), days: days)
        work(on: &story, &random)
        if random.chance(9) {
            story.sendBack(at: later(than: story, workdays: 1, &random), &random)
            story.progress(at: later(than: story, workdays: 1, &random), &random)
            story.submit(at: soon(after: story, &random))
        }
        let waits = random.next(in: 1...2)
        story.accept(at: later(than: story, workdays: waits, &random), &random)
        story.close(at: soon(after: story, &random))
    }

    /// Progress up to the submission: mostly in time, sometimes after an extension, sometimes late.
    private func work(on story: inout SampleStory, _ random: inout SeededGenerator) {
        story.progress(at: later(than: story, workdays: 1, &random), &random)
        guard let due = story.due else { return }
        let turn = random.next(below: 100)
        if turn < 6, story.lastEventAt.day < due {
            let asked = time.moment(random.next(in: 30...120), after: story.lastEventAt)
            if asked.day < due {
                story.extend(to: due.adding(days: 7), at: asked)
                story.progress(at: later(than: story, workdays: 3, &random), &random)
            }
        } else if turn < 11 {
            let late = time.days.workday(onOrAfter: due.adding(days: random.next(in: 1...4)))
            let submitted = time.someMoment(on: late, &random)
            if submitted > story.lastEventAt { return story.submit(at: submitted) }
        } else if story.lastEventAt.day.days(until: due) > 5 {
            story.progress(at: later(than: story, workdays: 2, &random), &random)
        }
        story.submit(at: time.moment(random.next(in: 60...400), after: story.lastEventAt))
    }

    /// Signed off and, unless it is left to the principal, lifted.
    func finishMajor(
        _ story: inout SampleStory, isLifted: Bool = true, _ random: inout SeededGenerator
    ) {
        story.verify(at: soon(after: story, &random), &random)
        story.grade(at: soon(after: story, &random))
        let until = story.lastEventAt.day.adding(days: 30)
        story.supervise(
            at: time.moment(12, after: story.lastEventAt), controlledUntil: until)
        story.assign(at: time.moment(20, after: story.lastEventAt), days: 30)
        story.progress(at: later(than: story, workdays: 2, &random), &random)
        story.progress(at: later(than: story, workdays: 4, &random), &random)
        story.progress(at: later(than: story, workdays: 4, &random), &random)
        story.submit(at: later(than: story, workdays: 2, &random))
        story.accept(at: later(than: story, workdays: 2, &random), &random)
        story.endorse(at: soon(after: story, &random))
        story.acceptUpward(at: later(than: story, workdays: 2, &random))
        story.close(at: soon(after: story, &random))
        story.askToLift(at: later(than: story, workdays: 1, &random))
        if isLifted { story.lift(at: soon(after: story, &random)) }
    }

    private func soon(after story: SampleStory, _ random: inout SeededGenerator) -> Moment {
        time.moment(random.next(in: 12...160), after: story.lastEventAt)
    }

    private func later(
        than story: SampleStory, workdays: Int, _ random: inout SeededGenerator
    ) -> Moment {
        time.moment(workdays: workdays, after: story.lastEventAt, &random)
    }
}
