import Domain

/// A campus drawn with characters: boxes with names inside become buildings, the box around them all
/// the wall; boxes inside a building are left out. A row is as high as two columns are wide.
struct DrawingReading {
    private(set) var buildings: [MapBuilding] = []
    private(set) var ground: [MapGround] = []
    private(set) var report: MapImportReport

    private let metresPerColumn: Double
    private var boxesOfAName: [String: Int] = [:]

    /// Whether a file is a drawing and no GeoJSON, as far as its name and its first letter tell.
    static func isDrawing(_ file: [UInt8], named name: String) -> Bool {
        if name.lowercased().hasSuffix(".txt") { return true }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = file.starts(with: mark) ? file.dropFirst(3) : file[...]
        let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        // Of GB18030 and UTF-8 a box character begins beyond ASCII; else it is a plus.
        return first.map { $0 >= 0x80 || $0 == UInt8(ascii: "+") } ?? false
    }

    init(
        _ file: [UInt8], fileName: String, metresPerColumn: Double
    ) throws(MapImportRefusal) {
        self.metresPerColumn = metresPerColumn
        report = MapImportReport(fileName: fileName)
        report.metresPerColumn = metresPerColumn
        let boxes = DrawnBoxes(DrawingGrid(try Self.text(of: file)))
        for cell in boxes.open {
            report.bad.append(
                .init(
                    feature: .init(index: report.bad.count + 1, name: nil),
                    fault: .openBox(line: cell.row + 1, column: cell.column + 1)))
        }
        report.featuresRead = boxes.boxes.count + boxes.open.count
        for (index, box) in boxes.boxes.enumerated() {
            take(box, index + 1, among: boxes.boxes)
        }
        guard !buildings.isEmpty || !report.bad.isEmpty else { throw .nothingToDraw(report) }
        guard buildings.count <= MapSurvey.mostBuildings else {
            throw .tooManyBuildings(buildings.count)
        }
        measure()
    }

    private static func text(of file: [UInt8]) throws(MapImportRefusal) -> String {
        do {
            return String(decoding: try TableText(decoding: file, as: nil).bytes, as: UTF8.self)
        } catch {
            switch error {
            case .empty: throw .empty
            case .undecodable(_, _, let line): throw .notUTF8(.init(line: line, column: 1))
            default: throw .notGeoJSON(found: "")
            }
        }
    }

    private mutating func take(
        _ box: DrawnBoxes.Box, _ index: Int, among boxes: [DrawnBoxes.Box]
    ) {
        let inside = boxes.filter(box.contains)
        let around = boxes.filter { $0.contains(box) }
        let name = inside.isEmpty ? box.name.map(MapImportNaming.cleaned) : nil
        let note = MapImportReport.FeatureNote(index: index, name: name)
        let footprint = footprint(of: box)
        if inside.count > 1, around.isEmpty {
            let ring = footprint.outlines[0].ring
            ground.append(
                MapGround(
                    key: "plan:wall", kind: .wall, name: "", shape: .line(ring + ring.prefix(1))))
        } else if around.contains(where: { isBuilding($0, among: boxes) }) {
            report.leftOut.append(.init(feature: note, reason: .buildingPart))
        } else {
            add(box, footprint, note, isNamedInside: !inside.isEmpty)
        }
    }

    /// A box that is not the wall around everything.
    private func isBuilding(_ box: DrawnBoxes.Box, among boxes: [DrawnBoxes.Box]) -> Bool {
        boxes.contains { $0.contains(box) } || boxes.count(where: box.contains) < 2
    }

    private mutating func add(
        _ box: DrawnBoxes.Box, _ footprint: Footprint, _ note: MapImportReport.FeatureNote,
        isNamedInside: Bool
    ) {
        let name = note.name ?? (isNamedInside ? box.name.map(MapImportNaming.cleaned) : nil)
        let key = key(of: name ?? "\(box.top),\(box.left)")
        switch MapImportSubject(drawn: name) {
        case .ground(let kind):
            ground.append(
                MapGround(key: key, kind: kind, name: name ?? "", shape: .area(footprint)))
        case .building(let kind):
            buildings.append(
                MapBuilding(
                    note: .init(index: note.index, name: name),
                    key: key, number: nil, kind: kind, footprint: footprint))
        case .buildingPart, .campusOutline, .nothing:
            report.leftOut.append(.init(feature: note, reason: .notOfTheMap))
        }
    }

    /// Of several boxes of one name the second and those after it are told apart by a number.
    private mutating func key(of name: String) -> String {
        let earlier = boxesOfAName[name, default: 0]
        boxesOfAName[name] = earlier + 1
        return earlier == 0 ? "plan:\(name)" : "plan:\(name)+\(earlier)"
    }

    /// The middle of the lines; north is up.
    private func footprint(of box: DrawnBoxes.Box) -> Footprint {
        let (west, east) = (Double(box.left) * metresPerColumn, Double(box.right) * metresPerColumn)
        let (north, south) = (
            -Double(box.top) * metresPerColumn * 2, -Double(box.bottom) * metresPerColumn * 2
        )
        let corners = [(west, south), (east, south), (east, north), (west, north)]
        return Footprint(outlines: [
            Outline(ring: corners.map { PlanPoint(east: $0.0, north: $0.1) })
        ])
    }

    private mutating func measure() {
        let corners = buildings.flatMap { $0.footprint.outlines.flatMap(\.ring) }
        guard let bounds = PlanBounds(around: corners) else { return }
        report.extentWidth = bounds.width
        report.extentHeight = bounds.height
    }
}

extension MapImportSubject {
    /// What a box of that name is: a sports field is a place where hazards are reported.
    init(drawn name: String?) {
        let subject = MapImportSubject(
            properties: GeoJSONProperties(), name: name, form: .area, fileIsTagged: false)
        self = subject == .ground(.field) ? .building(.publicArea) : subject
    }
}
