public import Domain
internal import GRDB
internal import Security

extension LedgerTransaction {
    /// Everything about duties that `days` need.
    public func dutyBook(_ days: ClosedRange<Day>) throws -> DutyBook {
        try DutyBook.fetch(db, days)
    }

    public func pledgeBook(schoolYear: Int) throws -> PledgeBook {
        let book = try PledgeBook.fetch(db, schoolYear: schoolYear)
        return book.knowing(try PledgeGrounds.fetch(db, of: book))
    }

    /// Changes duties and puts it into the journal; what is new gets its number, which is returned.
    ///
    /// Asks no rule: for imports and samples. People act through `DutyRepository.act`.
    @discardableResult
    public func record(_ act: DutyAct, at moment: Moment) throws -> DutyAct {
        let act = try numbered(act)
        try DutyActWriter(db: db).apply(act)
        try note(.duty(act), at: moment)
        return act
    }

    @discardableResult
    public func record(_ act: PledgeAct, at moment: Moment) throws -> PledgeAct {
        let act = try numbered(act)
        try PledgeActWriter(db: db).apply(act)
        try note(.pledge(act), at: moment)
        return act
    }

    private func numbered(_ act: DutyAct) throws -> DutyAct {
        switch act {
        case .slotSet(let slot) where slot.id.rawValue == 0:
            .slotSet(slot.numbered(try next("slot_id", of: "duty_slot")))
        case .given(let duty, let replaced) where duty.id.rawValue == 0:
            .given(duty.numbered(try next("id", of: "duty")), replacing: replaced)
        default: act
        }
    }

    /// The digest of what was signed on screen is taken here, so that it is that of the stored text.
    private func numbered(_ act: PledgeAct) throws -> PledgeAct {
        guard case .signed(let pledge) = act else { return act }
        var signature = pledge.signature
        let text = pledge.text.storable
        if case .onScreen = signature {
            var digester = ContentDigester()
            Array(text.utf8).withUnsafeBytes { digester.add($0) }
            signature = .onScreen(digest: digester.text())
        }
        let id = pledge.id.rawValue == 0 ? Pledge.ID(try next("id", of: "pledge")) : pledge.id
        return .signed(
            Pledge(
                id: id, layer: pledge.layer, schoolYear: pledge.schoolYear,
                person: pledge.person, at: pledge.at, signature: signature, text: text))
    }

    private func next(_ column: String, of table: String) throws -> Int64 {
        try db.value("SELECT ifnull(max(\(column)), 0) + 1 FROM \(table)") ?? 1
    }
}

extension DutySlot {
    fileprivate func numbered(_ number: Int64) -> DutySlot {
        DutySlot(
            id: ID(number), name: name, kind: kind, summer: summer, winter: winter,
            weekdays: weekdays, weeks: weeks, schoolDaysOnly: schoolDaysOnly, starts: starts,
            ends: ends)
    }
}

extension Duty {
    fileprivate func numbered(_ number: Int64) -> Duty {
        Duty(
            id: ID(number), person: person, place: place, slot: slot, standIn: standIn,
            weekdays: weekdays, weeks: weeks, starts: starts, ends: ends)
    }
}
