public import Domain

/// What the models of the book of the work around the cases stand on.
public protocol BookModel {
    var session: SessionModel { get }
}

extension BookModel {
    public var school: SchoolModel { session.school }

    /// As a form reads a day that has been: `11-20` is the last such day. Nil for what is no day.
    public func day(typed text: String) -> Day? {
        TypedDay.readPast(text, today: school.now.day)
    }

    /// Whether a rule allows it to whoever sits here; to everybody where nobody has an account yet.
    func isAllowed(by rule: (Standing?) -> Bool) -> Bool {
        session.state == .noAccounts || session.standing.map { rule($0) } ?? false
    }
}
