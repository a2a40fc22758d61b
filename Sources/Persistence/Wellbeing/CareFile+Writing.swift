public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Opens a case: sealed for its owner and for the recovery key. The file gives the code. A case
    /// that comes of a second interview (`place`) is cleared from that queue in the same transaction,
    /// and takes the name from there where `pupil` has none, so that nobody has to see it; throws
    /// `ScreeningRefusal` where that cannot be. With `asksOfNamesakes` it throws `CareRefusal.alreadyLed`
    /// where an own case is of somebody of that name.
    @discardableResult
    public func open(
        _ opening: CareEvent.Opening, of pupil: PupilIdentity,
        from place: ScreeningQueue.Place? = nil, asksOfNamesakes: Bool = false,
        by key: UnlockedKey, at moment: Moment
    ) throws -> CaseLine {
        if place == nil, pupil.name.isEmpty { throw CareRefusal.identityMissing }
        try demandPresent(moment)
        let clock = try clock()
        return try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let reader = circle.own
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            var opening = opening
            opening.code = try Self.nextCode(db)
            // Whatever was chosen: voiding it must not pass over the queue that the pupil came from.
            if place != nil { opening.source = .screening }
            let event = CareEvent(at: moment, actor: key.person, kind: .opened(opening))
            if let refusal = CareRules.refusal(
                of: event, after: nil, as: reader.standing(on: moment.day))
            {
                throw refusal
            }
            let id = CareCase.ID(Int64.random(in: 1...(1 << 52)))
            guard let watch = WatchCase(id: id, events: [event]) else {
                throw DamagedRow(what: "case without an opening")
            }
            try db.run(
                "INSERT INTO care_case (id, owner_id, is_open) VALUES (?, ?, 1)",
                [id.rawValue, key.person.rawValue])
            let box = try boxes.make(.contents, of: id, owner: key.person, readers: [reader])
            try CareEntryLog.append(try CareContent.bytes(event), to: box, by: key, db)
            let identity = try boxes.make(.identity, of: id, owner: key.person, readers: [reader])
            var pupil = pupil
            if let place {
                try demandCounting(place.batch)
                _ = try interviewers(key, on: moment.day, db)
                let listed = try Self.hold(place, code: opening.code, boxes)
                if pupil.name.isEmpty { pupil.name = listed.name }
            }
            try Self.demandUnnamed(event.kind, pupil)
            if asksOfNamesakes {
                try Self.demandOnlyOne(of: pupil, in: opening.classBand, but: id, boxes)
            }
            try CareEntryLog.append(try CareContent.bytes(pupil), to: identity, by: key, db)
            return try Self.save(watch, in: box, boxes, clock)
        }
    }

    /// Lets something happen in a case, under a second signature where the rule asks for one. A plan is refused
    /// (`CareRefusal.planRewritten`) where there are not as many versions as `seenVersions` says; nil asks nothing.
    @discardableResult
    public func record(
        _ kind: CareEvent.Kind, in id: CareCase.ID, by key: UnlockedKey,
        seconder: UnlockedKey? = nil, seenVersions: Int? = nil, at moment: Moment
    ) throws -> WatchCase {
        try demandPresent(moment)
        try demandThere(kind, on: moment.day)
        let act = CareAct(
            kind: kind, at: moment, seconder: seconder,
            second: try seconder.map { try self.reader($0, on: moment.day) },
            everybody: try ledger.accounts.careReaders(on: moment.day), clock: try clock(),
            batches: kind.voids ? try countingBatches() : [], seenVersions: seenVersions)
        return try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            return try Self.record(act, in: id, circle, CareBoxes(db: db, key: key, circle: circle))
        }
    }

    /// Lets the same happen in several cases, in all or in none. Where watch is kept from now on, days are taken
    /// from no other keeper than those of whom `given` says so; nil asks nothing.
    public func record(
        _ kind: CareEvent.Kind, inAll ids: [CareCase.ID], givingUp given: Set<HolidayWatch>? = nil,
        by key: UnlockedKey, at moment: Moment
    ) throws {
        try demandPresent(moment)
        try demandThere(kind, on: moment.day)
        let act = CareAct(
            kind: kind, at: moment, everybody: try ledger.accounts.careReaders(on: moment.day),
            clock: try clock(), batches: kind.voids ? try countingBatches() : [], givenUp: given)
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            for id in ids { _ = try Self.record(act, in: id, circle, boxes) }
        }
    }

    /// Nobody who has left the school is told anything, let in or given a case, or keeps watch on days when they
    /// will have left.
    private func demandThere(_ kind: CareEvent.Kind, on day: Day) throws {
        if case .kept(let holiday) = kind {
            return try ledger.accounts.demandNotLeft(holiday.keeper, on: max(day, holiday.ends))
        }
        guard let person = kind.teacher ?? kind.personAdded else { return }
        try ledger.accounts.demandNotLeft(person, on: day)
    }

    private static func record(
        _ act: CareAct, in id: CareCase.ID, _ circle: CareCircle, _ boxes: CareBoxes
    ) throws -> WatchCase {
        var (watch, box) = try fetch(id, boxes)
        var act = act
        act.askAgain(in: watch)
        let (key, kind) = (boxes.key, act.kind)
        let event = CareEvent(at: act.at, actor: key.person, kind: kind.told(at: act.at))
        let other = kind.personAdded ?? act.second?.person
        let known = other.flatMap(circle.reader)
        // A class teacher's key is not compared; the ledger says whose class it is.
        let claimed = (other ?? kind.teacher ?? kind.keeper).flatMap { person in
            act.everybody.first { $0.person == person }
        }
        try demand(known, claimed) { offices in
            CareRules.refusal(
                of: event, after: watch, as: circle.own.standing(on: act.at.day),
                seconderOffices: offices, clock: act.clock)
        }
        try act.demandAgreement(in: watch)
        try demandUnnamed(kind, of: id, boxes)
        if other != nil, known == nil { throw CareRefusal.notAcknowledged }
        if let named = kind.seconder, named != act.seconder?.person {
            throw CareRefusal.secondSignatureMissing
        }
        box = try share(act, of: watch, in: box, boxes, readers: circle.readers)
        try CareEntryLog.append(
            try CareContent.bytes(event), to: box, by: key, seconder: act.seconder, boxes.db)
        let (former, open) = (watch.owner, watch.openTasks)
        watch.take(event)
        try takeBack(open.subtracting(watch.openTasks), of: watch.id, boxes)
        try save(watch, in: box, boxes, act.clock)
        if kind.voids { try reopen(ledTo: watch, in: act.batches, boxes) }
        if watch.owner != former {
            try giveAway(
                watch, in: box, by: former, boxes, readers: circle.readers, act.clock)
        }
        return watch
    }

    /// Throws what the rule refuses of whoever is named beside the one who acts: it counts with the offices for
    /// which their key was compared (`known`), and without one with those that the ledger names (`claimed`).
    static func demand(
        _ known: CareReader?, _ claimed: CareReader?, _ refusal: (Set<Office>) -> CareRefusal?
    ) throws {
        guard let refused = refusal(known?.offices ?? claimed?.offices ?? []) else { return }
        // The ledger names an office for which nobody has compared that key.
        guard let known, let claimed, refusal(claimed.offices) == nil else { throw refused }
        throw CareRefusal.comparedOtherwise(claimed.lacking(beside: known.offices))
    }

    @discardableResult
    static func save(
        _ watch: WatchCase, in box: CareBox, _ boxes: CareBoxes, _ clock: FollowUpClock
    ) throws -> CaseLine {
        let line = CaseLine(watch, clock: clock)
        try boxes.save(snapshot: try CareContent.bytes(line), of: box)
        try boxes.db.run(
            "UPDATE care_case SET next_due = ?, is_open = ? WHERE id = ?",
            [line.nextDue?.text, watch.isOpen, watch.id.rawValue])
        return line
    }

    private static func nextCode(_ db: Database) throws -> String {
        guard let number: Int = try db.value("SELECT next_code FROM care_about") else {
            throw CareRefusal.locked
        }
        try db.run("UPDATE care_about SET next_code = next_code + 1")
        return code(number)
    }

    /// For example `X-031`.
    private static func code(_ number: Int) -> String {
        let digits = String(number)
        return "X-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}

extension WatchCase {
    /// Those whom the signed events let read it: a wrap that somebody has put into the file lets nobody in.
    func letIn(of circle: [CareReader]) -> [CareReader] {
        circle.filter { $0.person == owner || readers.contains($0.person) }
    }
}
