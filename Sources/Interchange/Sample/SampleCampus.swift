import Domain

/// The buildings and areas of the sample school: where they stand, which grid answers for them and
/// what is inside.
///
/// Metres from the south-west corner of a campus of about 240 × 180 m; three columns as a wall map
/// would draw them.
enum SampleCampus {
    struct Building {
        let name: String
        let kind: PlaceKind
        let grid: String
        let outline: Outline
        let floors: [Floor]
        /// Rooms or spots that lie on no floor.
        let rooms: [String]
    }

    struct Floor {
        let name: String
        let rooms: [String]
    }

    static let buildings: [Building] = [
        building(
            "教学楼A", .teaching, "G03", west: 4, south: 136, east: 82, north: 176,
            """
            一层: 七(1)班教室 七(2)班教室 七(3)班教室 门厅 东楼梯间 西楼梯间 走廊 水房
            二层: 七(4)班教室 八(1)班教室 八(2)班教室 东楼梯间 西楼梯间 走廊 卫生间
            三层: 八(3)班教室 八(4)班教室 九(1)班教室 东楼梯间 西楼梯间 走廊 水房
            四层: 九(2)班教室 九(3)班教室 九(4)班教室 东楼梯间 走廊 理科组办公室 卫生间
            : 屋面 外墙
            """),
        building(
            "教学楼B", .teaching, "G04", west: 90, south: 136, east: 164, north: 176,
            """
            一层: 一(1)班教室 一(2)班教室 二(1)班教室 门厅 中楼梯间 走廊 卫生间
            二层: 二(2)班教室 三(1)班教室 三(2)班教室 中楼梯间 走廊 水房
            三层: 四(1)班教室 四(2)班教室 五(1)班教室 中楼梯间 走廊 卫生间
            四层: 五(2)班教室 六(1)班教室 六(2)班教室 中楼梯间 音乐教室 美术教室
            : 外墙
            """),
        building(
            "实验楼", .laboratory, "G07", west: 174, south: 138, east: 236, north: 174,
            """
            一层: 化学实验室 化学准备室 危化品储存间 走廊 楼梯间
            二层: 物理实验室 生物实验室 仪器室 楼梯间
            三层: 计算机教室 录播教室 网络机房 楼梯间
            """),
        building(
            "办公楼", .office, "G02", west: 4, south: 86, east: 74, north: 120,
            """
            一层: 门厅 总务处办公室 卫生室 档案室
            二层: 校长室 安全办公室 教务处办公室 会议室
            三层: 德育处办公室 文印室 走廊 楼梯间
            """),
        Building(
            name: "操场 · 活动区", kind: .publicArea, grid: "G06",
            outline: oval(west: 88, south: 62, east: 164, north: 122), floors: [],
            rooms: ["田径场", "篮球场", "单双杠区", "看台", "升旗台", "荷花池边", "体育器材室"]),
        building(
            "食堂", .canteen, "G05", west: 176, south: 84, east: 236, north: 120,
            """
            一层: 灶间 切配间 储藏间 留样间 洗消间 学生餐厅
            二层: 面点间 冷库 教师餐厅 燃气表间
            """),
        building(
            "宿舍楼", .dormitory, "G08", west: 4, south: 20, east: 70, north: 56,
            """
            一层: 男生值班室 101寝室 102寝室 103寝室 洗漱间 楼梯间
            二层: 201寝室 202寝室 203寝室 洗漱间 楼梯间
            三层: 女生值班室 301寝室 302寝室 303寝室 洗漱间 楼梯间
            四层: 401寝室 402寝室 403寝室 洗漱间 楼梯间
            """),
        building(
            "图书馆", .library, "G10", west: 78, south: 20, east: 122, north: 52,
            """
            一层: 门厅 借阅室 报告厅
            二层: 阅览室 书库 楼梯间
            """),
        building(
            "后勤楼", .otherBuilding, "G11", west: 128, south: 20, east: 168, north: 52,
            """
            一层: 配电房 水泵房 开水房 维修间
            二层: 物资仓库 门卫宿舍
            : 电动车棚
            """),
        Building(
            name: "校门 · 周边", kind: .gate, grid: "G09",
            outline: rectangle(west: 178, south: 26, east: 236, north: 58), floors: [],
            rooms: ["正门", "门卫室", "侧门", "接送等候区", "校车停靠点", "门前道路", "围墙", "停车场"]),
    ]

    private static func building(
        _ name: String, _ kind: PlaceKind, _ grid: String, west: Double, south: Double,
        east: Double, north: Double, _ inside: String
    ) -> Building {
        let lines = inside.split(separator: "\n").map { line in
            let parts = line.split(separator: ":", omittingEmptySubsequences: false)
            let rooms = parts.dropFirst().joined().split(separator: " ").map(String.init)
            return Floor(name: String(parts.first ?? ""), rooms: rooms)
        }
        return Building(
            name: name, kind: kind, grid: grid,
            outline: rectangle(west: west, south: south, east: east, north: north),
            floors: lines.filter { !$0.name.isEmpty },
            rooms: lines.filter(\.name.isEmpty).flatMap(\.rooms))
    }

    private static func rectangle(
        west: Double, south: Double, east: Double, north: Double
    ) -> Outline {
        Outline(ring: [
            PlanPoint(east: west, north: south), PlanPoint(east: east, north: south),
            PlanPoint(east: east, north: north), PlanPoint(east: west, north: north),
        ])
    }

    /// A rectangle with its corners cut, as a running track bends.
    private static func oval(
        west: Double, south: Double, east: Double, north: Double
    ) -> Outline {
        let cut = min(east - west, north - south) / 5
        return Outline(ring: [
            PlanPoint(east: west + cut, north: south), PlanPoint(east: east - cut, north: south),
            PlanPoint(east: east, north: south + cut), PlanPoint(east: east, north: north - cut),
            PlanPoint(east: east - cut, north: north), PlanPoint(east: west + cut, north: north),
            PlanPoint(east: west, north: north - cut), PlanPoint(east: west, north: south + cut),
        ])
    }
}
