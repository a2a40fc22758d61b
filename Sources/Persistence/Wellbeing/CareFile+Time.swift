import Domain
internal import GRDB
import Security

/// The program can be told a time (`--at`). A list that was begun at such a time is one to practise with and
/// believes it ever after; in any other one nobody looks, acts or erases at a time that is not.
extension CareFile {
    /// The machine's own time; nil where the time that is told counts.
    private func machineTime() throws -> Moment? {
        guard let machine else { return nil }
        return try store.read(CareTrust.isToPractise) ? nil : machine()
    }

    /// So many seconds may lie between a moment and its use.
    private static let tolerance = 3600

    /// Whether a list that is begun at this moment is one to practise with.
    func isPractice(begunAt moment: Moment) -> Bool {
        guard let machine else { return true }
        return abs(machine().seconds(until: moment)) > Self.tolerance
    }

    /// Whether a time is told that is not.
    func isTold(_ moment: Moment) throws -> Bool {
        try machineTime().map { abs($0.seconds(until: moment)) > Self.tolerance } ?? false
    }

    /// Nothing is signed for another time than it is: the clock of a case would stand still until a time to
    /// come, and weeks would lie between two reviews of the same minute.
    func demandPresent(_ moment: Moment) throws {
        if try isTold(moment) { throw CareRefusal.timeTold }
    }

    /// When somebody looked, whatever time was told.
    func lookTime(_ moment: Moment) throws -> Moment { try machineTime() ?? moment }

    /// The day on which offices are asked for: an earlier one brings back none that has ended.
    func officeDay(_ day: Day) throws -> Day { try machineTime().map { max($0.day, day) } ?? day }

    /// The day by which something goes for good: the last one before today on which anything was written
    /// into the ledger, or anybody looked at what the keys in hand open, so that a clock that is wrong for
    /// a day erases nothing.
    func settledDay(_ day: Day, by key: UnlockedKey) throws -> Day {
        guard let machine = try machineTime() else { return day }
        let today = min(day, machine.day)
        let written = try ledger.journal.lastDayOfWork(before: today)
        if let written, written.adding(days: 1) == today { return written }
        return [written, try lastLook(before: today, by: key)].compactMap(\.self).max()
            ?? Day(ordinal: 0)
    }
}
