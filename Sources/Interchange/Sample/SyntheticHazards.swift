import Domain

/// Makes hazard after hazard in the order of time, each from its index alone.
struct SyntheticHazards {
    struct Filed {
        let report: HazardReport
        let reportedAt: Moment
        let events: [HazardEvent]
    }

    /// How far back the first hazard lies.
    static let days = 4 * 365

    private let count: Int
    private let places: [Place.ID]
    private let people: [Person.ID]
    private let now: Moment
    private let seed: UInt64
    private let workdays: [Day]
    private let texts = SyntheticTexts()

    private static let opens = 7 * 3600 + 35 * 60
    private static let workingSeconds = 10 * 3600
    private static let day = 86_400

    init(
        count: Int, places: [Place.ID], people: [Person.ID], days: SampleCalendar, now: Moment,
        seed: UInt64
    ) {
        self.count = count
        self.places = places
        self.people = people
        self.now = now
        self.seed = seed
        workdays = (1...Self.days).reversed().map { now.day.adding(days: -$0) }
            .filter(days.isWorkday)
    }

    func hazard(_ index: Int) -> Filed {
        var random = SeededGenerator(seed: seed &+ UInt64(index) &* 0x9E37_79B9)
        let reportedAt = reportedAt(index)
        let finder = people[random.next(below: people.count)]
        let category = texts.category(&random)
        let report = HazardReport(
            place: places[random.next(below: places.count)], category: category.code,
            text: texts.text(index, of: category, &random),
            source: HazardSource.allCases[random.next(below: HazardSource.allCases.count - 1)],
            immediateMeasure: texts.measure(&random), foundAt: reportedAt.adding(seconds: -600),
            finder: finder)
        var course = SyntheticCourse(reportedAt: reportedAt, now: now, people: people, &random)
        if isOpen(index) {
            course.stayOpen(&random)
        } else {
            course.finish(&random)
        }
        return Filed(report: report, reportedAt: reportedAt, events: course.events)
    }

    /// Every hundredth of all times, and all of the last hundredth.
    private func isOpen(_ index: Int) -> Bool {
        index % 100 == 37 || index >= count - count / 100
    }

    /// Evenly spread over the working hours of the last four years.
    private func reportedAt(_ index: Int) -> Moment {
        let (day, rest) = (index * workdays.count).quotientAndRemainder(dividingBy: count)
        return Moment(
            day: workdays[day], secondOfDay: Self.opens + rest * Self.workingSeconds / count)
    }
}
