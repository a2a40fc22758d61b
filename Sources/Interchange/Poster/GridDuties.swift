import Domain

/// What a grid looks after and how often: by the school's own slots, and by the kinds of its places.
///
/// What is said of a kind is usual practice; 日管控、周排查、月调度 of the canteen are those of
/// 企业落实食品安全主体责任监督管理规定. How often stands there only where the school has no slot.
struct GridDuties {
    private let kinds: [PlaceKind]
    private let slots: [DutySlot]

    init(kinds: [PlaceKind], slots: [DutySlot] = []) {
        var seen: Set<PlaceKind> = []
        self.kinds = kinds.filter { seen.insert($0).inserted }
        self.slots = slots
    }

    /// Of the slots that the places of a grid require, or that somebody has there, on a day.
    init(of grid: Grid, in organisation: Organisation, _ book: DutyBook) {
        let day = organisation.day
        let isOwn: (Place.ID) -> Bool = { organisation.grid(of: $0)?.id == grid.id }
        let required = book.requirements.filter { $0.isInForce(on: day) && isOwn($0.place) }
        let given = book.duties.filter { $0.isInForce(on: day) && isOwn($0.place) }
        let wanted = Set(required.map(\.slot) + given.map(\.slot))
        let slots = book.slots(on: day).filter { wanted.contains($0.id) }
        self.init(
            kinds: organisation.children(of: nil).filter { isOwn($0.id) }.map(\.kind),
            slots: slots.sorted { ($0.winter.start, $0.id) < ($1.winter.start, $1.id) })
    }

    var text: String {
        let guarding = slots.isEmpty ? [] : [slots.map(\.name).joined(separator: "、") + "到岗"]
        let own = (guarding + kinds.map(Self.duty)).joined(separator: "；")
        return own.isEmpty ? "隐患早发现、早报告、早处置" : own
    }

    /// 周一至周五：上学、大课间、课后巡查；每天：夜间值守.
    var frequency: String {
        let usual = kinds.map(Self.frequency)
        let own = slots.isEmpty ? usual : ownFrequencies
        var seen: Set<String> = []
        let different = own.filter { seen.insert($0).inserted }
        return different.isEmpty ? "每周全面检查" : different.joined(separator: "；")
    }

    /// Slots of the same days together, in the order of the first of them.
    private var ownFrequencies: [String] {
        var days: [Set<Weekday>] = []
        for slot in slots where !days.contains(slot.weekdays) { days.append(slot.weekdays) }
        return days.map { days in
            let names = slots.filter { $0.weekdays == days }.map(\.name)
            return DutyWords.text(of: days) + "：" + names.joined(separator: "、")
        }
    }

    private static func duty(_ kind: PlaceKind) -> String {
        switch kind {
        case .office: "检查用电、档案和消防器材"
        case .teaching: "检查楼道、门窗护栏、用电和疏散通道"
        case .dormitory: "查寝，检查用电和疏散通道"
        case .canteen: "检查食材、留样、燃气和就餐秩序"
        case .laboratory: "危化品双人双锁，检查通风、水电和设备"
        case .library: "检查用电、书架和疏散通道"
        case .publicArea: "检查场地、器材和水域警示"
        case .gate: "出入登记，维护上下学秩序"
        case .surroundings: "巡查校园周边环境和交通"
        case .otherBuilding: "检查设备间、用电和消防器材"
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
