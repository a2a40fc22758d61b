import Domain
internal import GRDB

/// The program can be told a time (`--at`). A list that was begun at such a time is one to practise with and
/// believes it ever after; in any other one nobody looks, acts or erases at a time that is not.
extension CareFile {
    /// The machine's own time; nil where the time that is told counts.
    private func machineTime() throws -> Moment? {
        guard let machine else { return nil }
        let isPractice: Bool? = try store.read { db in
            try db.value("SELECT is_practice FROM care_about")
        }
        return isPractice == true ? nil : machine()
    }

    /// So many seconds may lie between a moment and its use.
    private static let tolerance = 3600

    /// Whether a list that is begun at this moment is one to practise with.
    func isPractice(begunAt moment: Moment) -> Bool {
        guard let machine else { return true }
        return abs(machine().seconds(until: moment)) > Self.tolerance
    }

    /// Whether a day is told that has not come.
    func isAhead(_ moment: Moment) throws -> Bool {
        try machineTime().map { $0.adding(seconds: Self.tolerance) < moment } ?? false
    }

    /// Nothing is written into a case for a time to come: its clock would stand still until then.
    func demandNotAhead(_ moment: Moment) throws {
        if try isAhead(moment) { throw CareRefusal.timeAhead }
    }

    /// When somebody looked, whatever time was told.
    func lookTime(_ moment: Moment) throws -> Moment { try machineTime() ?? moment }

    /// The day on which offices are asked for: an earlier one brings back none that has ended.
    func officeDay(_ day: Day) throws -> Day { try machineTime().map { max($0.day, day) } ?? day }

    /// The day by which something goes for good: the last one before today on which anything was written
    /// into the ledger, so that a clock that is wrong for a day erases nothing.
    func settledDay(_ day: Day) throws -> Day {
        guard let machine = try machineTime() else { return day }
        let today = min(day, machine.day)
        return try ledger.journal.lastDayOfWork(before: today) ?? Day(ordinal: 0)
    }
}
