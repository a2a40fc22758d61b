public import Domain
public import Observation
public import Persistence

/// A window of rows over a list of hazards that may hold millions, with one row selected.
@Observable
public final class HazardList {
    /// The rows at hand, in display order.
    public private(set) var rows: [HazardRow] = []
    /// The place of `rows[0]` in the whole list, as far as it is known; keeps a scroll position
    /// steady while rows are loaded and dropped at both ends.
    public private(set) var origin = 0
    /// The selected row's place in the whole list.
    public private(set) var selectedIndex = 0
    public private(set) var failure: LedgerError?

    public private(set) var query: HazardQuery

    @ObservationIgnored private let hazards: HazardRepository
    @ObservationIgnored private var reachesStart = true
    @ObservationIgnored private var reachesEnd = false
    @ObservationIgnored private var isInUse: Bool

    /// Rows fetched at a time, and how near an end the selection comes before the next are fetched.
    private static let page = 120
    private static let margin = 70
    /// More open hazards than this stand in no column of one place.
    private static let mostOpen = 2000
    /// Rows fetched for the first screen, which should not wait for more than it shows: a column
    /// shows cards of several lines, the list of everything a hazard a line.
    private var firstPage: Int { query.scope == .everything ? Self.page : 40 }

    /// Reads nothing yet unless it is `inUse`.
    public init(_ query: HazardQuery, hazards: HazardRepository, inUse: Bool = true) {
        self.query = query
        self.hazards = hazards
        isInUse = inUse
        if inUse { moveToFirst() }
    }

    /// Reads the first rows if that has not been done.
    public func use() {
        guard !isInUse else { return }
        isInUse = true
        moveToFirst()
    }

    public var selected: HazardRow? {
        row(at: selectedIndex)
    }

    public var isEmpty: Bool { rows.isEmpty }

    /// The indices that are loaded just now.
    public var loaded: Range<Int> { origin..<(origin + rows.count) }

    public func row(at index: Int) -> HazardRow? {
        loaded.contains(index) ? rows[index - origin] : nil
    }

    /// The rows that are open, the newest first, whether or not they are loaded.
    func openRows() -> [HazardRow] {
        let columns = BoardColumn.allCases.filter { $0 != .closed }
        let rows = columns.flatMap { column in
            var query = query
            query.scope = .column(column)
            return fetch(.first, of: query, limit: Self.mostOpen) ?? []
        }
        return rows.sorted { $0.id > $1.id }
    }

    public func show(_ query: HazardQuery) {
        guard query != self.query else { return }
        self.query = query
        if isInUse { moveToFirst() }
    }

    /// Takes on another query and forgets its rows, which `use` then reads: of several lists under
    /// one filter only those that are looked at ask the ledger.
    public func prepare(_ query: HazardQuery) {
        guard query != self.query else { return }
        self.query = query
        isInUse = false
        rows = []
        origin = 0
        selectedIndex = 0
    }

    public func moveToFirst() {
        rows = fetch(.first, limit: firstPage) ?? []
        origin = 0
        selectedIndex = 0
        reachesStart = true
        reachesEnd = rows.count < firstPage
    }

    /// Selects the last row; `total` is the length of the list, where that is known.
    public func moveToLast(total: Int? = nil) {
        if reachesEnd {
            select(loaded.upperBound - 1)
            return
        }
        rows = fetch(.last) ?? []
        reachesEnd = true
        reachesStart = rows.count < Self.page
        origin = reachesStart ? 0 : max(total ?? 1_000_000, rows.count) - rows.count
        selectedIndex = max(origin, loaded.upperBound - 1)
    }

    /// Moves the selection by rows, at most to the list's ends.
    public func move(by rows: Int) {
        select(selectedIndex + rows)
    }

    public func select(_ index: Int) {
        // Loading may find where the list begins and number the rows anew: the way stays the same.
        let way = index - selectedIndex
        while !loaded.contains(selectedIndex + way),
            selectedIndex + way < origin ? loadBefore() : loadAfter()
        {}
        guard !rows.isEmpty else { return }
        selectedIndex = min(max(selectedIndex + way, loaded.lowerBound), loaded.upperBound - 1)
        if selectedIndex - loaded.lowerBound < Self.margin { _ = loadBefore() }
        if loaded.upperBound - selectedIndex < Self.margin { _ = loadAfter() }
    }

