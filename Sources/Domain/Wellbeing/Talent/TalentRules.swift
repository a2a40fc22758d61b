/// Who keeps the 人才库, and what a step of it must hold.
public enum TalentRules {
    public static let writers = CareWorkRules.writers

    public static let hoursRange = 0...9_999
    /// Characters of a certificate's number.
    public static let longestCertificate = 40

    /// All about everybody; others see how many there are. Without a standing nobody has an account yet.
    public static func mayRead(_ standing: Standing?) -> Bool { CareWorkRules.mayRead(standing) }

    public static func refusal(toWriteBy standing: Standing?) -> TalentRefusal? {
        standing?.has(anyOf: writers) ?? true ? nil : .notYours
    }

    /// Why `step` makes no sense on the member as it is; `member` is nil for a new one, `pool` are all.
    public static func refusal(
        of step: TalentStep, on member: TalentMember?, in pool: [TalentMember], on day: Day
    ) -> TalentRefusal? {
        if case .joined(let who, let term) = step {
            return refusal(of: who, from: term.starts, in: pool) ?? refusal(of: term, on: day)
        }
        guard let member, let last = member.terms.last else { return .unknown }
        guard member.counts else { return .withdrawn }
        switch step {
        case .joined: return nil
        case .revised(let term):
            if member.leaving != nil { return .hasLeft }
            if term.starts < last.starts { return .beforeTheLast }
            return refusal(of: term, on: day)
        case .left(let lastDay, let reason):
            if member.leaving != nil { return .hasLeft }
            if lastDay < last.starts { return .beforeTheLast }
            if lastDay > day { return .notYet }
            return reason.isBlank ? .noReason : nil
        case .withdrawn(let reason): return reason.isBlank ? .noReason : nil
        }
    }

    /// Nobody is in the pool twice on a day.
    private static func refusal(
        of who: TalentMember.Who, from day: Day, in pool: [TalentMember]
    ) -> TalentRefusal? {
        if case .outsider(let name, let school) = who {
            if name.isBlank { return .noName }
            if school.isBlank { return .noSchool }
        }
        let isIn = pool.contains { member in
            member.counts && member.who == who
                && member.leaving.map { $0.lastDay >= day } ?? true
        }
        return isIn ? .alreadyIn : nil
    }

    private static func refusal(of term: TalentTerm, on day: Day) -> TalentRefusal? {
        if term.starts > day { return .notYet }
        if term.qualifications.isEmpty { return .noQualification }
        guard hoursRange.contains(term.trainingHours),
            (term.trainingHours > 0) == term.qualifications.contains(.training)
        else { return .badHours }
        return term.certificate.count > longestCertificate ? .badCertificate : nil
    }
}

/// Why something is not done to the 人才库.
public enum TalentRefusal: Error, Hashable, Sendable {
    case notSignedIn
    /// Only 心理教师 and 分管副校长 keep it.
    case notYours
    case unknown, withdrawn, hasLeft
    case noName, noSchool, noPerson, noQualification, noReason
    /// Hours go with 上岗培训, and only with it.
    case badHours
    case badCertificate
    /// The day is still to come.
    case notYet
    /// Before the day from which the present entry stands.
    case beforeTheLast
    case alreadyIn
}
