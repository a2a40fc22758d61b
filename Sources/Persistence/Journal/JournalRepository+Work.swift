import Domain
internal import GRDB

extension JournalRepository {
    /// The last day before `day` of which anything is written in either log; nil where nothing is.
    func lastDayOfWork(before day: Day) throws(LedgerError) -> Day? {
        try file.read { db in
            try ["journal", "hazard_event"].compactMap { table -> Day? in
                let text: String? = try db.value(
                    "SELECT at FROM \(table) WHERE at < ? ORDER BY id DESC LIMIT 1", [day.text])
                return text.flatMap { Moment(text: $0)?.day }
            }.max()
        }
    }
}
