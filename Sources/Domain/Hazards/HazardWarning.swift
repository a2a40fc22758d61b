/// What is allowed and asks once more, default No.
public enum HazardWarning: Hashable, Sendable {
    /// 五落实 not complete at 交办 of a 一般 hazard.
    case fiveMeasuresIncomplete([RectificationPlan.Measure])
    /// 责任部门 not named.
    case unitMissing
    /// An approving opinion with a word that says otherwise (未, 部分, 仍).
    case contradiction(word: String)
    /// The deadline falls on a day without school.
    case deadlineOnAFreeDay(Day)
}
