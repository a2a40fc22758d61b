public import Domain

/// What the form of an action can ask for; each has one label, whichever action asks.
public nonisolated enum HazardField: String, CaseIterable, Sendable {
    case note, reason, opinion, done
    case grade, clause, colour, meeting
    case responsibility, measure, funds, timeLimit, contingency
    case goals, methods, resources, organisation, schedule, safety
    case person, unit, due, noticeNumber, orders
    case spent, control, validUntil
    case decision, newDue, protection
    case authority, document
    case level, orderNumber, orderedBy, publicText, finding
    case recipient, earlier, signature, file
    /// What becomes of the others where a rule refuses some of many.
    case others
}

/// What stands in a field: what was typed, or what was picked from a list.
public nonisolated enum HazardFieldValue: Hashable, Sendable {
    case text(String)
    case option(String)
    case person(Person.ID)
    case clause(GuideClause.ID)
    case hazard(Hazard.ID)
    /// The number of an event of the hazard in hand.
    case event(Int)
    /// A file that has been taken into the school's keeping.
    case attachment(Attachment)
}

/// How a field is filled in.
public enum HazardFieldContent {
    case text(rows: Int)
    /// One of a few, by their keys.
    case options([String])
    case person
    case clause([GuideClause])
    /// A day to come; those offered, and how many days they are away.
    case day([(day: Day, count: Int)], DeadlineRule.Unit)
    case moment([Moment])
    case hazard([Hazard.ID])
    case signature([Hazard.Step])
    /// The path of a file.
    case file
}

/// Why a field cannot be read.
public nonisolated struct HazardFieldFault: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        case missing
        /// Something stands there that is no such thing.
        case unreadable
    }

    public let field: HazardField
    public let problem: Problem

    public init(_ field: HazardField, _ problem: Problem) {
        self.field = field
        self.problem = problem
    }
}
