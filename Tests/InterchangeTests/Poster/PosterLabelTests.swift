import Domain
import Testing

@testable import Interchange

/// Where the labels of a poster stand.
@Suite struct PosterLabelTests {
    nonisolated static let campuses: [(seed: UInt64, buildings: Int)] = [
        (1, 1), (2, 12), (3, 60), (4, 120), (5, 160), (6, 220),
    ]

    @Test(arguments: campuses, PosterPaper.allCases)
    func noTwoLabelsOverlapAndEveryBuildingHasOne(
        _ campus: (seed: UInt64, buildings: Int), _ paper: PosterPaper
    ) throws {
        let content = PosterCampus(seed: campus.seed, buildings: campus.buildings).content
        let drawn = try DrawnPoster(Poster(content, on: paper).svg)
        #expect(drawn.labels.count == campus.buildings)
        var overlapping = 0
        for (index, label) in drawn.labels.enumerated() {
            for other in drawn.labels.dropFirst(index + 1) where label.overlaps(other) {
                overlapping += 1
            }
        }
        #expect(overlapping == 0)
    }

    /// Each line is seen to lead from its own label: it passes no other, and crosses no other's. Where
    /// more buildings stand than a sheet has room for, some do.
    @Test(arguments: campuses.prefix(4), PosterPaper.allCases)
    func noLineLeadsThroughAnotherLabel(
        _ campus: (seed: UInt64, buildings: Int), _ paper: PosterPaper
    ) throws {
        guard campus.buildings <= (paper == .a3 ? 120 : 60) else { return }
        let content = PosterCampus(seed: campus.seed, buildings: campus.buildings).content
        let drawn = try DrawnPoster(Poster(content, on: paper).svg)
        for (at, leader) in drawn.leaders.enumerated() {
            let passed = drawn.labels.filter { leader.crosses($0.inset(0.01)) }
            #expect(passed.count == 1, "\(leader)")
            for other in drawn.leaders[(at + 1)...] { #expect(!leader.crosses(other)) }
        }
    }

    /// A name outside its building has a line, unless nothing else stands near it.
    @Test(arguments: campuses, PosterPaper.allCases)
    func nameBesideAnotherBuildingHasALine(
        _ campus: (seed: UInt64, buildings: Int), _ paper: PosterPaper
    ) {
        let content = PosterCampus(seed: campus.seed, buildings: campus.buildings).content
        let frame = PaperRect(x: 0, y: 0, width: paper.width - 20, height: paper.height - 60)
        let plan = PosterPlan(content, in: frame, unit: paper.unit)
        let labels = PosterLabels(plan, unit: paper.unit)
        for label in labels.labels where label.number == nil && label.target == nil {
            let near = plan.shapes.filter {
                $0.polygon.overlaps(label.box.inset(0.1 - labels.apart))
            }
            let isInside = near.contains { $0.polygon.contains(label.box) }
            #expect(isInside || near.count <= 1, "\(label.lines) \(near.map(\.place.name))")
        }
    }

    @Test(arguments: campuses, PosterPaper.allCases)
    func nothingIsWrittenBeyondTheEdgesOfTheSheet(
        _ campus: (seed: UInt64, buildings: Int), _ paper: PosterPaper
    ) throws {
        let content = PosterCampus(seed: campus.seed, buildings: campus.buildings).content
        let drawn = try DrawnPoster(Poster(content, on: paper).svg)
        let sheet = PaperRect(x: 0, y: 0, width: paper.width, height: paper.height).inset(4)
        for (text, box) in drawn.texts { #expect(sheet.contains(box), "\(text) \(box)") }
    }

    @Test func everyNameIsOnTheMapOrBehindANumberOfTheKey() throws {
        let content = PosterCampus(seed: 4, buildings: 120).content
        let drawn = try DrawnPoster(Poster(content, on: .a4).svg)
        let all = drawn.texts.map(\.text).joined()
        for place in content.places { #expect(all.contains(place.name), "\(place.name)") }
    }

    /// A lake with an island in its middle, as a bent one has none of its own there.
    @Test func lakeIsNamedWhereverThereIsRoomInIt() throws {
        var content = PosterCampus(seed: 2, buildings: 0).content
        func square(_ from: Double, _ to: Double) -> [PlanPoint] {
            [(from, from), (to, from), (to, to), (from, to)].map {
                PlanPoint(east: $0.0, north: $0.1)
            }
        }
        for (name, from, to) in [("湖心亭", 40.0, 60.0), ("西", -9, -1), ("东", 101, 109)] {
            content.places.append(
                PosterPlace(
                    name: name, code: "", mark: "", fill: .grid(1), isOpenAir: false,
                    footprint: Footprint(outlines: [Outline(ring: square(from, to))])))
        }
        content.ground = [
            GroundFeature(
                id: .init(1), kind: .water, name: "镜湖",
                shape: .area(Footprint(outlines: [Outline(ring: square(0, 100))])))
        ]
        let drawn = try DrawnPoster(Poster(content, on: .a4).svg)
        #expect(drawn.texts.map(\.text).contains("镜湖"))
    }

    @Test func roadIsNamedOnItsLongestPiece() throws {
        var content = PosterCampus(seed: 2, buildings: 0).content
        func square(_ from: Double, _ to: Double) -> [PlanPoint] {
            [(from, 0), (to, 0), (to, 8), (from, 8)].map { PlanPoint(east: $0.0, north: $0.1) }
        }
        for (name, from, to) in [("西", -30.0, -20.0), ("东", 120, 130)] {
            content.places.append(
                PosterPlace(
                    name: name, code: "", mark: "", fill: .grid(1), isOpenAir: false,
                    footprint: Footprint(outlines: [Outline(ring: square(from, to))])))
        }
        let bends = [(0.0, 0.0), (0, 20), (100, 20), (100, 0)]
        content.ground = [
            GroundFeature(
                id: .init(1), kind: .road, name: "环路",
                shape: .line(bends.map { PlanPoint(east: $0.0, north: $0.1) }))
        ]
        let drawn = try DrawnPoster(Poster(content, on: .a4).svg)
        func middle(_ text: String) throws -> Double {
            try #require(drawn.texts.first { $0.text == text }).box.centre.x
        }
        let (west, east) = (try middle("西"), try middle("东"))
        let share = try (middle("环路") - west) / (east - west)
        #expect((0.4...0.6).contains(share), "\(share)")
        // It has room to be read from afar.
        let road = try #require(drawn.texts.first { $0.text == "环路" })
        #expect(road.box.height > 2.3 * PosterPaper.a4.unit)
    }

    @Test func playgroundBesideTheBuildingsAndTheWallAroundThemAreOnTheSheet() throws {
        var content = PosterCampus(seed: 2, buildings: 0).content
        func corners(_ pairs: [(Double, Double)]) -> [PlanPoint] {
            pairs.map { PlanPoint(east: $0.0, north: $0.1) }
        }
        func area(_ west: Double, _ east: Double) -> Footprint {
            Footprint(outlines: [
                Outline(ring: corners([(west, 0), (east, 0), (east, 60), (west, 60)]))
            ])
        }
        content.places = [
            PosterPlace(
                name: "教学楼", code: "", mark: "", fill: .grid(1), isOpenAir: false,
                footprint: area(0, 100))
        ]
        let wall = corners([(-110, -30), (120, -30), (120, 90), (-110, 90), (-110, -30)])
        content.ground = [
            GroundFeature(id: .init(1), kind: .field, name: "操场", shape: .area(area(-90, -40))),
            GroundFeature(id: .init(2), kind: .wall, name: "", shape: .line(wall)),
        ]
        let frame = PaperRect(x: 0, y: 0, width: 180, height: 120)
        let plan = PosterPlan(content, in: frame, unit: PosterPaper.a4.unit)
        for point in content.ground.flatMap(\.shape.points) {
            let place = try #require(plan.point(point))
            #expect(plan.drawing.contains(place), "\(point)")
        }
        let drawn = try DrawnPoster(Poster(content, on: .a4).svg)
        #expect(drawn.texts.map(\.text).contains("操场"))
    }

    @Test func sameCampusGivesTheSameSheet() {
        let content = PosterCampus(seed: 9, buildings: 40).content
        #expect(Poster(content, on: .a3).svg == Poster(content, on: .a3).svg)
    }

    @Test func campusThatWasNeverDrawnIsShownAsBoxes() throws {
        var content = PosterCampus(seed: 2, buildings: 30).content
        for index in content.places.indices { content.places[index].footprint = nil }
        let svg = Poster(content, on: .a3).svg
        #expect(try DrawnPoster(svg).labels.count == 30)
        #expect(!svg.contains("米</text>"))
    }

    @Test func schoolWithMoreGridsThanFitHasFurtherSheets() throws {
        let content = PosterCampus(seed: 2, buildings: 30, grids: 150).content
        let html = Poster(content, on: .a4).html
        #expect(html.components(of: "<section>") > 1)
        for grid in [0, 75, 149] { #expect(html.contains(">G\(grid)</text>")) }
    }

    @Test func gridsAreToldApartWithoutColour() {
        let looks = (0..<12).map { index -> String in
            let pattern = PosterPattern(.grid(index)).definition(size: 3)
            return pattern.replacing("id=\"g\(index)\"", with: "")
        }
        #expect(Set(looks).count == 12)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
