import TerminalUI

/// The watch of whoever has unlocked it and reads no case: what they are told, and below it the counts, as
/// they stood there before.
struct ToldPage {
    let lines: [(text: String, role: Role)]
    let face: WatchFace

    /// As much as there is room for, from where it was scrolled to; returns how far that can be.
    func draw(on surface: Surface, from scroll: Int) -> Int {
        let counts = face.rowsOfCounts(columns: surface.width)
        let below = counts > 0 ? counts + 1 : 0
        let reach = max(0, lines.count + below - surface.height)
        let first = min(scroll, reach)
        for (y, line) in lines.dropFirst(first).prefix(surface.height).enumerated() {
            surface.write(line.text, x: 1, y: y, columns: surface.width - 2, role: line.role)
        }
        let rule = lines.count - first
        if counts > 0 {
            if (0..<surface.height).contains(rule) {
                surface.horizontalLine(x: 0, y: rule, columns: surface.width)
            }
            face.drawCounts(
                on: surface.part(Rect(x: 0, y: rule + 1, width: surface.width, height: counts)))
        }
        if first < reach {
            surface.write(.down, x: surface.width - 1, y: surface.height - 1, role: .muted)
        }
        return reach
    }
}
