import Domain
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// What an entry of the journal leads to in the replay.
struct JournalReplayTests {
    /// The first duty is ended for the one that replaces it, which cannot be entered under the same number.
    @Test func anEntryThatFailsHalfWayLeavesNothingBehind() throws {
        let now = SmallSchool.now
        let duty = Duty(
            id: Duty.ID(1), person: Person.ID(1), place: Place.ID(1), slot: DutySlot.ID(1),
            starts: now.day)
        var other = duty
        other.starts = now.day.adding(days: 7)
        try JournalReplay.run { replay in
            let rows = try StoredRows(
                replay.db, "SELECT 1, '\(now.text)', NULL, 'duty', NULL, '', NULL, x''")
            #expect(try rows.next())
            let line = JournalLine(rows, key: nil)
            try replay.apply(.duty(.given(duty, replacing: nil)), in: line, at: now)
            #expect(throws: DatabaseError.self) {
                try replay.apply(.duty(.given(other, replacing: duty.id)), in: line, at: now)
            }
            let open = try Int.fetchOne(
                replay.db, sql: "SELECT count(*) FROM duty WHERE ends IS NULL")
            #expect(open == 1)
            // What follows is taken in as before.
            try replay.apply(.duty(.ended(duty.id, on: now.day)), in: line, at: now)
            let ended = try Int.fetchOne(
                replay.db, sql: "SELECT count(*) FROM duty WHERE ends IS NOT NULL")
            #expect(ended == 1)
        }
    }
}
