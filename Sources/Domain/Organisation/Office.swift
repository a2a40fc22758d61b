/// An office of the school (职务角色) that counts in the rules; 网格长 and 网格员 are grid assignments.
public enum Office: String, CaseIterable, Sendable {
    /// 校长.
    case principal
    /// 分管副校长.
    case vicePrincipal = "vice-principal"
    /// 安全办.
    case safetyOffice = "safety-office"
    /// 班主任.
    case homeroomTeacher = "homeroom-teacher"
    /// 心理教师.
    case psychologist
    /// 系统管理员: looks after the accounts, and decides nothing about a hazard.
    case administrator
}

/// A person's office from one day to another, both included; open-ended without `ends`.
public struct OfficeAssignment: Hashable, Sendable {
    public let person: Person.ID
    public let office: Office
    public let starts: Day
    public let ends: Day?

    public init(person: Person.ID, office: Office, starts: Day, ends: Day? = nil) {
        self.person = person
        self.office = office
        self.starts = starts
        self.ends = ends
    }

    public func isInForce(on day: Day) -> Bool {
        starts <= day && (ends.map { day <= $0 } ?? true)
    }
}
