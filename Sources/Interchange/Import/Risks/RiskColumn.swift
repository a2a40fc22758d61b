/// The columns of a list of risk points, those of the printed 风险点清单 among them.
enum RiskColumn: TableColumn {
    case number, name, place, category, danger, score, likelihood, severity, exposure, measures
    case responsible, level, review

    static let required: [RiskColumn] = [.name, .place, .measures]

    var titles: [String] {
        switch self {
        case .number: ["序号", "no"]
        case .name: ["风险点", "风险点名称", "风险名称", "危险源", "risk", "name"]
        case .place: ["部位", "地点", "场所", "位置", "所在部位", "place"]
        case .category: ["类别", "风险类别", "隐患类型", "类型", "category"]
        case .danger: ["可能后果", "可能导致的后果", "事故类型", "后果", "danger"]
        case .score: ["评分", "分值", "风险值", "score"]
        case .likelihood: ["可能性", "l", "可能性l", "likelihood"]
        case .severity: ["严重性", "s", "c", "严重性s", "后果严重性", "后果严重性c", "severity", "consequence"]
        case .exposure: ["暴露频率", "暴露频繁程度", "e", "暴露频率e", "exposure"]
        case .measures: ["管控措施", "防控措施", "措施", "measures"]
        case .responsible: ["责任人", "管控责任人", "负责人", "responsible"]
        case .level: ["管控层级", "管控级别", "层级", "level"]
        case .review: ["下次评估", "复评日期", "评估日期", "下次复评", "review"]
        }
    }
}
