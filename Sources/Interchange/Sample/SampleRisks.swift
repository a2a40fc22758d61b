import Domain
import Persistence
import Security

/// The risk points of the sample school: what can go wrong where, scored by either method and looked
/// at again since, except for those that somebody should have looked at long ago.
struct SampleRisks {
    struct Entry {
        let place: (building: String, floor: String, room: String)
        let category: String
        let name: String
        let danger: String
        let score: RiskScore
        let measures: String
        let position: String
        let daysAgo: Int
        /// Looked at again so many days ago, with this score, because of this.
        let review: (daysAgo: Int, score: RiskScore, note: String)?
    }

    let staff: SampleStaff
    let places: SamplePlaces
    let time: WorkingTime

    /// Files them under the safety office's signature.
    func file(into ledger: Ledger) throws {
        guard let director = staff.safetyDirector else { return }
        let tables = RiskTables(settings: RuleSettings())
        let moment = { (daysAgo: Int) in
            Moment(day: time.now.day.adding(days: -daysAgo), hour: 10, minute: 30)
        }
        let entries = Self.entries.sorted { $0.daysAgo > $1.daysAgo }
        guard let first = entries.first else { return }
        let key = try ledger.accounts.costing(atMost: .practice).signInNow(
            director, passphrase: Passphrase(SampleSchool.passphrase), at: moment(first.daysAgo)
        ).key
        defer { key.lock() }
        try ledger.write(as: key.signer) { transaction in
            var filed: [(entry: Entry, risk: RiskPoint.ID)] = []
            for entry in entries {
                guard let point = point(entry, tables, on: moment(entry.daysAgo).day) else {
                    continue
                }
                let id = try transaction.take(
                    .identified(point), on: nil, at: moment(entry.daysAgo))
                filed.append((entry, id))
            }
            let reviews = filed.compactMap { entry, risk in entry.review.map { ($0, risk) } }
            for (review, risk) in reviews.sorted(by: { $0.0.daysAgo > $1.0.daysAgo }) {
                let at = moment(review.daysAgo)
                try transaction.take(
                    .reviewed(
                        review.score, note: review.note,
                        next: tables.reviewDay(of: review.score, assessedOn: at.day)),
                    on: risk, at: at)
            }
        }
    }

    private func point(_ entry: Entry, _ tables: RiskTables, on day: Day) -> RiskEntry? {
        let (building, floor, room) = entry.place
        guard let spot = places.spot(building, floor, room) else { return nil }
        return RiskEntry(
            place: spot.id, name: entry.name, category: entry.category, danger: entry.danger,
            score: entry.score, measures: entry.measures,
            responsible: staff.person(at: entry.position) ?? staff.leader(of: spot.grid, on: day),
            level: ControlLevel.least(for: tables.colour(of: entry.score)),
            reviewDue: tables.reviewDay(of: entry.score, assessedOn: day))
    }
}
