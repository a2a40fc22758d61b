public import Domain
public import Observation
public import Persistence

/// A window over both logs, the newest entry first, with one of them selected.
///
/// Where entries of some places lie far apart, it goes on searching, a step at a time, and says how
/// far it has come.
@Observable
public final class AuditList {
    /// The entries at hand.
    public private(set) var entries: [AuditEntry] = []
    public private(set) var selectedIndex = 0
    /// How far back the search has come; nil while nothing is searched for.
    public private(set) var searchedTo: Day?
    public private(set) var failure: LedgerError?
    public private(set) var query: AuditQuery
    /// How many rows came in front of those at hand when it last changed, or left there (negative).
    public private(set) var shift = 0

    @ObservationIgnored private let audit: AuditRepository
    @ObservationIgnored private var reachesNewest = true
    @ObservationIgnored private var reachesOldest = false
    @ObservationIgnored private var resumption: AuditCursor?
    @ObservationIgnored private var searching: Task<Void, Never>?

    private static let page = 100
    /// How near an end the selection comes before the next entries are fetched.
    private static let margin = 60
    private static let longest = 600

    public init(_ query: AuditQuery, audit: AuditRepository) {
        self.query = query
        self.audit = audit
        moveToNewest()
    }

    public var selected: AuditEntry? {
        entries.indices.contains(selectedIndex) ? entries[selectedIndex] : nil
    }

    public func show(_ query: AuditQuery) {
        guard query != self.query else { return }
        self.query = query
        moveToNewest()
    }

    public func stop() {
        searching?.cancel()
        searching = nil
        searchedTo = nil
    }

    public func moveToNewest() {
        stop()
        entries = []
        (selectedIndex, shift) = (0, 0)
        (reachesNewest, reachesOldest, resumption) = (true, false, nil)
        loadOlder()
    }

    public func moveToOldest() {
        guard !reachesOldest else { return select(entries.count - 1) }
        // Of scattered entries the oldest are found by going there.
        guard query.places == nil, let page = fetch(.oldest) else {
            return select(entries.count - 1)
        }
        stop()
        entries = page.entries
        reachesOldest = true
        reachesNewest = page.entries.count < Self.page
        selectedIndex = max(0, entries.count - 1)
    }

    public func move(by rows: Int) {
        select(selectedIndex + rows)
    }

    public func select(_ index: Int) {
        var index = index
        while index >= entries.count, !reachesOldest, searching == nil { loadOlder() }
        while index < 0, !reachesNewest {
            let before = entries.count
            index += loadNewer()
            if entries.count == before { break }
        }
        selectedIndex = min(max(0, index), max(0, entries.count - 1))
        if selectedIndex < Self.margin { selectedIndex += loadNewer() }
        if entries.count - selectedIndex < Self.margin { loadOlder() }
    }

    /// Takes in what has been added to the logs since; entries never change.
    public func reload() {
        guard let first = entries.first else { return moveToNewest() }
        guard reachesNewest, let page = fetch(.newerThan(first.cursor)) else { return }
        guard page.entries.count < Self.page else { return moveToNewest() }
        entries = page.entries + entries
        if selectedIndex > 0 {
            selectedIndex += page.entries.count
            shift += page.entries.count
        }
    }

    private func loadOlder() {
        guard !reachesOldest, searching == nil else { return }
        let last = resumption ?? entries.last?.cursor
        guard let page = fetch(last.map(AuditWindow.olderThan) ?? .newest) else {
            reachesOldest = true
            return
        }
        entries += page.entries
        resumption = page.searchedTo
        if page.searchedTo == nil {
            reachesOldest = page.entries.count < Self.page
            shorten()
        } else if entries.count - selectedIndex < Self.margin {
            goOnSearching()
        }
    }

    private func shorten() {
        let surplus = min(entries.count - Self.longest, selectedIndex - Self.margin)
        guard surplus > 0 else { return }
        entries.removeFirst(surplus)
        selectedIndex -= surplus
        shift -= surplus
        reachesNewest = false
    }

    /// One step each time that the screen has had its turn.
    private func goOnSearching() {
        searching = Task { [weak self] in
            while let self, !Task.isCancelled, let from = self.resumption {
                self.searchedTo = from.day
                await Task.yield()
                guard !Task.isCancelled, let page = self.fetch(.olderThan(from)) else { break }
                self.entries += page.entries
                self.resumption = page.searchedTo
                self.reachesOldest =
                    page.searchedTo == nil && page.entries.count < Self.page
                if self.entries.count - self.selectedIndex >= Self.margin { break }
            }
            guard !Task.isCancelled else { return }
            self?.searchedTo = nil
            self?.searching = nil
        }
    }

    /// How many came.
    private func loadNewer() -> Int {
        guard !reachesNewest, let first = entries.first,
            let page = fetch(.newerThan(first.cursor))
        else { return 0 }
        entries = page.entries + entries
        shift += page.entries.count
        if page.searchedTo == nil { reachesNewest = page.entries.count < Self.page }
        return page.entries.count
    }

    private func fetch(_ window: AuditWindow) -> AuditPage? {
        do throws(LedgerError) {
            let page = try audit.page(query, window, limit: Self.page)
            if failure != nil { failure = nil }
            return page
        } catch {
            failure = error
            return nil
        }
    }
}
