public import Domain
public import Observation
public import Persistence

/// 待我签字: what waits for the person who signed in, what is due first coming first.
@Observable
public final class TrayModel {
    /// At most `limit`; the rest comes when these are done.
    public private(set) var rows: [WaitingHazard] = []
    public private(set) var selectedIndex = 0
    /// Nil while nothing is selected.
    public private(set) var detail: HazardDetail?
    public var scroll = 0
    public private(set) var failure: LedgerError?
    private var marks = HazardMarks()

    @ObservationIgnored public let session: SessionModel

    /// More than anybody signs in one sitting.
    public static let limit = 200

    public init(session: SessionModel) {
        self.session = session
        reload()
    }

    private var school: SchoolModel { session.school }

    public var selected: WaitingHazard? {
        rows.indices.contains(selectedIndex) ? rows[selectedIndex] : nil
    }

    /// What the next signature under the selected hazard decides.
    public var action: HazardAction? {
        detail.flatMap { HazardActionMenu(situation(of: $0.hazard)).next }
    }

    /// Why it cannot be signed, by the rules; nil where it can be tried.
    public func refusal(of action: HazardAction) -> HazardRefusalReason? {
        detail.flatMap { situation(of: $0.hazard).refusal(of: action) }
    }

    /// Reads anew; what is under the cursor stays there, or the next one comes in its place.
    public func reload() {
        let hazard = selected?.id
        do throws(LedgerError) {
            rows = try session.waiting(limit: Self.limit)
            failure = nil
        } catch {
            rows = []
            failure = error
        }
        let place = rows.firstIndex { $0.id == hazard } ?? selectedIndex
        select(min(place, max(0, rows.count - 1)))
    }

    /// After a decision the next hazard comes under the cursor, also where the decided one still
    /// waits for another step of the same person.
    func moveOn(from hazard: Hazard.ID) {
        guard selected?.id == hazard else { return }
        select((selectedIndex + 1) % rows.count)
    }

    /// Brings a hazard that waits here under the cursor.
    func show(_ hazard: Hazard.ID) {
        if let index = rows.firstIndex(where: { $0.id == hazard }) { select(index) }
    }

    public func move(by step: Int) {
        guard !rows.isEmpty else { return }
        select(min(max(0, selectedIndex + step), rows.count - 1))
    }

    public func select(_ index: Int) {
        let isAnother = rows.indices.contains(index) && rows[index].id != detail?.hazard.id
        selectedIndex = index
        if isAnother { scroll = 0 }
        do throws(LedgerError) {
            detail = try selected.flatMap { row throws(LedgerError) in
                try school.detail(of: row.id)
            }
            if isAnother {
                school.attachmentStates.look(at: detail?.hazard.attachments ?? [])
            }
        } catch {
            detail = nil
            failure = error
        }
    }

    /// Puts a hazard under the cursor; false where it does not wait for this person.
    @discardableResult
    public func select(_ hazard: Hazard.ID) -> Bool {
        guard let index = rows.firstIndex(where: { $0.id == hazard }) else { return false }
        select(index)
        return true
    }

    private func situation(of hazard: Hazard) -> HazardSituation {
        HazardSituation(hazard: hazard, standing: session.standing, school: school)
    }
}

extension TrayModel {
    /// The marked hazards that still wait here, in the order of filing.
    public var marked: [Hazard.ID] {
        rows.map(\.id).filter(marks.contains).sorted()
    }

    public func isMarked(_ hazard: Hazard.ID) -> Bool { marks.contains(hazard) }

    /// Marks what is under the cursor or unmarks it, and goes on to the next.
    public func toggleMark() {
        guard let selected, marks.toggle(selected.id) else { return }
        move(by: 1)
    }

    /// Marks everything that waits; unmarks it where all of it is marked.
    public func toggleAllMarks() {
        _ = marks.toggleAll(rows.map(\.id))
    }

    public func unmarkAll() { marks.removeAll() }

    func unmark(_ ids: [Hazard.ID]) { marks.remove(ids) }
}

extension SessionModel {
    /// What waits for a decision of the person who signed in; what that person has to rectify is
    /// work, and stands in 今日.
    func waiting(limit: Int) throws(LedgerError) -> [WaitingHazard] {
        guard let standing else { return [] }
        let decisions = Set(HazardTask.allCases).subtracting([.rectify])
        let waiting = try school.ledger.hazards.waiting(
            for: standing, in: school.organisation, tasks: decisions, limit: limit)
        var open: [WaitingHazard] = []
        for item in waiting {
            if item.task == .lift, try !isNextStepOpen(on: item.id) { continue }
            open.append(item)
        }
        return open
    }

    /// 摘牌 takes an application and a re-inspection, which others see to.
    private func isNextStepOpen(on id: Hazard.ID) throws(LedgerError) -> Bool {
        guard let hazard = try school.ledger.hazards.hazard(id) else { return false }
        let situation = HazardSituation(hazard: hazard, standing: standing, school: school)
        return HazardActionMenu(situation).next.map { situation.refusal(of: $0) == nil } ?? false
    }
}
