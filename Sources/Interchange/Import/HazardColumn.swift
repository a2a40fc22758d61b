/// The columns of a hazard ledger (隐患排查整改台账).
enum HazardColumn: TableColumn {
    case number, foundAt, finder, place, text, category, grade, measures
    case due, responsible, completedOn, status, outcome, closedOn, reviewer

    static let required: [HazardColumn] = [.foundAt, .place, .text]

    var titles: [String] {
        switch self {
        case .number: ["序号", "编号", "隐患编号"]
        case .foundAt:
            ["检查时间", "检查日期", "排查时间", "排查日期", "发现时间", "发现日期", "上报时间", "时间", "日期"]
        case .finder: ["检查人", "检查人员", "排查人", "排查人员", "发现人", "上报人"]
        case .place:
            [
                "检查部位", "隐患部位", "隐患地点", "隐患位置", "检查地点", "排查部位", "部位", "地点", "位置", "场所", "区域",
                "检查区域", "所在区域",
            ]
        case .text:
            [
                "问题描述", "存在问题", "存在的问题", "隐患描述", "隐患内容", "隐患情况", "存在隐患", "问题隐患", "隐患", "问题",
                "描述",
            ]
        case .category: ["隐患类型", "隐患类别", "隐患分类", "问题类型", "类别", "类型", "分类"]
        case .grade: ["隐患等级", "隐患级别", "风险等级", "等级", "级别"]
        case .measures: ["整改要求", "整改措施", "整改意见", "整改建议", "要求"]
        case .due: ["整改期限", "整改时限", "完成时限", "整改限期", "限期", "期限", "时限", "要求完成时间", "计划完成时间"]
        case .responsible: ["整改责任人", "责任人", "整改人", "整改负责人", "负责人"]
        case .completedOn: ["整改完成日期", "整改完成时间", "完成日期", "完成时间", "整改日期", "整改时间"]
        case .status: ["销号情况", "是否销号", "销号", "销号状态", "复查情况", "验收情况", "复查结果", "状态"]
        case .outcome: ["整改情况", "整改结果", "整改落实情况", "落实情况", "完成情况", "是否整改"]
        case .closedOn: ["销号时间", "销号日期", "复查时间", "复查日期", "验收日期"]
        case .reviewer: ["复查人", "验收人", "复查人员", "销号人"]
        }
    }
}