    /// Selects the row of a hazard, wherever in the list it stands; returns whether it is there.
    @discardableResult
    public func select(_ hazard: Hazard.ID) -> Bool {
        if let offset = rows.firstIndex(where: { $0.id == hazard }) {
            select(origin + offset)
            return true
        }
        guard let row = row(of: hazard), let before = fetch(.before(row.cursor)),
            let after = fetch(.after(row.cursor))
        else { return false }
        rows = before + [row] + after
        reachesStart = before.count < Self.page
        reachesEnd = after.count < Self.page
        origin = reachesStart ? 0 : max(0, loaded.lowerBound)
        selectedIndex = origin + before.count
        return true
    }

    /// Reads the rows anew around the selection, which stays on its hazard or, if that has left
    /// the list, on the one that came into its place.
    public func reload() {
        guard isInUse else { return }
        guard let selected else {
            reloadFromStart()
            return
        }
        let before = fetch(.before(selected.cursor), limit: Self.margin)
        guard let before, let anchor = before.last else {
            reloadFromStart()
            return
        }
        let after = fetch(.after(anchor.cursor))
        guard let after else { return }
        rows = before + after
        reachesStart = before.count < Self.margin
        reachesEnd = after.count < Self.page
        origin = reachesStart ? 0 : max(0, selectedIndex - before.count)
        keep(selected.id, near: origin + before.count)
    }

    private func reloadFromStart() {
        let kept = selected?.id
        let index = selectedIndex
        guard let first = fetch(.first) else {
            return
        }
        rows = first
        origin = 0
        reachesStart = true
        reachesEnd = rows.count < Self.page
        keep(kept, near: index)
    }

    private func keep(_ hazard: Hazard.ID?, near index: Int) {
        if let offset = rows.firstIndex(where: { $0.id == hazard }) {
            selectedIndex = origin + offset
        } else {
            selectedIndex = max(origin, min(index, loaded.upperBound - 1))
        }
    }

    private func loadAfter() -> Bool {
        guard !reachesEnd, let last = rows.last,
            let next = fetch(.after(last.cursor))
        else { return false }
        reachesEnd = next.count < Self.page
        rows += next
        let surplus = rows.count - 4 * Self.page
        if surplus > 0 {
            rows.removeFirst(surplus)
            origin += surplus
            reachesStart = false
        }
        return !next.isEmpty
    }

    private func loadBefore() -> Bool {
        guard !reachesStart, let first = rows.first,
            let previous = fetch(.before(first.cursor))
        else { return false }
        reachesStart = previous.count < Self.page
        rows = previous + rows
        origin -= previous.count
        if reachesStart, origin != 0 {
            selectedIndex -= origin
            origin = 0
        }
        let surplus = rows.count - 4 * Self.page
        if surplus > 0 {
            rows.removeLast(surplus)
            reachesEnd = false
        }
        return !previous.isEmpty
    }

    /// Whether a row is one of this list's; a text filter is the ledger's to answer.
    private func holds(_ row: HazardRow) -> Bool {
        guard query.text.isEmpty, query.places?.contains(row.place) ?? true else { return false }
        switch query.scope {
        case .column(let column): return row.stage.column == column
        case .everything: return true
        }
    }

    private func row(of hazard: Hazard.ID) -> HazardRow? {
        do throws(LedgerError) {
            guard let row = try hazards.row(of: hazard), holds(row) else { return nil }
            return row
        } catch {
            failure = error
            return nil
        }
    }

    private func fetch(
        _ window: HazardWindow, of query: HazardQuery? = nil, limit: Int = page
    ) -> [HazardRow]? {
        do throws(LedgerError) {
            let rows = try hazards.rows(query ?? self.query, window, limit: limit)
            if failure != nil { failure = nil }
            return rows
        } catch {
            failure = error
            return nil
        }
    }
}
