/// One entry of the category code table (隐患类型), for example `XF` 消防.
public struct HazardCategory: Hashable, Sendable, Identifiable {
    /// Two capital letters; unique.
    public let code: String
    public var name: String
    public var englishName: String
    /// Where the entry comes from; shown where the table is edited.
    public var source: String

    public var id: String { code }

    public init(code: String, name: String, englishName: String, source: String) {
        self.code = code
        self.name = name
        self.englishName = englishName
        self.source = source
    }

    /// The table a new school starts with.
    public static let defaults: [HazardCategory] = [
        ("XF", "消防", "Fire"), ("XS", "校舍建筑", "Buildings"), ("SP", "食品饮水", "Food and water"),
        ("SY", "实验实训", "Laboratories"), ("SU", "宿舍", "Dormitories"), ("YD", "用电", "Electricity"),
        ("RQ", "燃气水暖", "Gas, water, heating"), ("TZ", "特种设备", "Special equipment"),
        ("TY", "体育设施", "Sports facilities"), ("JT", "校车与交通", "Buses and traffic"),
        ("TC", "拥挤踩踏", "Crowding"), ("ZA", "门卫与安防", "Gate and guards"),
        ("QL", "欺凌与暴力", "Bullying and violence"), ("ZB", "周边环境", "Surroundings"),
        ("NS", "防溺水", "Drowning"), ("WS", "公共卫生", "Public health"),
        ("ZR", "自然灾害", "Natural disasters"), ("HD", "大型活动", "Large events"),
        ("WL", "网络与信息", "Network and data"), ("GL", "管理缺陷", "Management"),
    ].map { HazardCategory(code: $0.0, name: $0.1, englishName: $0.2, source: "默认编码表") }
}
