import Domain

/// An indicator as the month's page names it, with what it counts.
struct MonthIndicator {
    let kind: HazardIndicator
    private let name: String
    private let meaning: String

    static let all = [
        MonthIndicator(
            kind: .rectification, name: "整改率", meaning: "本月上报的，已验收合格 ÷ 属实总数"),
        MonthIndicator(
            kind: .punctuality, name: "按期整改率", meaning: "原期限在本月届满的，按原期限验收 ÷ 全部"),
        MonthIndicator(kind: .closing, name: "销号率", meaning: "本月上报的，已销号 ÷ 已编号"),
        MonthIndicator(kind: .overdue, name: "逾期数", meaning: "期末未销号且已过现期限"),
        MonthIndicator(
            kind: .firstReview, name: "一次复查合格率", meaning: "本月首次复查的，一次合格 ÷ 全部"),
        MonthIndicator(
            kind: .recurrence, name: "复发率", meaning: "本月上报的，关联前次隐患 ÷ 属实总数"),
        MonthIndicator(
            kind: .selfCheck, name: "自查率", meaning: "本月上报的，本校自查发现 ÷ 来源清楚的"),
        MonthIndicator(kind: .averageDays, name: "平均整改天数", meaning: "本月验收的，交办至验收"),
        MonthIndicator(kind: .medianDays, name: "整改天数中位数", meaning: "本月验收的，交办至验收"),
    ]

    func row(_ numerator: String, _ denominator: String, _ result: String) -> [String] {
        [name, numerator, denominator, result, meaning]
    }
}
