import Localisation
import Persistence
import TerminalUI

/// The first open hazards of a place in a row: each whole where the row holds all of them, else cut to
/// shares of it, and how many are not named.
struct NamedHazards {
    let rows: [HazardRow]
    /// All that are open.
    let open: Int
    let words: HazardWords

    /// Of one that is cut, with its number.
    private static let leastColumns = 22
    private static let gap = 2

    func draw(on surface: Surface) {
        guard let (widths, more) = layout(in: surface.width) else { return }
        var x = 0
        for (row, width) in zip(rows, widths) {
            let start = surface.write(
                row.serial, x: x, y: 0, columns: width, role: words.role(row.grade))
            surface.write(
                row.text.onOneLine, x: start + 1, y: 0, columns: max(0, x + width - start - 1))
            x += width + Self.gap
        }
        surface.write(more, x: x, y: 0, role: .muted)
    }

    /// As many as have room, how wide each is, and what is told of the others.
    private func layout(in columns: Int) -> (widths: [Int], more: String)? {
        let wanted = rows.map { row in
            DisplayText.width(of: row.serial) + 1 + DisplayText.width(of: row.text.onOneLine)
        }
        for count in (0...rows.count).reversed() {
            let more = count < open ? words.strings.map.moreHazards(open - count) : ""
            let gaps = Self.gap * (more.isEmpty ? max(0, count - 1) : count)
            let room = columns - gaps - DisplayText.width(of: more)
            let widths = Self.shares(of: room, among: wanted.prefix(count))
            let isEnough = zip(widths, wanted).allSatisfy { width, wanted in
                width >= min(wanted, Self.leastColumns)
            }
            if isEnough, room >= 0 { return (widths, more) }
        }
        return nil
    }

    /// What one leaves of its share is for the others.
    private static func shares(of room: Int, among wanted: some Sequence<Int>) -> [Int] {
        let wanted = Array(wanted)
        var widths = wanted
        var (left, rest) = (room, wanted.count)
        for at in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }) {
            widths[at] = min(wanted[at], max(0, left / max(1, rest)))
            left -= widths[at]
            rest -= 1
        }
        return widths
    }
}
