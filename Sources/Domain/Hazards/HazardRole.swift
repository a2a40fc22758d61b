/// What a person can be to one hazard; a refusal names those who may.
public enum HazardRole: String, CaseIterable, Sendable {
    /// 发现人.
    case finder
    /// 责任人.
    case responsible
    /// Whoever has any role in the grid of the place.
    case gridMember = "grid-member"
    /// 网格长.
    case gridLeader = "grid-leader"
    /// AB角.
    case gridDeputy = "grid-deputy"
    case safetyOffice = "safety-office"
    case vicePrincipal = "vice-principal"
    case principal
    /// 班主任, 心理教师, 系统管理员.
    case otherOffice = "other-office"
    /// Who took the step, or signed the decision, in question.
    case author
}

extension Standing {
    /// What this person is to a hazard.
    func roles(on hazard: Hazard, in organisation: Organisation) -> Set<HazardRole> {
        var roles: Set<HazardRole> = []
        if hazard.finder == person { roles.insert(.finder) }
        if hazard.responsible == person { roles.insert(.responsible) }
        if let grid = organisation.grid(of: hazard.place) {
            if isIn(grid.id, as: .leader) { roles.insert(.gridLeader) }
            if isIn(grid.id, as: .deputy) { roles.insert(.gridDeputy) }
            if belongsTo(grid.id, in: organisation) { roles.insert(.gridMember) }
        }
        for office in offices { roles.insert(HazardRole(of: office)) }
        return roles
    }
}

extension HazardRole {
    fileprivate init(of office: Office) {
        self =
            switch office {
            case .principal: .principal
            case .vicePrincipal: .vicePrincipal
            case .safetyOffice: .safetyOffice
            case .homeroomTeacher, .psychologist, .administrator: .otherOffice
            }
    }
}
