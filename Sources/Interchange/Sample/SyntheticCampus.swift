import Domain
import Persistence

/// Buildings in rows and columns, with floors and rooms, as many places as asked for.
struct SyntheticCampus {
    let places: [Place.ID]

    private static let kinds: [(name: String, kind: PlaceKind)] = [
        ("教学", .teaching), ("实验", .laboratory), ("宿舍", .dormitory), ("办公", .office),
        ("食堂", .canteen), ("图书", .library), ("综合", .otherBuilding),
    ]
    private static let floorNames = ["一层", "二层", "三层", "四层", "五层", "六层", "七层", "八层"]
    /// A floor with its rooms.
    private static let placesPerFloor = 6
    private static let usualPlacesPerBuilding = 25

    static func buildings(for places: Int) -> Int {
        max(min(places, 9), places / usualPlacesPerBuilding)
    }

    /// `count` places, the `buildings` among them.
    init(
        filingInto transaction: LedgerTransaction, places count: Int, buildings: Int,
        grids: [Grid.ID], since day: Day
    ) throws {
        var places: [Place.ID] = []
        places.reserveCapacity(count)
        for index in 0..<buildings {
            let kind = Self.kinds[index % Self.kinds.count]
            let building = try transaction.addPlace(
                name: "\(kind.name)\(index + 1)号楼", kind: kind.kind, parent: nil,
                initials: Pinyin.initials(of: kind.name) + "\(index + 1)hl", importKey: nil)
            places.append(building)
            try transaction.setFootprint(
                Self.footprint(index, of: buildings), of: building)
            if !grids.isEmpty {
                try transaction.giveToGrid(building, grids[index % grids.count], from: day)
            }
            let share = (index + 1) * count / buildings - index * count / buildings - 1
            places += try Self.fill(building, with: share, transaction)
        }
        self.places = places
    }

    private static func fill(
        _ building: Place.ID, with count: Int, _ transaction: LedgerTransaction
    ) throws -> [Place.ID] {
        var places: [Place.ID] = []
        var floor = building
        for index in 0..<count {
            let storey = index / placesPerFloor
            let room = index % placesPerFloor
            if room == 0 {
                let name = storey < floorNames.count ? floorNames[storey] : "\(storey + 1)层"
                floor = try transaction.addPlace(
                    name: name, kind: .floor, parent: building,
                    initials: Pinyin.initials(of: name), importKey: nil)
                places.append(floor)
            } else {
                places.append(
                    try transaction.addPlace(
                        name: "\((storey + 1) * 100 + room)室", kind: .room, parent: floor,
                        initials: "\((storey + 1) * 100 + room)s", importKey: nil))
            }
        }
        return places
    }

    /// Buildings of 46 × 30 m on a square net of 60 × 45 m.
    private static func footprint(_ index: Int, of buildings: Int) -> Footprint {
        let columns = max(1, Int(Double(buildings).squareRoot().rounded(.up)))
        let west = Double(index % columns) * 60
        let south = Double(index / columns) * 45
        return Footprint(outlines: [
            Outline(ring: [
                PlanPoint(east: west, north: south), PlanPoint(east: west + 46, north: south),
                PlanPoint(east: west + 46, north: south + 30),
                PlanPoint(east: west, north: south + 30),
            ])
        ])
    }
}
