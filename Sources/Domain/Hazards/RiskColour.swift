/// 四色: the customary colour of a risk, from the gravest down. Not a grade: see `HazardGrade`.
public enum RiskColour: String, CaseIterable, Sendable {
    case red, orange, yellow, blue
}
