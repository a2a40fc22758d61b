public import Domain
internal import GRDB
public import Security

/// Who needs a second interview after a 普查: one sealed box for each batch, which every psychology
/// teacher can open and nobody else.
extension CareFile {
    /// Puts pupils into the queue of the batch; returns how many that were. `counted`: numbers of classes that are
    /// written in the same act, and have to go with those who are listed.
    @discardableResult
    public func list(
        _ pupils: [ScreeningQueue.Pupil], of batch: ScreeningBatch.ID,
        counted: [ScreeningClass] = [], namesakes: Namesakes = .skipped, by key: UnlockedKey,
        at moment: Moment
    ) throws -> Int {
        try demandPresent(moment)
        return try store.write { db in
            let circle = try interviewers(key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            let sealed = Self.queues(of: batch, boxes)
            let queue = ScreeningQueue(try sealed.open().map(sealed.events) ?? [])
            let new = try newcomers(
                among: pupils, of: batch, counted: counted, namesakes, to: queue, at: moment)
            guard !new.isEmpty else { return 0 }
            try Self.take(.listed(new), in: sealed.opened(for: circle), of: queue, sealed)
            return new.count
        }
    }

    /// Throws what `list` would throw, and writes nothing.
    public func rehearse(
        _ pupils: [ScreeningQueue.Pupil], of batch: ScreeningBatch.ID, counted: [ScreeningClass],
        by key: UnlockedKey, at moment: Moment
    ) throws {
        try demandPresent(moment)
        try store.read { db in
            let circle = try interviewers(key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            let queue = try Self.queue(of: batch, boxes) ?? ScreeningQueue()
            _ = try newcomers(
                among: pupils, of: batch, counted: counted, .skipped, to: queue, at: moment)
        }
    }

    /// Who of these is to be put into the queue. Asked inside the transaction that holds the queue: the batch may
    /// be withdrawn, and a class counted, by whoever works beside.
    private func newcomers(
        among pupils: [ScreeningQueue.Pupil], of batch: ScreeningBatch.ID,
        counted: [ScreeningClass], _ namesakes: Namesakes, to queue: ScreeningQueue,
        at moment: Moment
    ) throws -> [ScreeningQueue.Pupil] {
        let known = try demandCounting(batch)
        if let refusal = ScreeningRules.refusal(
            toList: pupils, screenedOn: known.entry.day, on: moment.day,
            among: try ledger.classes.classes())
        {
            throw refusal
        }
        if namesakes == .refused, let known = pupils.lazy.compactMap(queue.number(of:)).first {
            throw ScreeningRefusal.alreadyListed(ScreeningQueue.code(of: known, batch: batch))
        }
        let new = namesakes == .admitted ? pupils : queue.new(among: pupils)
        let counts = known.counts(of: new, besides: counted)
        if let refusal = queue.refusal(toCount: counted + counts, listing: new) { throw refusal }
        return new
    }

    /// Says that a second interview was held, with the code of the case that came of it.
    public func hold(
        _ index: Int, of batch: ScreeningBatch.ID, code: String? = nil, by key: UnlockedKey,
        at moment: Moment
    ) throws {
        try demandPresent(moment)
        try store.write { db in
            try demandCounting(batch)
            let circle = try interviewers(key, on: moment.day, db)
            try Self.hold(
                ScreeningQueue.Place(batch: batch, number: index), code: code,
                CareBoxes(db: db, key: key, circle: circle))
        }
    }

    /// Says so of several interviews, of which no case came: of all or of none.
    public func hold(
        _ numbers: [Int], of batch: ScreeningBatch.ID, by key: UnlockedKey, at moment: Moment
    ) throws {
        try demandPresent(moment)
        try store.write { db in
            try demandCounting(batch)
            let circle = try interviewers(key, on: moment.day, db)
            let sealed = try Self.queues(of: batch, CareBoxes(db: db, key: key, circle: circle))
            guard let box = try sealed.open() else { throw ScreeningRefusal.unknown }
            var queue = ScreeningQueue(try sealed.events(in: box))
            for number in numbers {
                if let refusal = queue.refusal(toHold: number) { throw refusal }
                let event = ScreeningQueue.Event.held(number, code: nil)
                try Self.take(event, in: box, of: queue, sealed)
                queue.take(event)
            }
        }
    }

    /// Says that a second interview which was entered never was: whoever was listed waits again.
    public func takeBack(
        _ index: Int, of batch: ScreeningBatch.ID, note: String, by key: UnlockedKey,
        at moment: Moment
    ) throws {
        try demandPresent(moment)
        try store.write { db in
            try demandCounting(batch)
            let circle = try interviewers(key, on: moment.day, db)
            let sealed = try Self.queues(of: batch, CareBoxes(db: db, key: key, circle: circle))
            guard let box = try sealed.open() else { throw ScreeningRefusal.unknown }
            let queue = ScreeningQueue(try sealed.events(in: box))
            if let refusal = queue.refusal(toTakeBack: index, note: note) { throw refusal }
            try Self.demandUnnamed(note, queue.lines[index].pupil.name)
            try Self.take(.reopened(index, note: note), in: box, of: queue, sealed)
        }
    }

    /// The same inside a transaction, where the rule is asked on the queue as it is; returns who it was.
    @discardableResult
    static func hold(
        _ place: ScreeningQueue.Place, code: String?, _ boxes: CareBoxes
    ) throws -> ScreeningQueue.Pupil {
        let sealed = queues(of: place.batch, boxes)
        guard let box = try sealed.open() else { throw ScreeningRefusal.unknown }
        let queue = ScreeningQueue(try sealed.events(in: box))
        if let refusal = queue.refusal(toHold: place.number) { throw refusal }
        try take(.held(place.number, code: code), in: box, of: queue, sealed)
        return queue.lines[place.number].pupil
    }

    /// Whoever was listed, and for whom a case was opened by mistake, waits for an interview again in one of the
    /// batches that count. Throws `CareRefusal.queueClosed` where a queue does not open and the case came of a
    /// 普查, because the pupil would be lost from it.
    static func reopen(
        ledTo watch: WatchCase, in batches: Set<ScreeningBatch.ID>, _ boxes: CareBoxes
    ) throws {
        for batch in try screenedBatches(boxes.db) where batches.contains(batch) {
            try changing(batch, boxes, passingOver: watch.opening.source != .screening) { sealed in
                guard let box = try sealed.open() else { return }
                var queue = ScreeningQueue(try sealed.events(in: box))
                for number in queue.numbers(ledTo: watch.code) {
                    let event = ScreeningQueue.Event.reopened(number)
                    try take(event, in: box, of: queue, sealed)
                    queue.take(event)
                }
            }
        }
    }

    /// Changes the queue of a batch; throws `CareRefusal.queueClosed` where it does not open with the keys in
    /// hand or was changed by somebody, unless such a queue is passed over.
    static func changing(
        _ batch: ScreeningBatch.ID, _ boxes: CareBoxes, passingOver: Bool = false,
        _ body: (SealedList<ScreeningQueue.Event>) throws -> Void
    ) throws {
        do {
            try body(queues(of: batch, boxes))
        } catch CareRefusal.notAReader {
            if !passingOver { throw CareRefusal.queueClosed }
        } catch is UnlockRefusal {
            if !passingOver { throw CareRefusal.queueClosed }
        }
    }

    /// Those that were not withdrawn.
    func countingBatches() throws -> Set<ScreeningBatch.ID> {
        Set(try ledger.screening.batches().filter(\.counts).map(\.id))
    }

    /// Names go into the queue of a 普查 that is there and was not withdrawn.
    @discardableResult
    func demandCounting(_ batch: ScreeningBatch.ID) throws -> ScreeningBatch {
        let known = try ledger.screening.batches().first { $0.id == batch }
        guard let known else { throw ScreeningRefusal.unknown }
        guard known.counts else { throw ScreeningRefusal.withdrawn }
        return known
    }

    /// Nil where nobody is listed, or where the keys in hand do not open it.
    public func queue(
        of batch: ScreeningBatch.ID, for key: UnlockedKey
    ) throws -> ScreeningQueue? {
        try store.read { db in try Self.queue(of: batch, CareBoxes(db: db, key: key)) }
    }

    /// Whether it has changed is seen from this without opening it.
    public func queueState(
        of batch: ScreeningBatch.ID, for key: UnlockedKey
    ) throws -> SealedListState {
        try store.read { db in
            try SealedListState(of: Self.queues(of: batch, CareBoxes(db: db, key: key)))
        }
    }

    /// Who a line of the queue is, written into the log of the looks in the same transaction.
    public func reveal(
        _ index: Int, of batch: ScreeningBatch.ID, words: String, by key: UnlockedKey,
        at moment: Moment
    ) throws -> ScreeningQueue.Pupil {
        if let refusal = ScreeningRules.refusal(toLookFor: words) { throw refusal }
        return try store.write { db in
            let circle = try interviewers(key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            guard let queue = try Self.queue(of: batch, boxes),
                queue.lines.indices.contains(index), !queue.lines[index].isErased
            else { throw ScreeningRefusal.unknown }
            try Self.demandUnnamed(words, queue.lines[index].pupil.name)
            let view = CareView(
                at: try lookTime(moment), viewer: key.person, subject: .identity,
                code: ScreeningQueue.code(of: index, batch: batch), reason: .other, words: words,
                seconds: CareView.revealSeconds)
            try Self.note(view, owner: key.person, of: nil, circle, boxes)
            return queue.lines[index].pupil
        }
    }

    /// How many second interviews each batch needs and how many are left, also for whoever holds no key.
    public func interviewCounts(
        for key: UnlockedKey? = nil
    ) throws -> [ScreeningBatch.ID: OutstandingSum] {
        try store.read { db in
            var counts: [ScreeningBatch.ID: OutstandingSum] = [:]
            for told in try ListSum.all(db) where told.kind == .screening {
                guard let batch = Int64(told.place).map({ ScreeningBatch.ID($0) }) else { continue }
                counts[batch] = try exactly(told, for: key, db) { boxes in
                    try Self.queue(of: batch, boxes)?.outstanding
                }
            }
            return counts
        }
    }

    static func queues(
        of batch: ScreeningBatch.ID, _ boxes: CareBoxes
    ) -> SealedList<ScreeningQueue.Event> {
        SealedList(
            place: .init(
                kind: .screening, table: "care_screening", column: "batch_id",
                value: batch.rawValue.databaseValue), boxes: boxes)
    }

    static func queue(
        of batch: ScreeningBatch.ID, _ boxes: CareBoxes
    ) throws -> ScreeningQueue? {
        let sealed = queues(of: batch, boxes)
        return try sealed.open().map { ScreeningQueue(try sealed.events(in: $0)) }
    }

    private static func take(
        _ event: ScreeningQueue.Event, in box: CareBox, of queue: ScreeningQueue,
        _ sealed: SealedList<ScreeningQueue.Event>
    ) throws {
        var queue = queue
        queue.take(event)
        try sealed.append(event, to: box, leaving: queue.outstanding)
    }
}
