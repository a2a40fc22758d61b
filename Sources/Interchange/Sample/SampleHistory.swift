import Domain

/// Two school years of hazards: those long done with, and those still somebody's work.
struct SampleHistory {
    let staff: SampleStaff
    let places: SamplePlaces
    let time: WorkingTime
    var random: SeededGenerator
    /// The general wordings, each with the places it fits.
    private let repertoire: [(wording: SampleWording, spots: [SamplePlaces.Spot])]
    /// A wording is used once at a place, so that nothing seems to come back by chance.
    private var used: Set<Use> = []

    private struct Use: Hashable {
        let text: String
        let place: Place.ID
    }

    init(
        staff: SampleStaff, places: SamplePlaces, time: WorkingTime, random: SeededGenerator
    ) {
        self.staff = staff
        self.places = places
        self.time = time
        self.random = random
        repertoire = SampleWordings.general.map { wording in
            (wording, places.spots.filter { wording.fits(placeNamed: $0.name) })
        }
    }

    /// All hazards in the order of their reporting, orders on paper numbered in the order of issue.
    mutating func stories() -> [SampleStory] {
        var stories = openStories()
        stories += majorStories()
        let days = reportingDays()
        let wanted = stories.count + random.next(in: 330...380)
        while stories.count < wanted {
            guard let story = finishedStory(reportedOn: random.pick(days) ?? time.now.day) else {
                continue
            }
            stories.append(story)
        }
        if let recurrence = recurrence(among: stories) { stories.append(recurrence) }
        return SamplePaperwork.numbered(SamplePaperwork.ordered(stories))
    }

    mutating func story(
        _ wording: SampleWording, at spot: SamplePlaces.Spot, reportedAt: Moment
    ) -> SampleStory {
        used.insert(Use(text: wording.text, place: spot.id))
        return SampleStory(
            wording, at: spot, reportedAt: reportedAt, staff: staff,
            isSchoolDay: time.days.calendar.isSchoolDay(reportedAt.day), &random)
    }

    /// School days from the previous school year on, as often as hazards are found on them: many in
    /// the weeks after a semester begins, few in the vacation.
    private func reportingDays() -> [Day] {
        let last = time.now.day.ordinal - 1
        return (time.days.previousYearStart.ordinal...last).flatMap { ordinal -> [Day] in
            let day = Day(ordinal: ordinal)
            guard time.days.isWorkday(day) else { return [] }
            guard let week = time.days.calendar.week(of: day) else { return [day] }
            return Array(repeating: day, count: week <= 2 ? 24 : 12)
        }
    }

    /// A hazard that was dealt with before now; nil where chance chose one that was not.
    private mutating func finishedStory(reportedOn day: Day) -> SampleStory? {
        guard let (wording, spots) = random.pick(repertoire),
            wording.occursInVacation || time.days.calendar.isSchoolDay(day)
        else { return nil }
        let free = spots.filter { !used.contains(Use(text: wording.text, place: $0.id)) }
        guard let spot = random.pick(free) else { return nil }
        let reportedAt = time.someMoment(on: day, &random)
        var told = story(wording, at: spot, reportedAt: reportedAt)
        SampleCourse(time: time).finish(&told, &random)
        guard told.lastEventAt <= time.now else {
            used.remove(Use(text: wording.text, place: spot.id))
            return nil
        }
        return told
    }

    /// Four 重大 hazards of earlier months, each at its own time.
    private mutating func majorStories() -> [SampleStory] {
        let chosen = SampleWordings.major.dropFirst().filter { $0.category != "SY" }.prefix(4)
        let first = time.days.previousYearStart
        let span = first.days(until: time.now.day) - 60
        return chosen.enumerated().compactMap { index, wording in
            let spots = places.spots.filter { wording.fits(placeNamed: $0.name) }
            guard let spot = random.pick(spots) else { return nil }
            let date = first.adding(days: 20 + index * (span - 20) / 4)
            let day = time.days.workday(onOrAfter: date)
            var told = story(wording, at: spot, reportedAt: time.someMoment(on: day, &random))
            SampleCourse(time: time).finishMajor(
                &told, isLifted: index + 1 < chosen.count, &random)
            return told.lastEventAt <= time.now ? told : nil
        }
    }

    /// The same hazard at the same place again, some weeks after it had been closed.
    private mutating func recurrence(among stories: [SampleStory]) -> SampleStory? {
        let indices = stories.indices.filter { stories[$0].wasRectified && !stories[$0].isMajor }
        for _ in indices {
            guard let index = random.pick(indices) else { return nil }
            let earlier = stories[index]
            let since = earlier.lastEventAt.day.adding(days: random.next(in: 25...70))
            let reportedAt = time.someMoment(on: time.days.workday(onOrAfter: since), &random)
            var told = story(earlier.wording, at: earlier.spot, reportedAt: reportedAt)
            SampleCourse(time: time).rectify(&told, &random)
            guard told.lastEventAt <= time.now else { continue }
            told.recurrenceOf = index
            return told
        }
        return nil
    }
}
