import Domain

/// A campus drawn with characters: boxes with names inside become buildings, the box around them all
/// the wall, words between them or in its line words on the map; boxes inside a building are left out. A
/// row is as high as two columns are wide.
struct DrawingReading {
    private(set) var buildings: [MapBuilding] = []
    private(set) var ground: [MapGround] = []
    private(set) var report: MapImportReport

    private let metresPerColumn: Double
    private let boxes: DrawnBoxes
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
        let text = try Self.text(of: file)
        let fullWidth = FullWidthLines(text).numbers
        guard fullWidth.isEmpty else { throw .fullWidth(lines: fullWidth) }
        let grid = DrawingGrid(text)
        boxes = DrawnBoxes(grid)
        let faults = faults(of: boxes.loose, in: grid)
        report.bad = faults.enumerated().map { index, fault in
            .init(feature: .init(index: index + 1, name: nil), fault: fault)
        }
        for (index, box) in boxes.boxes.enumerated() { take(box, index + 1) }
        let words = boxes.words(outside: boxes.boxes.filter { !isWall($0) }) + boxes.written
        report.featuresRead = boxes.boxes.count + boxes.open.count + words.count
        for (index, words) in words.enumerated() { take(words, boxes.boxes.count + index + 1) }
        guard !buildings.isEmpty || !report.bad.isEmpty else { throw .nothingToDraw(report) }
        guard buildings.count <= MapSurvey.mostBuildings else {
            throw .tooManyBuildings(buildings.count)
        }
        measure()
        noteSameNames()
    }

    /// Where lines are open: at the stretches of walls that stand beside the rest of them, else where they begin.
    private func faults(
        of loose: [DrawnBoxes.Loose], in grid: DrawingGrid
    ) -> [MapImportReport.Fault] {
        let pushed = PushedWalls(grid: grid).found(beside: loose)
        let rows = Set(pushed.map(\.cell.row))
        let open = loose.filter { one in !one.cells.contains { rows.contains($0.row) } }
        return pushed.map { .pushedWall(line: $0.cell.row + 1, columns: $0.columns) }
            + open.map { loose in
                let (line, column) = (loose.cell.row + 1, loose.cell.column + 1)
                return isWall(loose)
                    ? .openWall(line: line, column: column) : .openBox(line: line, column: column)
            }
    }

    /// Two buildings of one name are told apart by nobody who hears it.
    private mutating func noteSameNames() {
        var counts: [String: Int] = [:]
        for case let name? in buildings.map(\.note.name) { counts[name, default: 0] += 1 }
        report.sameNames = counts.filter { $0.value > 1 }.map {
            .init(name: $0.key, count: $0.value)
        }
        .sorted { $0.name < $1.name }
    }

    private static func text(of file: [UInt8]) throws(MapImportRefusal) -> String {
        do {
            return String(decoding: try TableText(decoding: file, as: nil).bytes, as: UTF8.self)
        } catch {
            switch error {
            case .empty: throw .empty
            case .undecodable(_, _, let line): throw .notText(line: line)
            default: throw .notGeoJSON(found: "")
            }
        }
    }

    /// As it is kept; what was taken from it is told.
    private mutating func cleaned(_ name: String) -> String {
        let cleaned = MapImportNaming.cleaned(name)
        if cleaned != name {
            report.cleanedNames.append(.init(from: MobileNumber.masked(name), to: cleaned))
        }
        return cleaned
    }

    private mutating func take(_ box: DrawnBoxes.Box, _ index: Int) {
        let note = MapImportReport.FeatureNote(index: index, name: box.name.map { cleaned($0) })
        if isWall(box) {
            let isSquare =
                boxes.boxes.contains { box.encloses($0) && !box.contains($0) }
                && boxes.hasLine(around: box)
            let ring = ring(isSquare ? box.rectangle : box.corners)
            ground.append(
                MapGround(
                    key: key(of: "wall"), kind: .wall, name: "",
                    shape: .line(ring + ring.prefix(1))))
        } else if boxes.boxes.contains(where: { $0.contains(box) && !isWall($0) }) {
            report.leftOut.append(.init(feature: note, reason: .buildingPart))
        } else {
            add(box, note)
        }
    }

    /// The box around everything: with several inside, or a named one, or with others in its corners and
    /// no name of its own.
    private func isWall(_ box: DrawnBoxes.Box) -> Bool {
        let others = boxes.boxes
        guard !others.contains(where: { $0.contains(box) }) else { return false }
        let inside = others.filter(box.contains)
        // One that is not closed is inside as well, and its name stands in this one.
        let loose = boxes.loose.filter { loose in
            box.holds(loose.cell) && !inside.contains { $0.holds(loose.cell) }
        }
        guard box.name == nil else {
            return !inside.isEmpty && inside.count + loose.count > 1
        }
        return others.count(where: box.encloses) > 1 || inside.contains { $0.name != nil }
    }

    /// Lines around several boxes that do not close; within the wall they are something else.
    private func isWall(_ loose: DrawnBoxes.Loose) -> Bool {
        boxes.boxes.count(where: loose.encloses) > 1
            && !boxes.boxes.contains { isWall($0) && $0.holds(loose.cell) }
    }

    /// Words between the buildings, or the name of a gate there; what is written around the drawing is
    /// left out.
    private mutating func take(_ words: DrawnBoxes.Words, _ index: Int) {
        let name = cleaned(words.text)
        let isGate = MapImportWords.meaning(of: name) == .place(.gate)
        // A wall that is open somewhere still goes around what is written inside it.
        let isWithin = boxes.loose.contains { isWall($0) && $0.encloses(words) }
        // Beside a box, or between two rows of them.
        let isLevel =
            boxes.boxes.contains { $0.top <= words.row }
            && boxes.boxes.contains { $0.bottom >= words.row }
        let isBetween =
            boxes.boxes.contains { $0.left <= words.columns.lowerBound }
            && boxes.boxes.contains { $0.right >= words.columns.upperBound }
        guard isWithin || isLevel && (isBetween || isGate) else {
            report.leftOut.append(
                .init(feature: .init(index: index, name: name), reason: .aroundTheDrawing))
            return
        }
        let middle = Double(words.columns.lowerBound + words.columns.upperBound) / 2
        ground.append(
            MapGround(
                key: key(of: "words:" + name), kind: isGate ? .gate : .label, name: name,
                shape: .point(point(row: Double(words.row), column: middle))))
    }

    private mutating func add(_ box: DrawnBoxes.Box, _ note: MapImportReport.FeatureNote) {
        let name = note.name
        let footprint = Footprint(outlines: [Outline(ring: ring(box.corners))])
        let key = key(of: name ?? "\(box.top),\(box.left)")
        switch MapImportSubject(drawn: name) {
        case .ground(let kind):
            ground.append(
                MapGround(key: key, kind: kind, name: name ?? "", shape: .area(footprint)))
        case .building(let kind):
            buildings.append(
                MapBuilding(
                    note: note, key: key, number: nil, kind: kind, footprint: footprint))
        case .buildingPart, .campusOutline, .nothing, .unknown:
            report.leftOut.append(.init(feature: note, reason: .notOfTheMap))
        }
    }

    /// Of several boxes of one name the second and those after it are told apart by a number.
    private mutating func key(of name: String) -> String {
        let earlier = boxesOfAName[name, default: 0]
        boxesOfAName[name] = earlier + 1
        return earlier == 0 ? "plan:\(name)" : "plan:\(name)+\(earlier)"
    }

    /// From the lower left corner on, against the clock.
    private func ring(_ corners: [DrawingGrid.Cell]) -> [PlanPoint] {
        let points = corners.reversed().map {
            point(row: Double($0.row), column: Double($0.column))
        }
        let first = points.indices.min {
            (points[$0].north, points[$0].east) < (points[$1].north, points[$1].east)
        }
        return first.map { Array(points[$0...] + points[..<$0]) } ?? []
    }

    /// The middle of the lines; north is up.
    private func point(row: Double, column: Double) -> PlanPoint {
        PlanPoint(east: column * metresPerColumn, north: -row * metresPerColumn * 2)
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

extension DrawnBoxes.Box {
    /// Clockwise from the top left, as its corners.
    fileprivate var rectangle: [DrawingGrid.Cell] {
        [(top, left), (top, right), (bottom, right), (bottom, left)].map {
            DrawingGrid.Cell(row: $0.0, column: $0.1)
        }
    }
}
