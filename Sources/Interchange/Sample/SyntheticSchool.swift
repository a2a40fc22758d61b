public import Domain
public import Persistence

/// A school of any size with four years of hazards, for measuring; the same numbers, seed and
/// moment give the same ledger.
///
/// Every hazard's text ends in a mark of its own, `编号H0000123`, so that a search for it finds
/// exactly one. About 2 % of the hazards are open.
public struct SyntheticSchool: Sendable {
    public let hazards: Int
    public let places: Int
    public let buildings: Int
    private let people: Int
    private let dutyYears: Int
    private let seed: UInt64
    private let now: Moment

    /// Negative counts are taken as none; a school with hazards has at least one place. So many of
    /// the places are `buildings`, nil for as many as is usual; duties have been changing hands for
    /// `dutyYears`.
    public init(
        hazards: Int, places: Int, buildings: Int? = nil, people: Int = 120, dutyYears: Int = 0,
        seed: UInt64 = 1, now: Moment
    ) {
        self.hazards = max(0, hazards)
        self.places = max(hazards > 0 ? 1 : 0, places)
        self.buildings = min(
            self.places, max(1, buildings ?? SyntheticCampus.buildings(for: self.places)))
        self.people = min(max(1, people), SyntheticStaff.mostPeople)
        self.dutyYears = max(0, dutyYears)
        self.seed = seed
        self.now = now
    }

    /// Fills a ledger without a school, in one transaction; `progress` hears how many hazards of
    /// how many are in.
    public func fill(_ ledger: Ledger, progress: (Int, Int) -> Void) throws {
        try ledger.write { transaction in
            try transaction.setSchool(name: "测试学校", code: "CS")
            let days = SampleCalendar(around: now)
            for semester in days.calendar.semesters { try transaction.addSemester(semester) }
            let staff = try SyntheticStaff(
                filingInto: transaction, people: people,
                grids: buildings,
                since: now.day.adding(days: -max(SyntheticHazards.days, dutyYears * 365)))
            let campus = try SyntheticCampus(
                filingInto: transaction, places: places, buildings: buildings,
                grids: staff.grids, since: staff.since)
            let source = SyntheticHazards(
                count: hazards, places: campus.places, people: staff.people, days: days, now: now,
                seed: seed)
            if dutyYears > 0 {
                try SyntheticDuties(places: campus.places, staff: staff, now: now)
                    .file(into: transaction, years: dutyYears)
            }
            progress(0, hazards)
            for index in 0..<hazards {
                let hazard = source.hazard(index)
                try transaction.addHazard(
                    hazard.report, reportedAt: hazard.reportedAt, actor: hazard.report.finder,
                    events: hazard.events, importKey: nil)
                if (index + 1) % 1000 == 0 || index + 1 == hazards { progress(index + 1, hazards) }
            }
        }
    }
}
