extension Standing {
    /// Something of the ledger that not everybody may look at.
    public enum Subject: Hashable, Sendable {
        /// The board that is posted on the wall (安全生产法 art. 41), with the map.
        case board
        /// The whole record of the hazards at a place.
        case hazards(at: Place.ID)
        /// Who does what in a grid.
        case roster(of: Grid.ID)
        /// Who did what, all over the school.
        case audit
        /// What one person did.
        case auditEntries(of: Person.ID)
        /// Accounts, offices and keys.
        case accounts
        /// The tables of rules and codes.
        case rules
    }

    private static let sees: Set<Office> = [.safetyOffice, .vicePrincipal, .principal]

    /// As the table of who sees what says: 安全办, 分管副校长 and 校长 all; 网格长 and 网格员 their own
    /// places, and everybody what is posted.
    public func maySee(_ subject: Subject, in organisation: Organisation) -> Bool {
        switch subject {
        case .board, .rules: true
        case .hazards(let place): has(anyOf: Self.sees) || belongsTo(place, in: organisation)
        case .roster(let grid): has(anyOf: Self.sees) || belongsTo(grid, in: organisation)
        case .audit: has(anyOf: Self.sees) || has(.administrator)
        case .auditEntries(let person): person == self.person || maySee(.audit, in: organisation)
        case .accounts: has(.administrator) || has(.principal)
        }
    }

    /// Whoever found a hazard or answers for its repair sees it, wherever it is.
    public func maySee(_ hazard: Hazard, in organisation: Organisation) -> Bool {
        [hazard.finder, hazard.responsible, hazard.submitter].contains(person)
            || maySee(.hazards(at: hazard.place), in: organisation)
    }

    /// 规则表: who may change the numbers that vary by county.
    public var mayEditRules: Bool { has(anyOf: [.safetyOffice, .principal]) }
}
