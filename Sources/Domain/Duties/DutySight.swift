/// What somebody saw of a duty or a slot before changing it: whoever comes second is told instead of
/// undoing what the first one did.
public enum DutySight: Hashable, Sendable {
    /// With who stood in on the day in hand.
    case duty(Duty, cover: Substitution.Cover?)
    /// The terms that were in force on that day or came later.
    case slot(DutySlot.ID, terms: [DutySlot], on: Day)

    /// What the place has ever required of the slot.
    case requirement(Place.ID, DutySlot.ID, [SlotRequirement])

    public init(_ duty: Duty, cover: Substitution.Cover? = nil) {
        self = .duty(duty, cover: cover)
    }

    public init(_ slot: DutySlot.ID, in book: DutyBook, on day: Day) {
        self = .slot(slot, terms: Self.terms(of: slot, among: book.slots, on: day), on: day)
    }

    public init(_ slot: DutySlot.ID, requiredAt place: Place.ID, in book: DutyBook) {
        self = .requirement(
            place, slot, book.requirements.filter { $0.place == place && $0.slot == slot })
    }

    /// Those of a slot that are in force on a day or come later, in their order.
    public static func terms(
        of slot: DutySlot.ID, among slots: [DutySlot], on day: Day
    ) -> [DutySlot] {
        slots.filter { $0.id == slot && $0.ends.map { $0 >= day } ?? true }
            .sorted { $0.starts < $1.starts }
    }
}
