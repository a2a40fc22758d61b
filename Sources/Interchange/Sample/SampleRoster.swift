import Domain

/// The staff of the sample school and what each does in which grid. All names are made up.
enum SampleRoster {
    struct Member {
        let name: String
        let position: String
        let officePhone: String?
        /// Grid code and role, for example `G03 leader`.
        let roles: [(grid: String, role: GridRole)]
    }

    struct GridName {
        let code: String
        let name: String
    }

    static let grids: [GridName] = [
        GridName(code: "G01", name: "全校"), GridName(code: "G02", name: "办公楼"),
        GridName(code: "G03", name: "教学楼A"), GridName(code: "G04", name: "教学楼B"),
        GridName(code: "G05", name: "食堂"), GridName(code: "G06", name: "操场活动区"),
        GridName(code: "G07", name: "实验楼"), GridName(code: "G08", name: "宿舍区"),
        GridName(code: "G09", name: "校门周边"), GridName(code: "G10", name: "图书馆"),
        GridName(code: "G11", name: "后勤楼"),
    ]

    /// The leader who handed the grid over, the deputy who took it, and who became deputy then.
    static let handover = (grid: "G03", from: "蒋维民", to: "李松年", newDeputy: "潘云舟")
    /// Teachers who changed buildings at the beginning of this year.
    static let moves: [(name: String, from: String, to: String)] = [
        ("汪晓棠", "G04", "G03"), ("邱立群", "G04", "G03"), ("覃远航", "G03", "G06"),
    ]

    static let members: [Member] = table.split(separator: "\n").compactMap(member)

    private static func member(_ line: Substring) -> Member? {
        let cells = line.split(separator: "|").map { cell in
            cell.split(separator: " ").joined(separator: " ")
        }
        guard cells.count == 4 else { return nil }
        return Member(
            name: cells[0], position: cells[1], officePhone: cells[2] == "-" ? nil : cells[2],
            roles: cells[3].split(separator: " ").map { role in
                switch role.last {
                case "长": (String(role.dropLast()), .leader)
                case "副": (String(role.dropLast()), .deputy)
                default: (String(role), .member)
                }
            })
    }

    /// Name | position | office phone | grids, with 长 for 网格长 and 副 for AB角.
    private static let table = """
        杨怀朴 | 校长 | 8001 | G01长
        罗秉文 | 副校长(分管安全) | 8002 | G01副
        田书勤 | 副校长(分管教学) | 8003 | G01
        冯守诚 | 安全办主任 | 8201 | G09长 G01
        陈静宜 | 安全办干事 | 8202 | G09副 G01
        王砚秋 | 教务主任 | 8211 | G02长 G01
        郑雅娴 | 德育主任 | 8221 | G08长 G01
        孙厚田 | 总务主任 | 8231 | G05长 G01
        韩立本 | 总务处副主任 | 8232 | G11长
        赵劲岩 | 体艺处主任 | 8241 | G06长
        吴知行 | 教科室主任 | 8251 | G07长
        沈墨林 | 图书馆主任 | 8261 | G10长
        周若溪 | 小学部主任 | 8271 | G04长
        蒋维民 | 九年级主任 | 8283 | G03长
        李松年 | 七年级主任 | 8281 | G03副
        潘云舟 | 八年级主任 | 8282 | G03
        谢明礼 | 办公室主任 | 8212 | G02副
        任秋实 | 信息中心主任 | 8252 | G07副
        毛春来 | 食堂管理员 | 8233 | G05副
        苏映红 | 校医 | 8213 | G02
        唐远志 | 团委书记 | 8222 | G06副
        姚佩兰 | 少先队辅导员 | 8272 | G04副
        顾长青 | 保安队长 | 8203 | G09
        方水生 | 保安 | 8204 | G09
        石大勇 | 保安 | 8204 | G09
        龙有福 | 保安 | 8204 | G09
        段志刚 | 保安 | 8204 | G09
        何满仓 | 后勤维修工 | 8234 | G11
        施建平 | 水电工 | 8234 | G11副
        薛桂香 | 物资保管员 | 8235 | G11
        骆小娥 | 保洁员 | - | G03
        莫秀英 | 保洁员 | - | G04
        侯玉芬 | 保洁员 | - | G02
        白素梅 | 宿管员 | 8224 | G08副
        安国良 | 宿管员 | 8223 | G08
        温巧云 | 宿管员 | 8224 | G08
        牛德旺 | 宿管员 | 8223 | G08
        秦满堂 | 厨师长 | 8233 | G05
        尹春花 | 炊事员 | 8233 | G05
        邹二妹 | 炊事员 | 8233 | G05
        康得胜 | 炊事员 | 8233 | G05
        柳青禾 | 化学实验员 | 8253 | G07
        洪建勋 | 物理实验员 | 8253 | G07
        叶知微 | 图书管理员 | 8262 | G10副
        邓晚晴 | 图书管理员 | 8262 | G10
        廖启明 | 体育教师 | 8242 | G06
        曾铁成 | 体育器材管理员 | 8242 | G06
        彭海涛 | 体育教师 | 8242 | G06
        贺兰英 | 音乐教师 | 8243 | G04
        陶子衿 | 美术教师 | 8243 | G04
        江一帆 | 信息技术教师 | 8252 | G07
        袁明月 | 档案员 | 8212 | G02
        黎文静 | 文印员 | 8214 | G02
        万国强 | 会计 | 8215 | G02
        卢新桥 | 七(1)班班主任 | 8281 | G03
        贾成林 | 七(2)班班主任 | 8281 | G03
        夏语禾 | 七(3)班班主任 | 8281 | G03
        汪晓棠 | 七(4)班班主任 | 8281 | G03
        钟毓秀 | 八(1)班班主任 | 8282 | G03
        田野平 | 八(2)班班主任 | 8282 | G03
        傅思齐 | 八(3)班班主任 | 8282 | G03
        邱立群 | 八(4)班班主任 | 8282 | G03
        严书恒 | 九(1)班班主任 | 8283 | G03
        文佩如 | 九(2)班班主任 | 8283 | G03
        武正源 | 九(3)班班主任 | 8283 | G03
        申屠岚 | 九(4)班班主任 | 8283 | G03
        欧阳蕊 | 一(1)班班主任 | 8271 | G04
        孟夏初 | 一(2)班班主任 | 8271 | G04
        常玉洁 | 二(1)班班主任 | 8271 | G04
        樊小雅 | 二(2)班班主任 | 8271 | G04
        乔木森 | 三(1)班班主任 | 8272 | G04
        戴春燕 | 三(2)班班主任 | 8272 | G04
        龚慧敏 | 四(1)班班主任 | 8272 | G04
        史可欣 | 四(2)班班主任 | 8272 | G04
        黄采薇 | 五(1)班班主任 | 8273 | G04
        梁宽裕 | 五(2)班班主任 | 8273 | G04
        许怀瑾 | 六(1)班班主任 | 8273 | G04
        丁若兰 | 六(2)班班主任 | 8273 | G04
        覃远航 | 英语教师 | 8284 | G06
        米兰竹 | 语文教师 | 8284 | G08
        钱知意 | 心理教师 | 8215 | G02
        """
}
