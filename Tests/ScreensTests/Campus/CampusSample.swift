import Domain
import TerminalUI

@testable import Screens

/// Campuses made up for tests: the same seed, the same campus.
nonisolated struct CampusSample {
    var items: [CampusLayoutInput.Item] = []
    private(set) var ground: [GroundFeature] = []
    private(set) var names: [Place.ID: String] = [:]
    /// Of the buildings that are no rectangles along the axes.
    private var footprints: [Place.ID: Footprint] = [:]

    mutating func building(_ name: String, _ footprint: Footprint) {
        guard let bounds = footprint.bounds else { return }
        building(name, west: bounds.west, north: bounds.north, bounds.width, bounds.height)
        items[items.count - 1].area = footprint.area
        footprints[items[items.count - 1].id] = footprint
    }

    func footprint(of id: Place.ID) -> Footprint? {
        let bounds = items.first { $0.id == id }?.bounds
        return footprints[id] ?? bounds.map { Footprint(outlines: [Outline(ring: $0.ring)]) }
    }

    mutating func building(
        _ name: String, west: Double, north: Double, _ width: Double, _ height: Double
    ) {
        let id = Place.ID(Int64(items.count + 1))
        names[id] = name
        let columns = name.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        items.append(
            .init(
                id: id,
                bounds: PlanBounds(
                    west: west, south: north - height, east: west + width, north: north),
                area: width * height,
                labels: [
                    .full: Size(width: max(columns, 8) + 4, height: 5),
                    .medium: Size(width: max(columns, 16) + 4, height: 4),
                    .small: Size(width: columns + 6, height: 3),
                    .tag: Size(width: columns + 4, height: 1),
                    .number: Size(width: 4, height: 1),
                ]))
    }

    mutating func ground(
        _ kind: GroundFeature.Kind, _ name: String = "", _ shape: GroundFeature.Shape,
        isSurveyed: Bool = false
    ) {
        ground.append(
            GroundFeature(
                id: .init(Int64(ground.count + 1)), kind: kind, name: name, shape: shape,
                isSurveyed: isSurveyed))
    }

    mutating func forgetFootprint(of item: Int) {
        items[item].bounds = nil
    }

    /// The same places as if typed in by hand.
    var typed: CampusSample {
        var sample = self
        for item in items.indices { sample.forgetFootprint(of: item) }
        return sample
    }

    func layout(
        _ columns: Int, _ rows: Int, zoom: Int = 0, hasList: Bool = false
    ) -> CampusLayout {
        CampusLayout(
            CampusLayoutInput(
                items: items, ground: ground, viewport: Size(width: columns, height: rows),
                zoom: zoom, hasList: hasList))
    }

    func trueScale(_ columns: Int, _ rows: Int, zoom: Int = 0) -> CampusLayout {
        CampusLayout(
            TrueScaleInput(
                items: items.map { item in
                    TrueScaleInput.Item(
                        id: item.id, name: names[item.id] ?? "",
                        footprint: footprint(of: item.id),
                        boxes: item.labels, isUnnamed: item.isUnnamed)
                },
                ground: ground, viewport: Size(width: columns, height: rows), zoom: zoom))
    }

    static func area(_ corners: [(Double, Double)]) -> GroundFeature.Shape {
        .area(
            Footprint(outlines: [Outline(ring: corners.map { PlanPoint(east: $0.0, north: $0.1) })])
        )
    }

    static func line(_ corners: [(Double, Double)]) -> GroundFeature.Shape {
        .line(corners.map { PlanPoint(east: $0.0, north: $0.1) })
    }

    /// A middle school on 320 × 260 metres.
    static var school: CampusSample {
        var sample = CampusSample()
        sample.building("教学楼A", west: 20, north: 240, 70, 18)
        sample.building("教学楼B", west: 110, north: 240, 70, 18)
        sample.building("实验楼", west: 200, north: 238, 55, 20)
        sample.building("图书馆", west: 112, north: 190, 40, 30)
        sample.building("办公楼", west: 20, north: 186, 45, 16)
        sample.building("食堂", west: 262, north: 128, 45, 33)
        sample.building("宿舍1号楼", west: 262, north: 86, 48, 14)
        sample.building("宿舍2号楼", west: 262, north: 62, 48, 14)
        sample.building("体育馆", west: 20, north: 60, 42, 34)
        sample.building("门卫", west: 150, north: 8, 8, 6)
        sample.ground(.field, "操场", area([(90, 20), (235, 20), (235, 120), (90, 120)]))
        sample.ground(.green, "", area([(165, 150), (250, 150), (250, 200), (165, 200)]))
        sample.ground(.road, "主干道", line([(0, 135), (320, 135)]))
        sample.ground(.road, "", line([(257, 255), (256, 135), (258, 0)]))
        sample.ground(.path, "", line([(90, 255), (92, 135)]))
        sample.ground(.wall, "", line([(0, 0), (320, 0), (320, 260), (0, 260), (0, 0)]))
        sample.ground(.gate, "南门", .point(PlanPoint(east: 140, north: 0)))
        return sample
    }

    /// `count` buildings of very different sizes, mostly in streets, without overlaps.
    static func generated(seed: UInt64, count: Int) -> CampusSample {
        var sample = CampusSample()
        var random = SeededNumbers(seed: seed)
        let side = (Double(count) * 4200).squareRoot()
        var taken: [PlanBounds] = []
        var tries = 0
        while sample.items.count < count, tries < 100_000 {
            tries += 1
            let size = pow2(random.next() * 3.2)
            let width = (8 + 8 * size) * (random.next() < 0.6 ? 1.7 : 0.7)
            let height = 8 + 5 * size
            var west = random.next() * side * 1.4
            var north = random.next() * side
            if random.next() < 0.7 {
                west = (west / 60).rounded() * 60 + random.next() * 6
                north = (north / 45).rounded() * 45 + random.next() * 6
            }
            let bounds = PlanBounds(
                west: west, south: north - height, east: west + width, north: north)
            let isFree = !taken.contains {
                $0.west < bounds.east + 4 && bounds.west < $0.east + 4
                    && $0.south < bounds.north + 4 && bounds.south < $0.north + 4
            }
            guard isFree else { continue }
            taken.append(bounds)
            let kinds = ["教学楼", "宿舍", "实验楼", "食堂", "Hall", "图书馆"]
            let name = kinds[Int(random.next() * 6)] + "\(sample.items.count + 1)"
            sample.building(name, west: west, north: north, width, height)
        }
        for step in 1..<4 {
            let at = side * Double(step) / 4
            sample.ground(.road, "", line([(0, at), (side * 1.4, at + 5)]))
            sample.ground(.road, "", line([(at * 1.4, 0), (at * 1.4 + 4, side)]))
        }
        return sample
    }

    private static func pow2(_ exponent: Double) -> Double {
        (0..<Int(exponent)).reduce(1.0) { value, _ in value * 2 }
            * (1 + exponent - exponent.rounded(.down))
    }
}

nonisolated extension PlanBounds {
    fileprivate var ring: [PlanPoint] {
        [(west, south), (east, south), (east, north), (west, north)].map {
            PlanPoint(east: $0.0, north: $0.1)
        }
    }
}

/// Numbers from 0 up to 1 (SplitMix64).
nonisolated struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
    }
}
