public import Domain
public import Observation
import Persistence

/// 查看记录 of the last thirty days: who looked at one case, or what one reader looked at.
@Observable
public final class AccessLogModel: RowCursor {
    public let watch: WatchModel
    public var filter: CareViewFilter {
        didSet { if filter != oldValue { selectedIndex = 0 } }
    }
    public private(set) var selectedIndex = 0

    public init(watch: WatchModel, filter: CareViewFilter = .all) {
        self.watch = watch
        self.filter = filter
        watch.isLogShown = true
        watch.readLog()
    }

    public var school: SchoolModel { watch.session.school }

    /// The newest first; nothing while the list is locked.
    public var shown: [CareLook] { looks.filter { filter.admits($0.view) } }

    private var looks: [CareLook] { watch.log.views.looks(at: school.clockTime) }

    public var rowCount: Int { shown.count }

    /// Why none can be read, as after a lock; nil where it can.
    public var refusal: CareRefusal? { watch.refusalToReadLog }

    /// Whether nobody looked at anything.
    public var isEmpty: Bool { watch.log.views.isEmpty }

    public var isReading: Bool { watch.isReadingLog }

    /// Whether older looks were left out.
    public var isCut: Bool { watch.log.isCut }
    public var limit: Int { CareFile.viewLimit }

    /// Lines that nobody is known to have signed, and that are not shown.
    public var unproven: Int { watch.log.unproven }

    /// The principal reads every look; a psychology teacher the own ones and those at own cases.
    public var seesAll: Bool { watch.ownStanding?.has(.principal) ?? false }

    /// The codes that were looked at, the latest first, with the number of looks.
    public var codes: [(code: String, count: Int)] {
        Self.counted(looks.compactMap(\.view.code)).map { (code: $0.value, count: $0.count) }
    }

    /// Who looked, the latest first, with the number of looks.
    public var viewers: [(person: Person.ID, count: Int)] {
        Self.counted(looks.map(\.view.viewer)).map { (person: $0.value, count: $0.count) }
    }

    public func select(_ index: Int) {
        selectedIndex = min(max(0, index), max(0, rowCount - 1))
    }

    /// Lets go of what was read.
    public func close() { watch.closeLog() }

    private static func counted<Value: Hashable>(
        _ values: [Value]
    ) -> [(value: Value, count: Int)] {
        var counts: [Value: Int] = [:]
        var order: [Value] = []
        for value in values {
            if counts[value] == nil { order.append(value) }
            counts[value, default: 0] += 1
        }
        return order.map { ($0, counts[$0] ?? 0) }
    }
}

extension WatchModel {
    /// Why whoever sits here cannot read the log of the looks; nil where it can be read.
    public var refusalToReadLog: CareRefusal? {
        guard let standing = ownStanding ?? session.standing else { return .locked }
        if let refusal = CareRules.refusalToReadLog(as: standing) {
            return explained(refusal, by: CareRules.refusalToReadLog(as:))
        }
        // Whoever is told sentences alone, though their office reads cases, has unlocked everything there is.
        if case .owed(let refusal) = comparison { return refusal }
        return seal == .cases ? nil : .locked
    }

    /// Who looked, the newest first, of the last thirty days, as far as the keys in hand open it; read away
    /// from the screen.
    func readLog() {
        readingLog?.cancel()
        guard refusalToReadLog == nil, let file, let key = session.unlockedKey else {
            (log, isReadingLog) = (CareLog(), false)
            return
        }
        let (since, before) = (today.adding(days: -CareView.shownDays), locks)
        isReadingLog = true
        readingLog = Task { [weak self] in
            let read: Result<CareLog, any Error>
            do {
                read = .success(try await Self.run { try file.log(for: key, since: since) })
            } catch {
                read = .failure(error)
            }
            guard let self, !Task.isCancelled, locks == before, isLogShown else { return }
            take(read)
        }
    }

    private func take(_ read: Result<CareLog, any Error>) {
        isReadingLog = false
        switch read {
        case .success(let log): self.log = log
        case .failure(let error):
            log = CareLog()
            failure = CareFailure(error)
        }
    }

    func closeLog() {
        readingLog?.cancel()
        (isLogShown, isReadingLog) = (false, false)
        log = CareLog()
    }
}
