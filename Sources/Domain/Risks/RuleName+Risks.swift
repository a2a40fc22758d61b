extension RuleName {
    /// Why a rule about the grading of risks cannot have this value; nil where it can.
    func riskRefusal(of value: String) -> RuleRefusal? {
        switch self {
        case .riskLikelihoods, .riskExposures, .riskConsequences:
            guard let factors = RiskTables.factors(value), (2...9).contains(factors.count),
                zip(factors, factors.dropFirst()).allSatisfy({ $0 > $1 })
            else { return .notFactors }
            return nil
        case .riskReviewDays:
            guard let days = RuleSettings.days(value), days.count == RiskColour.allCases.count,
                days.allSatisfy({ range.contains($0) })
            else { return .notReviewDays(range) }
            return nil
        default:
            guard let cuts = RuleSettings.days(value), cuts.count == 3,
                cuts.allSatisfy({ range.contains($0) }),
                zip(cuts, cuts.dropFirst()).allSatisfy({ $0 > $1 })
            else { return .notCuts(range) }
            return nil
        }
    }
}
