import Domain

/// The times at which somebody stands guard at the sample school.
enum SampleSlots {
    struct Slot {
        let name: String
        let kind: DutySlotKind
        let summer: String
        let winter: String
        let weekdays: String
        var schoolDaysOnly = true
    }

    static let arrival = "上学"
    static let stairs = "大课间"
    static let lunch = "午餐"
    static let leaving = "放学"
    static let fridayLeaving = "周五放学"
    static let patrol = "课后巡查"
    static let dormitory = "晚寝"
    static let night = "夜间值守"

    static let all = [
        Slot(
            name: arrival, kind: .gate, summer: "07:10-07:40", winter: "07:30-08:00",
            weekdays: "12345"),
        Slot(
            name: stairs, kind: .stairs, summer: "09:25-09:55", winter: "09:35-10:05",
            weekdays: "12345"),
        Slot(
            name: lunch, kind: .lunch, summer: "11:45-12:20", winter: "11:45-12:20",
            weekdays: "12345"),
        Slot(
            name: leaving, kind: .leaving, summer: "16:10-16:30", winter: "15:50-16:10",
            weekdays: "1234"),
        Slot(
            name: fridayLeaving, kind: .leaving, summer: "15:10-15:30", winter: "15:10-15:30",
            weekdays: "5"),
        Slot(
            name: patrol, kind: .patrol, summer: "16:50-17:20", winter: "16:30-17:00",
            weekdays: "12345"),
        Slot(
            name: dormitory, kind: .dormitory, summer: "21:30-22:30", winter: "21:10-22:10",
            weekdays: "1234"),
        Slot(
            name: night, kind: .gate, summer: "22:30-06:30", winter: "22:30-06:30",
            weekdays: "1234567", schoolDaysOnly: false),
    ]

    /// Who stands where in which slot: building, floor, room | slot | names with weekdays or weeks.
    static let rota = """
        校门 · 周边//正门 | 上学 | 顾长青; 罗秉文 1; 王砚秋 2; 郑雅娴 3; 孙厚田 4; 赵劲岩 5
        校门 · 周边//接送等候区 | 上学 | 方水生 替 石大勇
        校门 · 周边//门前道路 | 上学 | 段志刚; 江一帆 135; 陶子衿 24
        校门 · 周边//正门 | 放学 | 顾长青; 田书勤 1; 周若溪 2; 吴知行 3; 沈墨林 4
        校门 · 周边//接送等候区 | 放学 | 方水生 替 石大勇; 彭海涛 13; 廖启明 24
        校门 · 周边//侧门 | 放学 |
        校门 · 周边//正门 | 周五放学 | 顾长青; 韩立本
        校门 · 周边//接送等候区 | 周五放学 | 方水生 替 石大勇; 彭海涛
        校门 · 周边//门卫室 | 夜间值守 | 龙有福 1357; 石大勇 246
        教学楼A/一层/东楼梯间 | 大课间 | 卢新桥 14; 贾成林 25; 夏语禾 3
        教学楼A/二层/东楼梯间 | 大课间 | 汪晓棠 14; 钟毓秀 25; 田野平 3
        教学楼A/三层/东楼梯间 | 大课间 | 傅思齐 14; 邱立群 25; 严书恒 3
        教学楼A/四层/东楼梯间 | 大课间 | 文佩如 14; 武正源 25; 申屠岚 3
        教学楼A/一层/西楼梯间 | 大课间 | 潘云舟 12; 蒋维民 345
        教学楼B/一层/中楼梯间 | 大课间 | 欧阳蕊 14; 孟夏初 25; 常玉洁 3
        教学楼B/二层/中楼梯间 | 大课间 | 樊小雅 14; 乔木森 25; 戴春燕 3
        教学楼B/三层/中楼梯间 | 大课间 | 龚慧敏 14; 史可欣 25; 黄采薇 3
        教学楼B/四层/中楼梯间 | 大课间 | 梁宽裕 1; 许怀瑾 25; 丁若兰 3
        操场 · 活动区//田径场 | 大课间 | 曾铁成; 覃远航 135; 廖启明 24
        食堂/一层/学生餐厅 | 午餐 | 毛春来; 贺兰英 12; 米兰竹 345; 唐远志 1; 姚佩兰 2; 谢明礼 3; 任秋实 4; 黎文静 5
        食堂/一层/灶间 | 午餐 | 秦满堂
        食堂/二层/教师餐厅 | 午餐 | 尹春花 135; 邹二妹 24
        办公楼// | 课后巡查 | 谢明礼 替 黎文静
        教学楼A// | 课后巡查 | 李松年 替 潘云舟
        教学楼B// | 课后巡查 | 周若溪 替 姚佩兰
        实验楼// | 课后巡查 | 任秋实 替 洪建勋
        实验楼/一层/危化品储存间 | 课后巡查 | 柳青禾
        食堂// | 课后巡查 | 毛春来
        图书馆// | 课后巡查 | 叶知微 双; 邓晚晴 单
        操场 · 活动区// | 课后巡查 | 赵劲岩 替 曾铁成
        后勤楼// | 课后巡查 | 施建平
        后勤楼/一层/配电房 | 课后巡查 | 何满仓
        宿舍楼// | 课后巡查 | 白素梅
        校门 · 周边// | 课后巡查 | 陈静宜
        宿舍楼/一层/男生值班室 | 晚寝 | 安国良 单; 牛德旺 双
        宿舍楼/三层/女生值班室 | 晚寝 | 白素梅 单; 温巧云 双
        """
}
