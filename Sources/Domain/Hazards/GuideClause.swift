/// One ground on which a hazard is 重大, with a short label of our own; the guide's text decides.
public struct GuideClause: Hashable, Sendable, Identifiable {
    /// 领域 of 教育系统重大事故隐患判定指南, in the guide's order.
    public enum Field: String, CaseIterable, Sendable {
        /// 校园消防.
        case fire
        /// 校舍安全.
        case buildings
        /// 食品安全.
        case food
        /// 实验实训.
        case laboratories
        /// 校车校园交通.
        case traffic
        /// 预防拥挤踩踏.
        case crowding
        /// 特种设备使用.
        case equipment
        /// 水电气热运行.
        case utilities
    }

    /// For example `XF-06`; unique.
    public let code: String
    public var field: Field
    public var text: String
    /// Where the entry comes from; shown where the table is edited.
    public var source: String

    public var id: String { code }

    public init(code: String, field: Field, text: String, source: String) {
        self.code = code
        self.field = field
        self.text = text
        self.source = source
    }

    /// The table a new school starts with: 直接判定 alone.
    ///
    /// Item numbers are given only where they were read in the guide itself (教发厅函〔2024〕20号);
    /// the others sum up a field and say that they were not compared with its text.
    public static let defaults: [GuideClause] =
        numberedFireClauses
        + [
            (.buildings, "XS", buildings), (.food, "SP", food), (.laboratories, "SY", laboratories),
            (.traffic, "JT", traffic), (.crowding, "TC", crowding), (.equipment, "TZ", equipment),
            (.utilities, "YD", utilities),
        ].flatMap { (field: Field, prefix: String, texts: [String]) in
            texts.enumerated().map { index, text in
                GuideClause(
                    code: prefix + "-" + padded(index + 1, to: 2), field: field, text: text,
                    source: guide + "按该领域概括，尚未逐条对照原文")
            }
        }

    private static let guide = "教育系统重大事故隐患判定指南（教发厅函〔2024〕20号）"

    private static let numberedFireClauses = fire.enumerated().map { index, text in
        GuideClause(
            code: "XF-" + padded(index + 1, to: 2), field: .fire, text: text,
            source: guide + "第三条（一）第\(index + 1)项，概括语")
    }

    /// In the order of the guide's article 3 (一).
    private static let fire = [
        "消防安全责任体系未建立，岗位责任未落实",
        "学生宿舍或幼儿用房设在地下、半地下，或幼儿用房在四层以上",
        "人员密集场所违规存放易燃易爆品，或用不合格彩钢板搭建",
        "应有的报警、灭火、消火栓、防排烟设施缺失、不合标准或失效",
        "动火作业未审批，现场无人监管",
        "电动自行车或电池进楼，私拉电线充电",
        "未经消防设计审查、验收或许可即施工、使用、营业",
        "安全出口不独立、数量不足或宽度不足八成",
        "门窗有妨碍逃生和救援的障碍",
    ]
    private static let buildings = [
        "鉴定为 D 级危房仍在使用", "擅自拆改承重结构或加层", "校舍受灾后未经鉴定即使用",
    ]
    private static let food = [
        "无证经营食堂或供餐单位无资质", "使用禁用、过期、腐败变质的食品原料", "加工用水或餐具不合卫生标准仍供餐",
    ]
    private static let laboratories = [
        "危险化学品违规购买、存放或处置", "剧毒、易制爆品未专库双人管理", "危险性实验无安全防护和应急处置条件",
    ]
    private static let traffic = [
        "使用无许可或报废、拼装车辆接送学生", "校车超员或驾驶人无校车驾驶资格",
    ]
    private static let crowding = [
        "楼梯、通道宽度或疏散能力不足仍集中使用", "大型集体活动无疏散方案和专人值守", "主要疏散通道锁闭或堵塞",
    ]
    private static let equipment = [
        "锅炉、电梯、压力容器未登记或超期未检仍使用", "特种设备安全附件缺失、失效", "特种设备作业人员无证上岗",
    ]
    private static let utilities = [
        "燃气使用场所无泄漏报警和切断装置", "配电线路严重老化、超负荷运行", "自备水源或二次供水受污染仍供应",
    ]
}
