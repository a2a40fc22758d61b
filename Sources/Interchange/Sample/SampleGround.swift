import Domain

/// What lies between the sample school's buildings.
enum SampleGround {
    struct Feature {
        let kind: GroundFeature.Kind
        let name: String
        let shape: GroundFeature.Shape
    }

    static let features: [Feature] = [
        Feature(
            kind: .wall, name: "围墙",
            shape: .line([
                point(0, 8), point(0, 180), point(240, 180), point(240, 8), point(222, 8),
            ])),
        Feature(kind: .wall, name: "南围墙", shape: .line([point(190, 8), point(0, 8)])),
        Feature(kind: .gate, name: "正门", shape: .point(point(206, 8))),
        Feature(
            kind: .road, name: "主干道",
            shape: .line([point(206, 8), point(206, 16), point(172, 16), point(172, 128)])),
        Feature(
            kind: .road, name: "主干道",
            shape: .line([point(236, 128), point(172, 128), point(4, 128)])),
        Feature(
            kind: .path, name: "宿舍小路",
            shape: .line([point(172, 57), point(84, 57), point(84, 78), point(4, 78)])),
        Feature(
            kind: .field, name: "田径场",
            shape: .area(Footprint(outlines: [rectangle(100, 70, 152, 104)]))),
        Feature(
            kind: .field, name: "篮球场",
            shape: .area(Footprint(outlines: [rectangle(100, 107, 128, 119)]))),
        Feature(
            kind: .water, name: "荷花池",
            shape: .area(Footprint(outlines: [rectangle(20, 60, 56, 71)]))),
        Feature(
            kind: .green, name: "香樟林",
            shape: .area(Footprint(outlines: [rectangle(190, 66, 230, 78)]))),
        Feature(
            kind: .green, name: "桂花园",
            shape: .area(Footprint(outlines: [rectangle(76, 88, 84, 118)]))),
    ]

    private static func point(_ east: Double, _ north: Double) -> PlanPoint {
        PlanPoint(east: east, north: north)
    }

    private static func rectangle(
        _ west: Double, _ south: Double, _ east: Double, _ north: Double
    ) -> Outline {
        Outline(ring: [
            point(west, south), point(east, south), point(east, north), point(west, north),
        ])
    }
}
