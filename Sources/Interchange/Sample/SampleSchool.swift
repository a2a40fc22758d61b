public import Domain
public import Persistence

/// 思源实验学校: a made-up nine-year school in the country with two school years of hazards behind it.
///
/// The same seed and moment give the same ledger. Everything is dated relative to `now`, and nothing
/// has happened after it.
public struct SampleSchool: Sendable {
    public static let name = "思源实验学校"
    public static let code = "SY"
    /// What all its accounts have in common; shown on its own sign-in screen and nowhere else.
    public static let passphrase = "gui-hua-2-lou"

    private let seed: UInt64
    private let now: Moment

    public init(seed: UInt64 = 2026, now: Moment) {
        self.seed = seed
        self.now = now
    }

    /// Fills a ledger without a school: all in one transaction, then the accounts, then what is signed.
    /// With `care`, cases of invented pupils are sealed in it too.
    public func fill(_ ledger: Ledger, care: CareFile? = nil) throws {
        let time = WorkingTime(days: SampleCalendar(around: now), now: now)
        let (staff, places) = try ledger.write { transaction in
            try transaction.setSchool(name: Self.name, code: Self.code)
            try file(time.days.calendar, into: transaction)
            let staff = try SampleStaff(filingInto: transaction, over: time)
            let places = try SamplePlaces(
                filingInto: transaction, staff: staff, since: time.days.previousYearStart)
            var history = SampleHistory(
                staff: staff, places: places, time: time, random: SeededGenerator(seed: seed))
            try file(history.stories(), into: transaction)
            try SampleDuties(staff: staff, time: time).file(
                into: transaction, SeededGenerator(seed: seed &+ 1))
            return (staff, places)
        }
        try SampleAccounts(staff: staff, since: time.days.previousYearStart, now: now)
            .file(into: ledger)
        try SampleRisks(staff: staff, places: places, time: time).file(into: ledger)
        try SampleTalentPool(staff: staff, time: time).file(into: ledger)
        try SampleCareWork(staff: staff, time: time).file(into: ledger)
        try SampleWorkload(staff: staff, time: time).file(into: ledger)
        if let care {
            try SampleCare(staff: staff, now: now, seed: seed).file(into: care, beside: ledger)
        }
        try SampleScreening(staff: staff, time: time, seed: seed).file(into: ledger, care: care)
        if let care {
            try SampleHomeVisits(staff: staff, time: time, seed: seed)
                .file(into: care, beside: ledger)
        }
    }

    private func file(_ calendar: SchoolCalendar, into transaction: LedgerTransaction) throws {
        for semester in calendar.semesters { try transaction.addSemester(semester) }
        for (day, exception) in calendar.exceptions.sorted(by: { $0.key < $1.key }) {
            try transaction.setException(exception, on: day...day)
        }
    }

    /// In the order of reporting, so that the numbers run as the time did.
    private func file(_ stories: [SampleStory], into transaction: LedgerTransaction) throws {
        var filed: [Int: Hazard.ID] = [:]
        for (index, story) in stories.enumerated() {
            let earlier = story.recurrenceOf.flatMap { filed[$0] }
            filed[index] = try transaction.addHazard(
                story.report, reportedAt: story.reportedAt, actor: story.report.finder,
                events: story.events(recurrenceOf: earlier), importKey: nil)?.id
        }
    }
}
