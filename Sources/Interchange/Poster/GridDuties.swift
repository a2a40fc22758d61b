import Domain

/// What a grid looks after and how often, by the kinds of its places.
///
/// Usual practice where the school has set nothing else; 日管控、周排查、月调度 of the canteen are
/// those of 企业落实食品安全主体责任监督管理规定.
struct GridDuties {
    private let kinds: [PlaceKind]

    init(kinds: [PlaceKind]) {
        var seen: Set<PlaceKind> = []
        self.kinds = kinds.filter { seen.insert($0).inserted }
    }

    var text: String {
        let own = kinds.map(Self.duty).joined(separator: "；")
        return own.isEmpty ? "隐患早发现、早报告、早处置" : own
    }

    var frequency: String {
        let own = kinds.map(Self.frequency)
        var seen: Set<String> = []
        let different = own.filter { seen.insert($0).inserted }
        return different.isEmpty ? "每周全面检查" : different.joined(separator: "；")
    }

    private static func duty(_ kind: PlaceKind) -> String {
        switch kind {
        case .office: "用电、档案和消防器材"
        case .teaching: "课间楼道值守，门窗护栏、用电和疏散通道"
        case .dormitory: "查寝、用电和疏散通道"
        case .canteen: "食材、留样、燃气和就餐秩序"
        case .laboratory: "危化品双人双锁，通风、水电和设备"
        case .library: "用电、书架和疏散通道"
        case .publicArea: "场地、器材和水域警示"
        case .gate: "出入登记，上下学秩序"
        case .surroundings: "校园周边环境和交通"
        case .otherBuilding: "设备间、用电和消防"
        case .floor, .room: "日常检查"
        }
    }

    private static func frequency(_ kind: PlaceKind) -> String {
        switch kind {
        case .canteen: "日管控、周排查、月调度"
        case .dormitory: "每晚查寝，每周全面检查"
        case .laboratory: "课前课后，每周全面检查"
        case .gate, .surroundings: "上下学值守，每周全面检查"
        case .office, .library: "每周全面检查"
        case .teaching, .publicArea, .otherBuilding, .floor, .room: "每日巡查，每周全面检查"
        }
    }
}
