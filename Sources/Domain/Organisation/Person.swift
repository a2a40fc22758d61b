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

    public init(
        id: ID, name: String, staffNumber: String? = nil, position: String = "",
        officePhone: String? = nil, initials: String
    ) {
        self.id = id
        self.name = name
        self.staffNumber = staffNumber
        self.position = position
        self.officePhone = officePhone
        self.initials = initials
    }
}
