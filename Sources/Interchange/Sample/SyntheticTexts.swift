/// Puts hazard texts of about 45 characters together, every one of them different.
struct SyntheticTexts: Sendable {
    struct Category: Sendable {
        let code: String
        let problems: [String]
    }

    func category(_ random: inout SeededGenerator) -> Category {
        Self.categories[random.next(below: Self.categories.count)]
    }

    func text(_ index: Int, of category: Category, _ random: inout SeededGenerator) -> String {
        var text = Self.spots[random.next(below: Self.spots.count)]
        text.reserveCapacity(160)
        text += category.problems[random.next(below: category.problems.count)]
        text += Self.findings[random.next(below: Self.findings.count)]
        text += Self.actions[random.next(below: Self.actions.count)]
        text += "。编号H"
        let digits = String(index)
        for _ in digits.utf8.count..<max(7, digits.utf8.count) { text += "0" }
        text += digits
        return text
    }

    func measure(_ random: inout SeededGenerator) -> String {
        Self.measures[random.next(below: Self.measures.count)]
    }

    private static let categories = [
        Category(
            code: "XF",
            problems: [
                "灭火器指针落入红区", "应急灯断电后不亮", "疏散指示标志被遮挡", "安全出口堆放纸箱",
                "消火栓箱内缺水带", "防火卷帘下堆物", "烟感探测器离线", "常闭防火门被楔开",
            ]),
        Category(
            code: "YD",
            problems: [
                "插座面板破损露出铜片", "线槽盖板脱落电线外露", "配电箱未上锁", "接线板串接取暖器",
                "漏电保护器试跳不动作", "空调插头发烫变色",
            ]),
        Category(
            code: "XS",
            problems: [
                "护栏立柱松动", "墙面抹灰空鼓", "地砖翘起绊脚", "窗扇限位器缺失", "吊顶板下沉",
                "栏杆间距过大", "玻璃开裂未更换",
            ]),
        Category(
            code: "SP", problems: ["食材离地不足", "留样标签漏写时间", "防蝇网破洞", "消毒记录缺签"]),
        Category(
            code: "SY", problems: ["通风橱风速不足", "试剂瓶标签脱落", "废液桶未加盖", "洗眼器出水浑浊"]),
        Category(
            code: "RQ", problems: ["燃气软管老化", "水管接头渗漏", "开水器缺安全阀铅封", "热水温度过高"]),
        Category(
            code: "TY", problems: ["篮球架螺栓锈蚀", "跑道塑胶起鼓", "单杠立柱晃动", "沙坑混入碎石"]),
        Category(
            code: "ZA", problems: ["监控画面模糊", "访客登记不全", "围墙有攀爬痕迹", "一键报警无应答"]),
        Category(
            code: "JT", problems: ["校车安全带卡扣损坏", "接送车辆逆行", "减速带破损", "停车占用人行道"]),
        Category(
            code: "TC", problems: ["放学楼梯拥挤", "课间转角追逐碰撞", "踏步防滑条磨平", "集合路线交叉"]),
    ]

    private static let spots = [
        "东侧走廊", "西楼梯间", "北面阳台", "后门外", "楼顶平台", "卫生间门口", "准备室内", "讲台旁",
        "操作间", "冷柜旁", "台阶上", "消防通道", "配电箱旁", "看台下", "器材架边", "热水器旁",
        "外墙下", "雨棚下方", "坡道口", "转角处", "储物柜侧", "窗台边", "吊扇下方", "排水沟边",
    ]
    private static let findings = [
        "，值周巡查时发现", "，学生代表反映", "，班主任上报", "，家长来电反映", "，夜间巡逻发现",
        "，疏散演练时发现", "，上级督查指出", "，雨后复查发现", "，开学大排查发现", "，保洁员报告",
    ]
    private static let actions = [
        "，已拉警戒线等待维修", "，要求三日内整改完毕", "，已通知总务处更换", "，暂停使用该区域",
        "，已联系厂家上门检修", "，当日清理并拍照留存", "，请分管校长督办", "，列入本月重点台账",
        "，责任人已书面说明", "，待复查合格后销号", "，先行断电处理", "，已增设警示标识",
    ]
    private static let measures = ["", "拉警戒线", "挂牌停用", "断电", "张贴提示", "专人看守"]
}
