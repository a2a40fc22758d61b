/// The 人才库 on one day, or as it has ever been.
public struct TalentPool: Hashable, Sendable {
    public let members: [TalentMember]

    public init(_ members: [TalentMember]) {
        self.members = members
    }

    public subscript(id: TalentMember.ID) -> TalentMember? { members.first { $0.id == id } }

    /// Who is in it on a day, with what the person is that day.
    public func inForce(on day: Day) -> [(member: TalentMember, term: TalentTerm)] {
        members.compactMap { member in member.term(on: day).map { (member, $0) } }
    }

    /// How many of each role there are on a day.
    public func counts(on day: Day) -> [(role: TalentRole, count: Int)] {
        let roles = inForce(on: day).map(\.term.role)
        return TalentRole.allCases.map { role in (role, roles.count { $0 == role }) }
    }

    /// Whether this is somebody of the register or of the pool on that day.
    public func knows(
        _ participant: CareParticipant, on day: Day, in organisation: Organisation
    ) -> Bool {
        switch participant {
        case .staff(let person): organisation.person(person) != nil
        case .outsider(let member): self[member]?.term(on: day) != nil
        }
    }
}
