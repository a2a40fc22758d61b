/// Things of a row that go on in the next one where they do not fit.
struct FlowLayout {
    /// Where each stands, a row high.
    let frames: [Rect]

    var rows: Int { frames.last.map { $0.y + 1 } ?? 1 }

    init(widths: [Int], gap: Int, columns: Int) {
        var (x, y) = (0, 0)
        frames = widths.map { width in
            if x > 0, x + width > columns { (x, y) = (0, y + 1) }
            defer { x += width + gap }
            return Rect(x: x, y: y, width: width, height: 1)
        }
    }
}
