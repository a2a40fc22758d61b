/// A change to slots and duties, as the journal keeps it; everything about duties follows from these.
public enum DutyAct: Hashable, Sendable {
    /// From its first day on the slot has these terms; number 0 stands for a new one.
    case slotSet(DutySlot)
    case slotEnded(DutySlot.ID, on: Day)
    case required(SlotRequirement)
    case requirementEnded(Place.ID, DutySlot.ID, on: Day)
    /// Number 0 stands for a new duty; what it replaces ends the day before it begins.
    case given(Duty, replacing: Duty.ID?)
    /// With the last day on which it is in force; a duty that ends before it began never was.
    case ended(Duty.ID, on: Day)
    case substituted(Substitution)
    case ticked(DutyTick)
    /// Said by mistake: by whoever had said it. It stays in the ledger, counts no more, and can be said anew.
    case tickTakenBack(Duty.ID, on: Day, by: Person.ID)
}

/// A change to pledges, as the journal keeps it.
public enum PledgeAct: Hashable, Sendable {
    /// Number 0 stands for a new one.
    case signed(Pledge)
    /// Entered by mistake: it stays in the ledger and counts no more.
    case voided(Pledge.ID, reason: String)
    case templateSet(PledgeTemplate)
    /// Replaces the counts of the same class and school year.
    case familiesCounted(FamilyPledges)
}
