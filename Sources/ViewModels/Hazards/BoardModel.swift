public import Domain
public import Observation
public import Persistence

/// The hazard board: five columns and a list of everything, one of them in hand.
@Observable
public final class BoardModel {
    /// What the pane shows: the columns of the board, or one list of all hazards.
    public enum Arrangement: Sendable {
        case columns, list
    }

    public var arrangement = Arrangement.columns {
        didSet { if isFiltered { leaveEmptyColumn() } }
    }
    public private(set) var column = BoardColumn.toReview
    public private(set) var filter = ""
    /// The place whose hazards are shown, with everything inside it; nil for the whole school.
    public private(set) var place: Place.ID?
    /// Whether the detail of the selected hazard covers the board.
    public var isDetailOpen = false {
        didSet { if isDetailOpen { lookAtAttachments() } }
    }
    public var detailScroll = 0
    public internal(set) var marks = HazardMarks()

    @ObservationIgnored public let school: SchoolModel
    private let columns: [BoardColumn: HazardList]
    private let everything: HazardList
    @ObservationIgnored private var knownDetail: (id: Hazard.ID, revision: Int, HazardDetail?)?
    @ObservationIgnored var knownMarked: (key: MarkKey, ids: [Hazard.ID])?
    @ObservationIgnored private var knownCounts: (key: CountKey, [BoardColumn: Int])?

    private struct CountKey: Equatable {
        let filter: String
        let place: Place.ID?
        let revision: Int
    }

    /// The largest number that is counted under a filter; more than that shows as `1000+`.
    public static let countLimit = 1000

    public init(school: SchoolModel) {
        self.school = school
        let hazards = school.ledger.hazards
        columns = Dictionary(
            uniqueKeysWithValues: BoardColumn.allCases.map {
                ($0, HazardList(HazardQuery(scope: .column($0)), hazards: hazards, inUse: false))
            })
        everything = HazardList(
            HazardQuery(scope: .everything), hazards: hazards, inUse: false)
        let filled = BoardColumn.allCases.filter { school.summary.count(in: $0) > 0 }
        column = filled.contains(.toReview) ? .toReview : filled.first ?? .toVerify
    }

    /// Reads the column's first rows when it is first asked for.
    public func list(of column: BoardColumn) -> HazardList {
        let list = columns[column] ?? everything
        list.use()
        return list
    }

    /// The list that the keys move in.
    public var list: HazardList {
        guard arrangement == .list else { return list(of: column) }
        everything.use()
        return everything
    }

    public var selected: HazardRow? { list.selected }

    /// The selected hazard with its history; read when first asked for.
    public var detail: HazardDetail? {
        guard let selected else { return nil }
        return detail(of: selected.id)
    }

    public var isFiltered: Bool { !filter.isEmpty || place != nil }

    /// The hazards in a column under the filter, at most `countLimit`; all of them without one.
    public func count(in column: BoardColumn) -> Int {
        guard isFiltered else { return school.summary.count(in: column) }
        let key = CountKey(filter: filter, place: place, revision: school.revision)
        if let knownCounts, knownCounts.key == key { return knownCounts.1[column] ?? 0 }
        var counts: [BoardColumn: Int] = [:]
        for column in BoardColumn.allCases {
            let query = query(.column(column))
            do throws(LedgerError) {
                counts[column] = try school.ledger.hazards.count(query, atMost: Self.countLimit)
            } catch {
                counts[column] = list(of: column).rows.count
            }
        }
        knownCounts = (key, counts)
        return counts[column] ?? 0
    }

    public func select(_ column: BoardColumn) {
        self.column = column
        detailScroll = 0
    }

    public func moveColumn(by step: Int) {
        let index = min(max(0, column.rawValue + step), BoardColumn.allCases.count - 1)
        if let column = BoardColumn(rawValue: index) { select(column) }
    }

    public func move(by rows: Int) {
        list.move(by: rows)
        detailScroll = 0
    }

    public func moveToFirst() {
        list.moveToFirst()
        detailScroll = 0
    }

    public func moveToLast() {
        let total = arrangement == .list || isFiltered ? nil : school.summary.count(in: column)
        list.moveToLast(total: total)
        detailScroll = 0
    }

    public func setFilter(_ text: String) {
        guard text != filter else { return }
        filter = text
        applyQueries()
        if isFiltered { leaveEmptyColumn() }
    }

    public func show(place: Place.ID?) {
        guard place != self.place else { return }
        self.place = place
        applyQueries()
        if isFiltered { leaveEmptyColumn() }
    }

    /// Shows a hazard: in its column, selected, without a filter that would hide it. One that is
    /// void stands in no column, only in the list.
    public func reveal(_ hazard: Hazard.ID) {
        guard let found = detail(of: hazard)?.hazard else { return }
        if isFiltered {
            filter = ""
            place = nil
            applyQueries()
        }
        if found.stage.column == nil { arrangement = .list }
        if let column = found.stage.column, arrangement == .columns { select(column) }
        list.select(hazard)
        isDetailOpen = false
    }

    /// Goes where a hazard has gone after a step; false where the lists do not show it.
    public func follow(_ hazard: Hazard) -> Bool {
        if arrangement == .columns {
            guard let column = hazard.stage.column, list(of: column).select(hazard.id) else {
                return false
            }
            select(column)
            return true
        }
        return list.select(hazard.id)
    }

    /// Reads all lists anew after the ledger has changed. Whoever reads a detail goes on reading that
    /// hazard, into whatever column somebody else has brought it.
    public func reload() {
        let (read, scroll) = (isDetailOpen ? selected?.id : nil, detailScroll)
        applyQueries()
        for list in columns.values { list.reload() }
        everything.reload()
        guard let read else { return }
        isDetailOpen = selected?.id == read || detail(of: read).map { follow($0.hazard) } == true
        if isDetailOpen { detailScroll = scroll }
    }

    private func lookAtAttachments() {
        school.attachmentStates.look(at: detail?.hazard.attachments ?? [])
    }

    /// Goes to a column where the filter has left something.
    private func leaveEmptyColumn() {
        guard arrangement == .columns, list(of: column).isEmpty,
            let other = BoardColumn.allCases.first(where: { !list(of: $0).isEmpty })
        else { return }
        select(other)
    }

    private func applyQueries() {
        for (column, list) in columns { list.prepare(query(.column(column))) }
        everything.prepare(query(.everything))
        list.use()
        detailScroll = 0
    }

    func query(_ scope: HazardQuery.Scope) -> HazardQuery {
        HazardQuery(
            scope: scope, text: filter,
            places: place.map { school.organisation.subtree(of: $0) })
    }

    private func detail(of id: Hazard.ID) -> HazardDetail? {
        let revision = school.revision
        if let knownDetail, knownDetail.id == id, knownDetail.revision == revision {
            return knownDetail.2
        }
        var detail: HazardDetail?
        do throws(LedgerError) {
            detail = try school.detail(of: id)
        } catch {
            detail = nil
        }
        knownDetail = (id, revision, detail)
        return detail
    }
}
