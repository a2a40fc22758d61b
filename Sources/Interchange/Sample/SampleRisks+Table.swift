import Domain

extension SampleRisks {
    static let entries: [Entry] = table.split(separator: "\n").compactMap(entry)

    private static func entry(_ line: Substring) -> Entry? {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        guard cells.count == 9 || cells.count == 12,
            let score = RiskScore(text: cells[5]), let daysAgo = Int(cells[8])
        else { return nil }
        let place = cells[0].split(separator: "/", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        guard place.count == 3 else { return nil }
        var review: (daysAgo: Int, score: RiskScore, note: String)?
        if cells.count == 12, let since = Int(cells[9]), let score = RiskScore(text: cells[10]) {
            review = (since, score, cells[11])
        }
        return Entry(
            place: (place[0], place[1], place[2]), category: cells[1], name: cells[2],
            danger: cells[3], score: score, measures: cells[6], position: cells[7],
            daysAgo: daysAgo, review: review)
    }

    /// Place | category | name | danger | – | score | measures | position | days ago
    /// [| days since the review | score | why].
    private static let table = """
        食堂/一层/灶间|RQ|灶间燃气管道与灶具|泄漏、爆燃||lec 3 6 40|燃气报警联动切断，每日班后关总阀并签字，软管每年更换|食堂管理员|82|20|lec 3 6 40|增设报警器，软管待换
        食堂/二层/燃气表间|RQ|燃气表间|泄漏聚集遇明火爆炸||lec 1 6 40|专人上锁，禁火标识，每周检漏|总务主任|200|60|lec 1 6 15|加装机械通风
        食堂/一层/储藏间|SP|食材采购与储存|群体性食源性疾病||matrix 3 5|定点采购索证索票，日管控、周排查、月调度，留样四十八小时|食堂管理员|120|75|matrix 3 5|维持
        食堂/二层/冷库|TZ|冷库制冷|人员误关、制冷剂泄漏||matrix 2 4|库内报警按钮，每日温度记录|食堂管理员|150
        食堂/一层/学生餐厅|TC|就餐高峰人流|拥挤滑倒||matrix 3 3|分年级错时就餐，值班教师疏导，地面防滑|总务主任|150
        宿舍楼/一层/102寝室|SU|男生宿舍夜间火灾|人员伤亡||matrix 3 5|断电断火管理，独立烟感，宿管夜查，每月疏散演练|宿管员|95|8|matrix 3 5|维持
        宿舍楼/三层/302寝室|YD|违规用电|线路过热起火||matrix 3 4|限流装置，每周抽查|宿管员|190
        宿舍楼/四层/楼梯间|TC|晨起集中下楼|拥挤踩踏||matrix 3 5|分层错时，楼梯值守，应急灯完好|德育主任|95|30|matrix 2 5|增设值守一人
        教学楼A/一层/东楼梯间|TC|课间与集会上下楼|拥挤踩踏||matrix 3 5|分区分流，转角值守，先低后高放行|七年级主任|110|25|matrix 3 5|维持
        教学楼A//屋面|XS|屋面女儿墙|高处坠落、坠物||matrix 1 5|通道上锁，雨季前检查|后勤维修工|200
        教学楼A//外墙|XS|外墙饰面砖|脱落伤人||matrix 3 5|警戒线围护，雨后检查，列入维修计划|总务主任|100|40|matrix 2 5|空鼓部位已凿除
        教学楼B/一层/门厅|TC|低年级放学集队|碰撞、走失||matrix 3 3|班主任送至接送区，分批放行|小学部主任|160
        教学楼B//外墙|XS|外窗与窗台|学生攀爬坠落||matrix 2 5|窗开启限位，班级每日检查|小学部主任|160
        实验楼/一层/危化品储存间|SY|危险化学品储存|泄漏、中毒、丢失||lec 3 3 40|双人双锁双账，防爆柜，视频监控，每周盘点|化学实验员|75|18|lec 3 3 40|账物相符
        实验楼/一层/化学实验室|SY|学生化学实验|灼伤、火灾||lec 3 6 7|护目镜与洗眼器，实验前安全教育，准备灭火毯|化学实验员|150
        实验楼/三层/网络机房|WL|机房与学籍数据|火灾、数据泄露||matrix 2 4|气体灭火，权限分离，异地备份|信息中心主任|170
        操场 · 活动区//田径场|TY|体育课与大课间|运动损伤、猝死||matrix 2 5|课前健康询问，急救包与AED到位|体艺处主任|140
        操场 · 活动区//单双杠区|TY|单双杠与攀爬器械|跌落||matrix 3 3|周检螺栓，地面软垫，教师在场方可使用|体育器材管理员|190
        操场 · 活动区//荷花池边|NS|荷花池|溺水||matrix 2 5|围栏一米二，警示牌，课间值守，救生杆救生圈|德育主任|160
        操场 · 活动区//看台|XS|看台|垮塌、坠落||matrix 1 5|限载标识，开学前检查|总务主任|170
        校门 · 周边//接送等候区|JT|上下学接送车流|交通伤害||matrix 4 5|护学岗，人车分流，错峰放学，交警协同|保安队长|70|12|matrix 4 5|门前道路施工，维持红色
        校门 · 周边//门卫室|ZA|外来人员进入|暴力伤害||matrix 2 5|实名登记，防冲撞设施，保安持械在岗|保安队长|150
        校门 · 周边//校车停靠点|JT|校车上下客|碰撞、遗漏学生||matrix 2 5|照管员清点，车辆月检|保安队长|150
        后勤楼/一层/配电房|YD|配电房|触电、火灾||lec 3 3 15|持证操作，绝缘用具，每日巡视|水电工|160
        后勤楼//电动车棚|XF|电动车充电|充电起火||matrix 3 4|棚内自动喷淋，充满自停，禁止进楼|保安队长|185
        图书馆/二层/书库|XF|书库|火灾||matrix 2 4|禁火，烟感，通道畅通|图书馆主任|200
        办公楼/二层/会议室|HD|家长会等大型活动|疏散不畅||matrix 1 4|限员，活动预案|办公室主任|220
        """
}
