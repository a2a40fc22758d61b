public import Domain
public import Observation
public import Persistence

/// 时段: the slots in force and to come, and which places require them.
@Observable
public final class SlotsModel {
    /// One set of terms of a slot, in force or to come.
    public private(set) var slots: [DutySlot] = []
    public private(set) var book = DutyBook()
    public private(set) var failure: LedgerError?
    private var selectedRow = 0
    /// The slot under the cursor, which it stays with where others come before it.
    private var inHand: DutySlot.ID?

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored public private(set) lazy var work = DutyWork(session: session) {
        [weak self] in self?.showWhatWasDone()
    }
    @ObservationIgnored private var follower: LedgerFollower?

    /// Follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        reload()
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    public var selectedIndex: Int { min(selectedRow, max(0, slots.count - 1)) }

    public var selected: DutySlot? { slots.isEmpty ? nil : slots[selectedIndex] }

    public func select(_ index: Int) {
        selectedRow = min(max(0, index), max(0, slots.count - 1))
        inHand = selected?.id
    }

    /// The cursor goes to the slot that was added or changed.
    private func showWhatWasDone() {
        if case .slotSet(let slot) = work.done { inHand = slot.id }
        reload()
    }

    /// The places that require a slot today, in the order of the campus.
    public func places(requiring slot: DutySlot.ID) -> [Place.ID] {
        let today = session.school.now.day
        let required = Set(
            book.requirements.filter { $0.slot == slot && $0.isInForce(on: today) }.map(\.place))
        return session.school.organisation.places.map(\.id).filter(required.contains)
    }

    /// How many duties there are in a slot today.
    public func dutyCount(_ slot: DutySlot.ID) -> Int {
        let today = session.school.now.day
        return book.duties.count { $0.slot == slot && $0.isInForce(on: today) }
    }

    /// What whoever begins to change a slot now has seen of it.
    public func sight(of slot: DutySlot) -> DutySight {
        DutySight(slot.id, in: book, on: session.school.now.day)
    }

    /// Who would come to have two duties at one time.
    public func doublyBooked(bySetting slot: DutySlot) throws(LedgerError) -> [Person.ID] {
        let school = session.school
        let book = try school.ledger.duties.book(DutyBook.horizon(from: slot.starts))
        return DutyRules(book: book, organisation: school.organisation)
            .doublyBooked(bySetting: slot)
    }

    private func reload() {
        let today = session.school.now.day
        do throws(LedgerError) {
            book = try session.school.ledger.duties.book(today...today)
            let slots = book.slots.filter { $0.ends.map { $0 >= today } ?? true }
                .sorted {
                    ($0.winter.start, $0.id, $0.starts) < ($1.winter.start, $1.id, $1.starts)
                }
            if slots != self.slots { self.slots = slots }
            let row = selected?.id == inHand ? nil : slots.firstIndex { $0.id == inHand }
            if let row { selectedRow = row }
            if failure != nil { failure = nil }
        } catch {
            failure = error
        }
    }
}
