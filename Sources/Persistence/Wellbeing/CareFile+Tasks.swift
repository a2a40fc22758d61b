public import Domain
internal import GRDB
public import Security

/// A measure that somebody was asked to do, as it is sealed: its code and a sentence, and whose
/// signature the tick has to carry. Whoever was asked opens it; nothing in it tells of the case.
private struct SealedTask: Codable {
    let code: String
    let text: String
    let at: Moment
    /// The random number of the assignment.
    let task: Int64
    let person: Person.ID
    let signing, reading: [UInt8]
    /// Who asked, and signed so in the chain.
    let by: Person.ID
    /// The day on which a tick of theirs was taken back, where this asks for the same again: not why, which
    /// is of the case.
    let takenBack: Day?

    /// What the signature under a tick covers: in a later round, which one begins where a tick was taken back
    /// by whoever made it, also the round, so that nobody puts an older tick there anew.
    func digest(tickedAt moment: Moment, round: Int) -> EventDigest {
        var digester = EventDigester(after: .origin)
        digester.add("care tick")
        digester.add(task)
        digester.add(code)
        digester.add(text)
        digester.add(moment)
        if round > 0 { digester.add(Int64(round)) }
        return digester.digest()
    }

    /// The same of the word that the tick of this round was none.
    func digest(takenBackAt moment: Moment, round: Int) -> EventDigest {
        var digester = EventDigester(after: .origin)
        digester.add("care tick taken back")
        digester.add(task)
        digester.add(moment)
        digester.add(Int64(round))
        return digester.digest()
    }
}

/// A tick, or the word that it was none: sealed under the key of its measure, so that nobody else learns whose
/// signature it is.
private struct SealedTick: Codable {
    let at: Moment
    let signature: [UInt8]
}

extension CareFile {
    /// Ticks a measure off under the own signature; whoever reads the case sees by whom. Throws
    /// `CareRefusal.noSuchMeasure` where it was taken back meanwhile.
    public func tick(_ id: CareTask.ID, by key: UnlockedKey, at moment: Moment) throws {
        try link(
            id, by: key, at: moment, refusing: { CareRules.refusal(toTick: $0, as: $1) },
            signing: { $0.digest(tickedAt: moment, round: $1) })
    }

    /// Takes the own tick back on the day on which it was made, as long as the measure is still seen: it is
    /// open again. Throws as `tick` does.
    public func takeTickBack(_ id: CareTask.ID, by key: UnlockedKey, at moment: Moment) throws {
        try link(
            id, by: key, at: moment, refusing: { CareRules.refusal(toTakeBack: $0, as: $1) },
            signing: { $0.digest(takenBackAt: moment, round: $1) })
    }

    private func link(
        _ id: CareTask.ID, by key: UnlockedKey, at moment: Moment,
        refusing: (CareTask, Standing) -> CareRefusal?,
        signing: (SealedTask, Int) -> EventDigest
    ) throws {
        try demandPresent(moment)
        let standing = try reader(key, on: moment.day).standing(on: moment.day)
        let holders = try ledger.accounts.signingKeyHolders()
        try store.write { db in
            let boxes = try CareBoxes(db: db, key: key)
            guard let box = try boxes.openUnnamed(id), box.kind == .measure,
                let (task, content, round) = try Self.task(in: box, boxes, holders)
            else { throw CareRefusal.noSuchMeasure }
            if let refusal = refusing(task, standing) { throw refusal }
            let tick = SealedTick(
                at: moment, signature: try key.signer.sign(signing(content, round)))
            let sealed = try box.key(box.generation).seal(
                try CareContent.bytes(tick), context: box.tickContext)
            try CareEntryLog.link(tick: sealed, to: box.id, box.generation, db)
        }
    }

    /// What somebody is asked to do in a box that was wrapped for them; nil where it is signed by nobody
    /// whose word it can be, or meant for somebody else.
    static func task(
        in box: CareBox, _ boxes: CareBoxes, _ holders: [[UInt8]: Person.ID]
    ) throws -> CareTask? {
        try task(in: box, boxes, holders)?.shown
    }

    private static func task(
        in box: CareBox, _ boxes: CareBoxes, _ holders: [[UInt8]: Person.ID]
    ) throws -> (shown: CareTask, content: SealedTask, round: Int)? {
        let entries = try CareEntryLog.entries(of: box, boxes.db)
        guard let entry = entries.first, !entry.isStrange else { return nil }
        let content: SealedTask = try CareContent.value(entry.bytes)
        guard content.person == boxes.key.person,
            let asker = boxes.asker(of: entry, holders), asker.person == content.by
        else { return nil }
        let ticks = ticks(content, in: entries.dropFirst())
        let shown = CareTask(
            id: box.id, code: content.code, text: content.text, at: content.at, asker: asker,
            doneAt: ticks.doneAt, takenBack: content.takenBack)
        return (shown, content, ticks.undone.count)
    }

