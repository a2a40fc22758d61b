import Domain
internal import GRDB

/// Lets the tables of duties follow an act: in the ledger when it happens, and in a replay of the
/// journal when the ledger is verified.
struct DutyActWriter {
    let db: Database

    func apply(_ act: DutyAct) throws {
        switch act {
        case .slotSet(let slot): try set(slot)
        case .slotEnded(let slot, let day):
            try end("duty_slot", "slot_id = ?", [slot.rawValue], on: day)
        case .required(let need): try require(need)
        case .requirementEnded(let place, let slot, let day):
            try end(
                "slot_requirement", "place_id = ? AND slot_id = ?",
                [place.rawValue, slot.rawValue], on: day)
        case .given(let duty, let replaced):
            if let replaced { try end(replaced, on: duty.starts.adding(days: -1)) }
            try insert(duty)
        case .ended(let duty, let day): try end(duty, on: day)
        case .substituted(let substitution): try insert(substitution)
        case .ticked(let tick): try insert(tick)
        case .tickTakenBack(let duty, let day, let person):
            try db.run(
                """
                INSERT INTO duty_tick_taken_back (tick_id)
                SELECT id FROM duty_tick WHERE duty_id = ? AND day = ? AND person_id = ?
                    AND id NOT IN (SELECT tick_id FROM duty_tick_taken_back)
                """, [duty.rawValue, day.text, person.rawValue])
            guard db.changesCount == 1 else { throw DamagedRow(what: "duty tick taken back") }
        }
    }

    /// Terms that begin later give way.
    private func set(_ slot: DutySlot) throws {
        try end(
            "duty_slot", "slot_id = ?", [slot.id.rawValue], on: slot.starts.adding(days: -1))
        try db.run(
            """
            INSERT INTO duty_slot (
                slot_id, name, kind, summer, winter, weekdays, weeks, school_days_only, starts,
                ends
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                slot.id.rawValue, slot.name.storable, slot.kind.rawValue, slot.summer.text,
                slot.winter.text, slot.weekdays.digits, slot.weeks.text, slot.schoolDaysOnly,
                slot.starts.text, slot.ends?.text,
            ])
    }

    private func require(_ need: SlotRequirement) throws {
        try end(
            "slot_requirement", "place_id = ? AND slot_id = ?",
            [need.place.rawValue, need.slot.rawValue], on: need.starts.adding(days: -1))
        try db.run(
            "INSERT INTO slot_requirement (place_id, slot_id, starts, ends) VALUES (?, ?, ?, ?)",
            [need.place.rawValue, need.slot.rawValue, need.starts.text, need.ends?.text])
    }

    private func insert(_ duty: Duty) throws {
        try db.run(
            """
            INSERT INTO duty (
                id, person_id, place_id, slot_id, stand_in_id, weekdays, weeks, starts, ends
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                duty.id.rawValue, duty.person.rawValue, duty.place.rawValue, duty.slot.rawValue,
                duty.standIn?.rawValue, duty.weekdays.digits, duty.weeks.text, duty.starts.text,
                duty.ends?.text,
            ])
    }

    /// The row stays even where it ends before it began, for whatever refers to it.
    private func end(_ duty: Duty.ID, on day: Day) throws {
        try db.run(
            "UPDATE duty SET ends = ?1 WHERE id = ?2 AND (ends IS NULL OR ends > ?1)",
            [day.text, duty.rawValue])
    }

    /// What is in force on `day` ends with it; what begins later is gone.
    private func end(
        _ table: String, _ condition: String, _ arguments: StatementArguments, on day: Day
    ) throws {
        try db.run(
            "DELETE FROM \(table) WHERE \(condition) AND starts > ?", arguments + [day.text])
        try db.run(
            """
            UPDATE \(table) SET ends = ? WHERE \(condition) AND (ends IS NULL OR ends > ?)
            """, [day.text] + arguments + [day.text])
    }

    private func insert(_ substitution: Substitution) throws {
        try db.run(
            """
            INSERT INTO duty_substitution (duty_id, day, cover, person_id, reason)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                substitution.duty.rawValue, substitution.day.text, substitution.cover.word,
                substitution.cover.person?.rawValue, substitution.reason.storable,
            ])
    }

    private func insert(_ tick: DutyTick) throws {
        try db.run(
            """
            INSERT INTO duty_tick (duty_id, day, person_id, at, hazard_number)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                tick.duty.rawValue, tick.day.text, tick.person.rawValue, tick.at.text,
                tick.finding.hazardNumber,
            ])
    }
}
