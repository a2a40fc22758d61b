public import Domain
import Interchange

/// What is typed of a person.
public nonisolated struct PersonDraft: Sendable {
    public var name: String
    public var staffNumber: String
    public var position: String
    public var officePhone: String

    /// Of somebody who is on the roll; empty without one.
    public init(_ known: Person? = nil) {
        name = known?.name ?? ""
        staffNumber = known?.staffNumber ?? ""
        position = known?.position ?? ""
        officePhone = known?.officePhone ?? ""
    }

    /// As a roster with these words would have it; somebody new has the number 0.
    public func person(_ known: Person? = nil) -> Person {
        let name = RosterText.name(name)
        let initials = known.flatMap { $0.name == name ? $0.initials : nil }
        return Person(
            id: known?.id ?? Person.ID(0), name: name,
            staffNumber: RosterText.number(staffNumber), position: position.trimmed,
            officePhone: RosterText.phone(officePhone),
            initials: initials ?? Pinyin.initials(ofPerson: name), lastDay: known?.lastDay)
    }
}