    /// Seals an assignment for whoever is asked, who is not named, and for whoever reads the case.
    static func seal(
        _ assignment: CareAssignment, to person: CareReader, of watch: WatchCase,
        _ boxes: CareBoxes, readers: [CareReader], at moment: Moment, takenBack: Day? = nil
    ) throws {
        let box = try boxes.make(
            .measure, of: watch.id, owner: watch.owner,
            readers: readers.filter {
                $0.person == watch.owner || watch.readers.contains($0.person)
            })
        try boxes.wrapUnnamed(box.key(box.generation), box: box, for: person)
        let content = SealedTask(
            code: watch.code, text: assignment.text, at: moment, task: assignment.task,
            person: person.person, signing: person.identity.signing,
            reading: person.identity.reading, by: boxes.key.person, takenBack: takenBack)
        try CareEntryLog.append(
            try CareContent.bytes(content), to: box, by: boxes.key, boxes.db)
    }

    /// Whoever was asked does not see these any more; a tick that was made stays with the case.
    static func takeBack(
        _ tasks: Set<Int64>, of care: CareCase.ID, _ boxes: CareBoxes
    ) throws {
        guard !tasks.isEmpty else { return }
        for box in try boxes.measures(of: care) {
            let first = try CareEntryLog.entries(of: box, boxes.db).first
            // Whatever else somebody has put there keeps nobody from going on.
            guard let content: SealedTask = first.flatMap({ Self.content(of: $0) }),
                tasks.contains(content.task)
            else { continue }
            try boxes.db.run(
                "DELETE FROM care_wrap WHERE box_id = ? AND reader_id = ?",
                [box.id, CareBoxes.unnamedReader])
        }
    }

    /// Somebody who reads the case no longer does not learn what is ticked off either.
    static func closeTasks(of care: CareCase.ID, to person: Person.ID, _ db: Database) throws {
        try db.run(
            """
            DELETE FROM care_wrap WHERE reader_id = ? AND box_id IN (
                SELECT id FROM care_box WHERE case_id = ? AND kind = 'measure')
            """, [person.rawValue, care.rawValue])
    }

    /// Lets the case know what was ticked off, and what whoever was asked cannot see any more though
    /// nobody took it back. What was not asked for under a signature that counts is no measure, and what
    /// was not signed by whoever was asked is no tick: an unsigned row would shut the case for good.
    static func takeTicks(
        into watch: inout WatchCase, _ boxes: CareBoxes
    ) throws {
        guard !watch.tasks.isEmpty else { return }
        var there: Set<Int64> = []
        for box in try boxes.measures(of: watch.id) {
            let entries = try CareEntryLog.entries(of: box, boxes.db)
            // Whatever else somebody has put there is no measure of this case.
            guard let entry = entries.first, !entry.isUnnamed,
                let content: SealedTask = Self.content(of: entry),
                boxes.signatories.hasSigned(content.by, entry),
                watch.tasks[content.task]?.person == content.person
            else { continue }
            let ticks = ticks(content, in: entries.dropFirst())
            if let moment = ticks.doneAt { watch.tick(task: content.task, at: moment) }
            watch.undo(task: content.task, ticks.undone)
            if ticks.strange > 0 { watch.doubt(task: content.task) }
            if try boxes.isForSomebodyUnnamed(box) { there.insert(content.task) }
        }
        watch.lose(tasksBut: there)
    }

    /// When whoever was asked has ticked it off first, which ticks they took back on their day before, and how
    /// much else stands there that they have not signed.
    private static func ticks(
        _ content: SealedTask, in entries: some Sequence<SignedCareEntry>
    ) -> (doneAt: Moment?, undone: [WatchTask.Undone], strange: Int) {
        let identity = PublicIdentity(signing: content.signing, reading: content.reading)
        var (doneAt, undone, strange): (Moment?, [WatchTask.Undone], Int) = (nil, [], 0)
        for entry in entries {
            guard entry.isUnnamed, let tick: SealedTick = Self.content(of: entry) else {
                strange += 1
                continue
            }
            func isSigned(_ digest: EventDigest) -> Bool {
                identity?.isValid(tick.signature, of: digest) == true
            }
            let round = undone.count
            if isSigned(content.digest(tickedAt: tick.at, round: round)) {
                doneAt = doneAt ?? tick.at
            } else if let ticked = doneAt, ticked.day == tick.at.day,
                isSigned(content.digest(takenBackAt: tick.at, round: round))
            {
                undone.append(WatchTask.Undone(ticked: ticked, at: tick.at))
                doneAt = nil
            } else {
                strange += 1
            }
        }
        return (doneAt, undone, strange)
    }

    /// Nil for what does not open, or holds something else.
    private static func content<Content: Decodable>(of entry: SignedCareEntry) -> Content? {
        guard !entry.isStrange else { return nil }
        do {
            let content: Content = try CareContent.value(entry.bytes)
            return content
        } catch {
            return nil
        }
    }
}

extension WatchCase {
    /// The numbers of what people are still asked to do, or have done.
    var openTasks: Set<Int64> { Set(tasks.filter(\.value.isOpen).keys) }
}
