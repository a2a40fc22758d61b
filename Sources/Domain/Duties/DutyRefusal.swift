/// Why a change to duties, grids or pledges is refused.
public enum DutyRefusal: Error, Hashable, Sendable {
    /// Only these offices may, and the leader of the grid where one is named.
    case notYours([Office], orLeaderOf: Grid.ID?)
    case endsBeforeItStarts
    /// The days that are over stay what they were.
    case changesThePast
    case unknownSlot
    case unknownDuty
    /// The duty or slot is not any more as it was seen; with whoever changed it last.
    case changedMeanwhile(by: Person.ID?)
    case unknownPlace
    case unknownPerson

    case slotWithoutName
    /// They end before they begin, and are too long for a night.
    case hoursTurned(ClockRange)
    case slotNameTaken(String)
    case noWeekday
    /// So many duties would be without their slot.
    case slotInUse(Int)

    /// The person stands elsewhere at the same time, in an own duty or in somebody's place; with the first
    /// day on which that is so.
    case overlaps(Duty, Person.ID, on: Day)
    /// The same of whoever would come back to the own post: that other one has to be left first.
    case standsElsewhere(Duty, Person.ID, on: Day)
    /// Somebody, or nobody, is put down for the post on that day; a swap would override that unseen.
    case isCovered(Duty, on: Day)
    /// The stand-in who is named stands elsewhere at the same time, and could not step in; with the first day of
    /// both.
    case standInIsBusy(Duty, Person.ID, on: Day)
    /// The person is the stand-in of a duty elsewhere at the same time; with the first day of both.
    case standsIn(Duty, Person.ID, on: Day)
    case alreadyOnDuty
    /// The slot never falls on a day of the duty.
    case neverFalls
    /// Somebody cannot stand in for himself.
    case standsInForSelf
    /// The person belongs to the school's safety work on no such day.
    case notInForce(Person.ID)

    /// The duty does not fall on that day.
    case notOnThatDay
    case dayIsOver
    case notOnDuty
    case tooEarly(opensAt: Moment)
    case tooLate
    case alreadyTicked(by: Person.ID, at: Moment)
    case notTicked
    /// It has been ticked, so the past would change.
    case hasTicks

    /// The person has so many duties in the grid after the last day.
    case stillOnDuty(Int)
    case notAssigned
    /// Nobody is leader and deputy of one grid; with the role that the person has there.
    case hasRole(Person.ID, GridRole)
    case unknownGrid
    case gridCodeTaken(String)
    case gridWithoutName
    case gridStillHas(places: Int, grids: Int)
    /// By changes that are dated already.
    case gridGets(places: Int, grids: Int, on: Day)
    /// A place lies in one of those; from that day on, where it is a change that is dated already.
    case hasGridsBelow(from: Day?)
    /// So many places lie in it, which none with a grid below it may have.
    case gridHasPlaces(Int)
    /// Its last day is settled already.
    case gridEnds(on: Day)
    case liesInside
    /// From that day on, by a change that is dated already.
    case liesInsideLater(on: Day)
    case rootStays

    case pledgeNotDue
    case alreadySigned
    case emptyText
    case unknownPlaceholder(String)
    case futureDay
    /// A pledge of that school year is signed on the day or later.
    case signedBeforeYear(Int, Day)
    /// The pledge in force is older than the person's duties of today, and this one is too.
    case signedBeforeChange
    case noArchiveBox
    case moreSignedThanDue
    case noSuchPledge
    case reasonMissing

    /// About the roll of the staff.
    case roll(RollRefusal)
}
