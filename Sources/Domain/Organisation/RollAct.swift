/// A change to the roll of the staff (人员名册), as the journal keeps it.
public enum RollAct: Hashable, Sendable {
    /// Number 0 stands for somebody new.
    case entered(Person)
    /// What is known of somebody, now and in the past.
    case corrected(Person)
    /// With the last day; the person's roles in grids end with it, and with `endingDuties` the duties.
    case left(Person.ID, on: Day, endingDuties: Bool)
    /// Whoever was said to leave stays. What ended then does not begin again by itself.
    case stays(Person.ID)
}

extension RollAct {
    /// Who may be on the roll is entered by those who make accounts too; what ends roles and duties is theirs
    /// who change grids.
    public var action: DutyAction {
        switch self {
        case .entered, .corrected: .changeRoll
        case .left, .stays: .changeGrids
        }
    }
}

/// A duty of somebody else that relies on a person: on one day, or as its 替班人 from its next day on.
public struct StandInCall: Hashable, Sendable {
    public let duty: Duty
    /// The slot's name.
    public let slot: String
    /// Nil where the duty falls on no day that is near.
    public let day: Day?
}

/// Why a change to the roll of the staff is refused.
public enum RollRefusal: Hashable, Sendable {
    case noName
    /// Blanks, signs that cannot be seen, no letter, or longer than `Person.longestName`.
    case badName
    case badNumber
    /// The staff number is this person's.
    case numberTaken(Person.ID)
    /// Somebody of that name is on the roll, and no staff number tells the two apart.
    case namesake(Person.ID)
    case badPosition
    case noPhone
    /// A mobile number or an identity card's is private, and is not kept: where a phone is asked for, among the
    /// words of a name or a position, and in place of the school's own number.
    case privateInPhone(MobileNumber.Kind)
    case privateInName(MobileNumber.Kind)
    case privateInPosition(MobileNumber.Kind)
    case privateInNumber(MobileNumber.Kind)
    /// The person leads the grid on that day.
    case leads(Grid.ID, on: Day)
    case holds(Office)
    /// So many duties after the last day.
    case onDuty(Int)
    /// Others rely on the person as a stand-in, the first time first.
    case standsIn([StandInCall])
    /// With the last day.
    case hasLeft(Person.ID, Day)
    /// The duty would outlast the person's last day.
    case leaves(Person.ID, Day)
    case isThere

    /// Whether somebody's own number has to go.
    var isOfPrivateNumber: Bool {
        switch self {
        case .privateInPhone, .privateInName, .privateInPosition, .privateInNumber: true
        default: false
        }
    }
}
