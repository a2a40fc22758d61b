import Domain
import Persistence
import Testing

@testable import Interchange

struct MapImportBadInputTests {
    private let ledger: Ledger
    private let today: Day

    init() throws {
        ledger = try Ledger.inMemory()
        today = try #require(Day(text: "2026-11-23"))
    }

    private func bring(
        _ text: String, skipBad: Bool = false
    ) throws -> MapImportReport {
        var options = MapImportOptions(today: today)
        options.skipBad = skipBad
        return try MapImport(ledger: ledger, options: options)
            .run(Array(text.utf8), fileName: "a.geojson")
    }

    private func placeCount() throws -> Int {
        try ledger.organisation.organisation(on: today).places.count
    }

    @Test func truncatedFileTellsWhereItStops() {
        let whole = MapFile.school.text
        let cut = String(whole.prefix(whole.count / 2))
        let lines = cut.split(separator: "\n", omittingEmptySubsequences: false)

        #expect(
            throws: MapImportRefusal.notJSON(
                .init(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1))
        ) { try bring(cut) }
    }

    @Test(arguments: [
        ("{\"type\":\"FeatureCollection\",\n\"features\":[NaN]}", 2, 13),
        ("{\"type\":\"FeatureCollection\",\n\"名\":\"楼\",x}", 2, 9),
        ("<html>", 1, 1),
        (String(repeating: "[", count: 100_000), 1, 514),
    ])
    func placeOfTheFaultIsNamed(text: String, line: Int, column: Int) {
        #expect(throws: MapImportRefusal.notJSON(.init(line: line, column: column))) {
            try bring(text)
        }
    }

    @Test func emptyFileAndOtherKindsOfFileAreRefused() {
        #expect(throws: MapImportRefusal.empty) { try bring(" \n") }
        #expect(throws: MapImportRefusal.notGeoJSON(found: "Topology")) {
            try bring("{\"type\":\"Topology\",\"objects\":{}}")
        }
        #expect(throws: MapImportRefusal.notGeoJSON(found: "")) { try bring("{\"elements\":[]}") }
        #expect(throws: MapImportRefusal.notGeoJSON(found: "FeatureCollection")) {
            try bring("{\"type\":\"FeatureCollection\",\"features\":7}")
        }
    }

    @Test func bytesThatAreNotUTF8AreRefusedWithTheirPlace() throws {
        let importing = MapImport(ledger: ledger, options: MapImportOptions(today: today))
        let bytes = Array("{\"type\":\n\"".utf8) + [0xBD, 0xCC] + Array("\"}".utf8)

        #expect(throws: MapImportRefusal.notUTF8(.init(line: 2, column: 2))) {
            try importing.run(bytes, fileName: "a.geojson")
        }
    }

    @Test func fileWithoutABuildingIsRefused() {
        #expect(throws: MapImportRefusal.self) {
            try bring("{\"type\":\"FeatureCollection\",\"features\":[]}")
        }
    }

    @Test func badFeaturesAreListedAndKeepTheFileOut() throws {
        let report = try bring(Self.mixed.text)

        #expect(report.outcome == .refused)
        #expect(try placeCount() == 0)
        #expect(report.buildingsAdded == 2)
        #expect(
            report.bad.map(\.fault) == [
                .swapped(x: 31.77, y: 117.2), .outOfRange(x: 117.2, y: 190), .ringTooShort,
                .ringTooShort, .crossesItself, .malformedCoordinates,
                .unknownGeometry("Sphere"), .malformedCoordinates,
            ])
        #expect(report.bad.map(\.feature.index) == [2, 3, 4, 5, 6, 7, 8, 9])
        #expect(report.bad.first?.feature.name == "反")
    }

    @Test func longitudesPastTheDateLineAreNamedAndNotTakenForMetres() throws {
        let ring = "[-293.18,44.46],[-293.17,44.46],[-293.17,44.47],[-293.18,44.46]"
        let refusal = #expect(throws: MapImportRefusal.self) {
            try bring(
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"name":"球场","building":"yes"},
                "geometry":{"type":"Polygon","coordinates":[[\(ring)]]}}]}
                """)
        }

        guard case .nothingToDraw(let report)? = refusal else {
            Issue.record("refused otherwise")
            return
        }
        #expect(report.bad.map(\.fault) == [.outOfRange(x: -293.18, y: 44.46)])
    }

    @Test func skippingTheBadTakesTheRest() throws {
        let report = try bring(Self.mixed.text, skipBad: true)

        #expect(report.outcome == .written)
        #expect(report.bad.count == 8)
        #expect(try placeCount() == 2)
    }

    @Test func farOffFeatureIsBad() throws {
        var file = MapFile.degrees()
        for at in 0..<5 {
            file.box("\"name\":\"\(at)号\"", west: Double(at) * 60, north: 0, 40, 20)
        }
        file.box("\"name\":\"分校\"", west: 50_000, north: 0, 40, 20)

        let refused = try bring(file.text)
        let taken = try bring(file.text, skipBad: true)

        #expect(refused.outcome == .refused)
        #expect(refused.bad.map(\.feature.name) == ["分校"])
        #expect(refused.bad.map(\.fault) == [.farOff(kilometres: 49)])
        #expect(taken.buildingsAdded == 5)
    }

    /// Two sound buildings around everything that can be wrong with one.
    private static var mixed: MapFile {
        var file = MapFile.degrees()
        func polygon(_ ring: String) -> String {
            "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}"
        }
        file.box("\"name\":\"甲\"", west: 0, north: 0, 40, 20)
        file.add(
            "\"name\":\"反\"",
            geometry: polygon("[[31.77,117.2],[31.78,117.2],[31.78,117.3],[31.77,117.2]]"))
        file.add(
            "\"name\":\"外\"",
            geometry: polygon("[[117.2,190],[117.3,31.77],[117.3,31.78],[117.2,190]]"))
        file.add("\"name\":\"短\"", geometry: polygon(file.list([(0, 0), (9, 0), (0, 0)])))
        file.add(
            "\"name\":\"扁\"", geometry: polygon(file.list([(0, 0), (9, 0), (20, 0), (0, 0)])))
        file.add(
            "\"name\":\"叉\"",
            geometry: polygon(file.list([(0, 0), (50, 40), (50, 0), (0, 40), (0, 0)])))
        file.add("\"name\":\"字\"", geometry: polygon("[[\"a\",1],[2,3],[4,5],[6,7]]"))
        file.add("\"name\":\"球\"", geometry: "{\"type\":\"Sphere\",\"coordinates\":[]}")
        file.add("\"name\":\"空\"", geometry: polygon("[[117.2,null],[2,3],[4,5],[117.2,null]]"))
        file.box("\"name\":\"乙\"", west: 90, north: 0, 40, 20)
        return file
    }
}
