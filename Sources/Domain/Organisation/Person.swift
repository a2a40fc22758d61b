/// A member of the school's safety organisation; never a pupil.
public struct Person: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Person>

    public let id: ID
    public var name: String
    /// 工号: the school's own number of a member of staff; unique where present.
    public var staffNumber: String?
    /// 职务: free words such as 安全办主任.
    public var position: String
    /// An office phone: the only phone that a posted document may carry.
    public var officePhone: String?
    /// Pinyin initials of the name in lower case (张三 → zs), for finding by keyboard.
    public var initials: String
    /// 离校: the last day on the roll; nil while nobody has said so.
    public var lastDay: Day?

    /// Characters of a name.
    public static let longestName = 20
    /// Characters of a staff number.
    public static let longestNumber = 20
    /// Characters of a position.
    public static let longestPosition = 40

    public init(
        id: ID, name: String, staffNumber: String? = nil, position: String = "",
        officePhone: String? = nil, initials: String, lastDay: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.staffNumber = staffNumber
        self.position = position
        self.officePhone = officePhone
        self.initials = initials
        self.lastDay = lastDay
    }

    /// Whether the person belongs to the school on that day, as far as the roll says.
    public func isOnRoll(on day: Day) -> Bool { lastDay(before: day) == nil }

    /// The last day of whoever has left by `day`; nil while the person is on the roll.
    public func lastDay(before day: Day) -> Day? { lastDay.flatMap { $0 < day ? $0 : nil } }
}

extension [Person] {
    /// Of people of one name, those whom somebody with this staff number, or without one, may be: with
    /// another number it is another person.
    public func possible(numbered number: String?) -> [Person] {
        filter { number == nil || $0.staffNumber == nil }
    }
}
