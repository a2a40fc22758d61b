import Domain

/// The strip under the map: compass, scale, what fills and signs mean, and the key to the numbers.
struct PosterFoot {
    let legend: [PosterContent.Entry]
    let ground: [GroundFeature.Kind]
    var key: [String]
    let unit: Double
    /// Millimetres for a metre; nil without a compass and a scale.
    var scale: Double?

    init(
        legend: [PosterContent.Entry], ground: [GroundFeature.Kind], key: [String], unit: Double
    ) {
        self.legend = legend
        self.ground = ground
        self.key = key
        self.unit = unit
    }

    private var size: Double { 2.7 * unit }
    private var row: Double { size * 1.7 }
    private var keySize: Double { unit < 1 ? 1.9 : 2.3 }
    /// What compass and scale take at the left.
    private var head: Double { 58 * unit }

    func height(width: Double) -> Double {
        let rows = max(2, placed(width: width).rows)
        return Double(rows) * row + Double(keyLines(width: width).count) * keySize * 1.35
            + 2 * unit + (key.isEmpty ? 0 : unit)
    }

    func draw(in frame: PaperRect, on canvas: inout SVGCanvas) {
        canvas.line(
            PaperPoint(x: frame.x, y: frame.y), PaperPoint(x: frame.maxX, y: frame.y),
            "stroke=\"#000\" stroke-width=\"0.3\"")
        if let scale { drawScale(scale, in: frame, on: &canvas) }
        let (items, rows) = placed(width: frame.width)
        for item in items {
            let x = frame.x + head + item.x
            let y = frame.y + unit + Double(item.row) * row
            drawSymbol(
                item.symbol, in: PaperRect(x: x, y: y + row * 0.16, width: size * 2, height: size),
                on: &canvas)
            canvas.text(item.text, x: x + size * 2.4, top: y + row * 0.16, size: size)
        }
        let top = frame.y + Double(max(2, rows)) * row + 2 * unit
        for (index, line) in keyLines(width: frame.width).enumerated() {
            canvas.text(
                line, x: frame.x + 2, top: top + Double(index) * keySize * 1.35, size: keySize)
        }
    }

    // MARK: Legend

    private enum Symbol {
        case fill(PosterFill)
        case ground(GroundFeature.Kind)
    }

    private func placed(
        width: Double
    ) -> (items: [(symbol: Symbol, text: String, x: Double, row: Int)], rows: Int) {
        let entries =
            legend.map { (Symbol.fill($0.fill), $0.text) }
            + ground.map { (Symbol.ground($0), Self.name(of: $0)) }
        var items: [(symbol: Symbol, text: String, x: Double, row: Int)] = []
        var (x, row) = (0.0, 0)
        for (symbol, text) in entries {
            let extent = (TextMeasure.ems.width(of: text) + 4) * size
            if x > 0, x + extent > width - head {
                x = 0
                row += 1
            }
            items.append((symbol, text, x, row))
            x += extent
        }
        return (items, row + 1)
    }

    private func drawSymbol(_ symbol: Symbol, in box: PaperRect, on canvas: inout SVGCanvas) {
        switch symbol {
        case .fill(let fill):
            canvas.rect(
                box,
                "fill=\"\(PosterPattern(fill).paint)\" stroke=\"#000\" stroke-width=\"0.2\"")
        case .ground(.gate): PosterGround.gate(at: box.centre, unit: unit * 0.6, on: &canvas)
        case .ground(let kind) where [.road, .path, .wall].contains(kind):
            let ends = [
                PaperPoint(x: box.x, y: box.centre.y), PaperPoint(x: box.maxX, y: box.centre.y),
            ]
            for stroke in PosterGround.strokes(kind, width: kind == .road ? 1.2 : 0.6) {
                canvas.path([ends], isClosed: false, "fill=\"none\" " + stroke)
            }
        case .ground(let kind): canvas.rect(box, PosterGround.area(kind))
        }
    }

    private static func name(of kind: GroundFeature.Kind) -> String {
        switch kind {
        case .road: "道路"
        case .path: "小路"
        case .water: "水面"
        case .green: "绿地"
        case .field: "运动场地"
        case .gate: "校门"
        case .wall: "围墙"
        case .label: "文字"
        }
    }

    // MARK: Compass and scale

    private func drawScale(_ scale: Double, in frame: PaperRect, on canvas: inout SVGCanvas) {
        let centre = PaperPoint(x: frame.x + 6 * unit, y: frame.y + unit + row)
        let (x, y) = (1.7 * unit, 3.6 * unit)
        let tip = PaperPoint(x: centre.x, y: centre.y - y)
        let tail = PaperPoint(x: centre.x, y: centre.y + y * 0.45)
        canvas.path(
            [[tip, PaperPoint(x: centre.x - x, y: centre.y + y), tail]], isClosed: true,
            "fill=\"#000\"")
        canvas.path(
            [[tip, PaperPoint(x: centre.x + x, y: centre.y + y), tail]], isClosed: true,
            "fill=\"#fff\" stroke=\"#000\" stroke-width=\"0.25\"")
        canvas.text("北", x: centre.x + 2.6 * unit, top: centre.y - y, size: size, isBold: true)
        let metres = Self.roundLength(atMost: 34 * unit / scale)
        let bar = PaperRect(
            x: frame.x + 16 * unit, y: centre.y + unit * 0.6, width: metres * scale,
            height: 1.2 * unit)
        canvas.rect(bar, "fill=\"#fff\" stroke=\"#000\" stroke-width=\"0.25\"")
        var half = bar
        half.width /= 2
        canvas.rect(half, "fill=\"#000\"")
        let text = "\(Int(metres.rounded())) 米"
        canvas.text("0", x: bar.x, top: bar.y - size * 1.2, size: size, anchor: .middle)
        canvas.text(text, x: bar.maxX, top: bar.y - size * 1.2, size: size, anchor: .middle)
    }

    /// 1, 2 or 5 with noughts.
    private static func roundLength(atMost length: Double) -> Double {
        var round = 1.0
        var step = 0
        while true {
            let next = round * (step % 3 == 1 ? 2.5 : 2)
            guard next <= length else { return round }
            round = next
            step += 1
        }
    }

    // MARK: Key

    /// Entries stay whole in their line.
    private func keyLines(width: Double) -> [String] {
        guard !key.isEmpty else { return [] }
        var lines: [String] = []
        var line = "图中编号："
        for entry in key {
            let longer = line + entry + "　"
            if TextMeasure.ems.width(of: longer) * keySize > width - 4 {
                lines.append(line)
                line = entry + "　"
            } else {
                line = longer
            }
        }
        return lines + [line]
    }
}
