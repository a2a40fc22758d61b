public import Domain
public import Observation
import Persistence
import Security

/// 普查: how far each class has come, and, where the watch is unlocked by a psychology teacher, who is to
/// be interviewed a second time.
@Observable
public final class ScreeningModel: BookModel, RowCursor, SealedListPage {
    public enum Failure: Hashable, Sendable {
        case refused(ScreeningRefusal)
        case care(CareFailure)
        case account(AccountFailure)
    }

    public let watch: WatchModel
    public internal(set) var failure: Failure?
    public internal(set) var isWorking = false
    /// Shows the queue in place of the classes.
    public var isQueueShown = false {
        didSet { if isQueueShown != oldValue { moveToFirst() } }
    }
    public private(set) var selectedIndex = 0
    private var batchID: ScreeningBatch.ID?
    /// Whose queue was read last: another batch may come into its place meanwhile.
    private var readBatch: ScreeningBatch.ID?

    public init(watch: WatchModel) {
        self.watch = watch
        batchID = batches.first?.id
        reload()
        watch.listPage = self
    }

    public var session: SessionModel { watch.session }
    /// The table of instruments; empty where the ledger cannot be read.
    public var instruments: [ScreeningInstrument] { school.instruments }

    /// Those that count, the latest first.
    public var batches: [ScreeningBatch] { school.screenings.filter(\.counts) }

    public var batch: ScreeningBatch? {
        let batches = batches
        return batches.first { $0.id == batchID } ?? batches.first
    }

    /// Nil while the watch is locked, or for whoever may not know.
    public var queue: ScreeningQueue? { readBatch == batch?.id ? watch.screening.list : nil }

    /// Whoever may not read class by class sees only the sums.
    public var mayRead: Bool {
        isAllowed(by: ScreeningRules.mayRead)
    }

    public var classes: [ScreeningClass] { mayRead ? batch?.classes ?? [] : [] }

    /// The school's classes of that day that the batch has not counted yet.
    public var uncounted: [SchoolClass] {
        guard let batch else { return [] }
        return school.classes.inForce(on: batch.entry.day).filter { one in
            !batch.classes.contains { SchoolClass.isSame($0.name, one.name) }
        }
    }

    public var selectedClass: ScreeningClass? {
        let classes = classes
        return isQueueShown || !classes.indices.contains(selectedIndex)
            ? nil : classes[selectedIndex]
    }

    /// Nil unless the queue is shown.
    public var selectedLine: ScreeningQueue.Line? {
        selectedNumber.flatMap { queue?.lines[$0] }
    }

    /// The number of the line in hand in the queue; nil unless the queue is shown.
    public var selectedNumber: Int? {
        let order = order
        return isQueueShown && order.indices.contains(selectedIndex) ? order[selectedIndex] : nil
    }

    /// The numbers of the lines as they are shown: whoever waits comes first.
    public var order: [Int] { queue?.waitingFirst ?? [] }

    public var rowCount: Int { isQueueShown ? queue?.lines.count ?? 0 : classes.count }

    /// How many second interviews the batch needs, as the queue itself says where it is open; nil where nobody
    /// was listed.
    public var interviews: OutstandingSum? {
        queue.map { OutstandingSum($0.outstanding) }
            ?? batch.flatMap { watch.interviewCounts[$0.id] }
    }

    /// The first class of which fewer were tested than its queue has, and how many these are: 分管副校长 counts
    /// without seeing the queue. Told to whoever has it open, and to nobody else.
    public var understated: (count: ScreeningClass, listed: Int)? {
        guard let queue, let first = queue.understated(among: classes).first else { return nil }
        return (first, queue.count(of: first.name).needed)
    }

    /// What is told without the queue is not as it was signed.
    public var areSumsChanged: Bool { queue == nil && watch.areInterviewSumsChanged }

    /// Exact for whoever leads the interviews; all others are told no small number.
    public var seesExactly: Bool {
        session.standing.map { ScreeningRules.refusal(toInterviewBy: $0) == nil } ?? false
    }

    public func select(_ index: Int) {
        let index = min(max(0, index), max(0, rowCount - 1))
        if index != selectedIndex { hide() }
        selectedIndex = index
    }

    /// To an earlier batch with a positive step.
    public func turn(by step: Int) {
        let batches = batches
        guard let batch, let place = batches.firstIndex(of: batch) else { return }
        batchID = batches[min(max(0, place + step), batches.count - 1)].id
        moveToFirst()
        reload()
    }

    func moveToFirst() {
        hide()
        selectedIndex = 0
    }

    public func show(_ batch: ScreeningBatch.ID) {
        batchID = batch
        moveToFirst()
        reload()
    }

    /// Reads the queue anew where it may be read.
    public func reload() {
        watch.screening.list = nil
        watch.countOutstanding()
        if isQueueShown, watch.seal != .cases { isQueueShown = false }
        read()
    }

    /// After an own act the next line comes into the place of the one in hand.
    func follow() {
        let (batch, number) = (readBatch, watch.isWorking ? nil : selectedNumber)
        read()
        if readBatch != batch {
            moveToFirst()
        } else if let place = number.flatMap({ order.firstIndex(of: $0) }) {
            if place != selectedIndex { selectedIndex = place }
        } else {
            select(selectedIndex)
        }
    }

    private func read() {
        guard watch.seal == .cases, seesExactly, let batch, let file = watch.file,
            let key = session.unlockedKey
        else { return }
        do {
            // First: what comes between is read the next time.
            let state = try file.queueState(of: batch.id, for: key)
            guard state != watch.screening.state || readBatch != batch.id else { return }
            let queue = try file.queue(of: batch.id, for: key) ?? ScreeningQueue()
            if readBatch != batch.id { readBatch = batch.id }
            watch.screening.take(queue, of: state)
        } catch {
            watch.screening.list = nil
            failure = .care(CareFailure(error))
        }
    }

    /// Masks the name that is on the screen.
    public func hide() { watch.mask(\.screening) }

    public func forgetFailure() { failure = nil }
}
