import Domain

/// What stands in the fields, as the kinds of events want it.
extension HazardDraft {
    /// Without blanks at the ends; empty where nothing was typed.
    func text(_ field: HazardField) -> String {
        if case .text(let text) = self[field] { text.trimmed } else { "" }
    }

    func option<Option: RawRepresentable<String>>(
        _ field: HazardField, of: Option.Type = Option.self
    ) -> Option? {
        if case .option(let key) = self[field] { Option(rawValue: key) } else { nil }
    }

    func demandedOption<Option: RawRepresentable<String>>(
        _ field: HazardField, of: Option.Type = Option.self
    ) throws(HazardFieldFault) -> Option {
        guard let option = option(field, of: Option.self) else {
            throw HazardFieldFault(field, .missing)
        }
        return option
    }

    func person(_ field: HazardField) throws(HazardFieldFault) -> Person.ID {
        if case .person(let person) = self[field] { return person }
        throw notPicked(field)
    }

    /// Nil where nothing stands in the field.
    func clause() throws(HazardFieldFault) -> GuideClause.ID? {
        if case .clause(let clause) = self[.clause] { return clause }
        if text(.clause).isEmpty { return nil }
        throw HazardFieldFault(.clause, .unreadable)
    }

    func hazard(_ field: HazardField) throws(HazardFieldFault) -> Hazard.ID {
        if case .hazard(let hazard) = self[field] { return hazard }
        throw notPicked(field)
    }

    func event(_ field: HazardField) throws(HazardFieldFault) -> Int {
        if case .event(let ordinal) = self[field] { return ordinal }
        throw notPicked(field)
    }

    func day(_ field: HazardField, in situation: HazardSituation) throws(HazardFieldFault) -> Day {
        guard !text(field).isEmpty else { throw HazardFieldFault(field, .missing) }
        guard let day = situation.day(typed: text(field)) else {
            throw HazardFieldFault(field, .unreadable)
        }
        return day
    }

    func moment(
        _ field: HazardField, in situation: HazardSituation
    ) throws(HazardFieldFault) -> Moment {
        guard !text(field).isEmpty else { throw HazardFieldFault(field, .missing) }
        guard let moment = situation.endOfControl(typed: text(field)) else {
            throw HazardFieldFault(field, .unreadable)
        }
        return moment
    }

    /// In 分; nil where nothing was typed.
    func amount(_ field: HazardField) throws(HazardFieldFault) -> Int? {
        guard !text(field).isEmpty else { return nil }
        guard let amount = TypedAmount.read(text(field)) else {
            throw HazardFieldFault(field, .unreadable)
        }
        return amount
    }

    private func notPicked(_ field: HazardField) -> HazardFieldFault {
        HazardFieldFault(field, text(field).isEmpty ? .missing : .unreadable)
    }
}
