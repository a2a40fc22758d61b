import Domain
import Localisation
import TerminalUI
import ViewModels

/// Places one under the other beside the map: the number that stands for a name there, the name
/// whole, and what the layer says; as on the map those have a colour that want a look. Where not all have
/// room it is told how many are left out.
struct PlaceRows {
    let places: [(number: Int?, place: Place.ID)]
    /// So many of the first stay in sight while one behind them is selected.
    var pinned = 0
    /// What stands in a row of its own before a place.
    var heading: (before: Place.ID, text: String)?
    let looks: PlaceLooks
    let selected: Place.ID?
    /// Columns that are left free at the left.
    let indent: Int
    /// Told what has no room.
    var omissions: Omissions?
    /// Columns of the longest number.
    private let digits: Int

    init(
        places: [(number: Int?, place: Place.ID)], looks: PlaceLooks, selected: Place.ID?,
        indent: Int
    ) {
        self.places = places
        self.looks = looks
        self.selected = selected
        self.indent = indent
        var largest: Int?
        for case (let number?, _) in places { largest = max(number, largest ?? number) }
        digits = largest.map { String($0).count } ?? 0
    }

    private struct Row {
        /// Which of the places.
        let at: Int
        var isFirst = true
        var isHeading = false
        var number: Int?
        let name: String
        var marks: String?
        let role: Role
        let nameRole: Role
    }

    /// Rows for those behind the pinned ones, and for what is left out above and below them.
    private static let leastBehind = 5
    /// With fewer rows there are none to say what is left out.
    private static let leastWithRest = 4

    /// The selected place is always among those that are shown.
    func draw(on surface: Surface, onMouse: @escaping (MouseEvent, Place.ID) -> Void) {
        let at = places.firstIndex { $0.place == selected } ?? 0
        guard at >= pinned, pinned > 0, !fits(surface) else {
            return draw(places.indices, around: at, on: surface, onMouse)
        }
        let behind = min(Self.leastBehind, places.count - pinned + 1)
        let first = wholeRows(pinned, on: surface, upTo: surface.height - behind)
        for (y, row) in first.enumerated() { draw(row, on: surface, y: y, onMouse) }
        let (_, rest) = surface.bounds.splitTop(first.count)
        draw(
            pinned..<places.count, around: at, below: pinned - first.count(where: \.isFirst),
            on: surface.part(rest), onMouse)
    }

    /// Of the first `count` places those that have all their rows among so many.
    private func wholeRows(_ count: Int, on surface: Surface, upTo height: Int) -> [Row] {
        var shown: [Row] = []
        for at in 0..<count {
            let next = rows(of: at..<(at + 1), on: surface)
            guard shown.count + next.count <= height else { break }
            shown += next
        }
        return shown
    }

    /// Whether all of them have room.
    func fits(_ surface: Surface) -> Bool {
        places.count <= surface.height
            && rows(of: places.indices, on: surface).count <= surface.height
    }

    /// `hidden` of those before the range were left out: that is told once, above the range.
    private func draw(
        _ range: Range<Int>, around at: Int, below hidden: Int, on surface: Surface,
        _ onMouse: @escaping (MouseEvent, Place.ID) -> Void
    ) {
        guard hidden > 0, surface.height > Self.leastWithRest else {
            return draw(range, around: at, on: surface, onMouse)
        }
        let (_, rest) = surface.bounds.splitTop(1)
        var above = hidden
        draw(range, around: at, on: surface.part(rest), onMouse) { above += $0 }
        tell(.up, above, on: surface, y: 0)
    }

    /// How many are left out above is told in the first row, unless `tellAbove` does.
    private func draw(
        _ range: Range<Int>, around at: Int, on surface: Surface,
        _ onMouse: @escaping (MouseEvent, Place.ID) -> Void, tellAbove: ((Int) -> Void)? = nil
    ) {
        let height = surface.height
        let middle = Self.middle(for: at, in: range, height: height)
        let near = Self.near(middle, of: range, height: height)
        let lines = rows(of: near, on: surface)
        let here = lines.firstIndex { $0.at == at && !$0.isHeading } ?? 0
        let centre = lines.firstIndex { $0.at == middle && !$0.isHeading } ?? here
        let sight = min(Self.sight, (height - 1) / 2)
        let wanted = min(max(centre - height / 2, here - height + 1 + sight), here - sight)
        let first = max(0, min(wanted, lines.count - height))
        var shown = first..<min(lines.count, first + height)
        let hasRest = height >= Self.leastWithRest
        if hasRest, first > 0, tellAbove == nil { shown = shown.dropFirst() }
        if hasRest, shown.upperBound < lines.count { shown = shown.dropLast() }
        if hasRest, let top = shown.first, here > top, let head = head(above: lines[top], in: range)
        {
            shown = shown.dropFirst()
            draw(head, on: surface, y: top - first, onMouse)
        }
        for place in shown { draw(lines[place], on: surface, y: place - first, onMouse) }
        guard hasRest else { return }
        let told = lines[shown].filter(\.isFirst).map(\.at)
        let above = (told.first ?? at) - range.lowerBound
        if let tellAbove {
            tellAbove(above)
        } else if shown.lowerBound > 0 {
            tell(.up, above, on: surface, y: 0)
        }
        if shown.upperBound < lines.count {
            tell(.down, range.upperBound - 1 - (told.last ?? at), on: surface, y: height - 1)
        }
    }

    /// Rows before and behind the selected place that are shown as well, where there are some.
    private static let sight = 2

    /// The place in the middle of the rows: the same for a stretch of them, so that a step to the next one
    /// leaves the rows where they are; it follows from the selected one alone.
    private static func middle(for at: Int, in range: Range<Int>, height: Int) -> Int {
        let stretch = max(1, height / 2)
        let place = (at - range.lowerBound) / stretch * stretch + stretch / 2
        return min(range.lowerBound + place, range.upperBound - 1)
    }

    /// Those of which some may be shown in so many rows while the one at `at` is in their middle, or as
    /// near to it as the ends of the range allow; and more beyond, so that it is seen that there are.
    private static func near(_ at: Int, of range: Range<Int>, height: Int) -> Range<Int> {
        let reach = height / 2 + sight
        let first = min(at - reach, range.upperBound - height) - 1
        let last = max(at + reach, range.lowerBound + height) + 1
        return range.clamped(to: first..<(last + 1))
    }

    private func draw(
        _ row: Row, on surface: Surface, y: Int,
        _ onMouse: @escaping (MouseEvent, Place.ID) -> Void
    ) {
        guard !row.isHeading else {
            surface.write(
                row.name, x: indent, y: y, columns: surface.width - indent, role: .heading)
            return
        }
        let place = places[row.at].place
        if let number = row.number {
            let text = String(number)
            surface.write(text, x: indent + digits - text.count, y: y, role: row.nameRole)
        }
        surface.write(row.name, x: start, y: y, role: row.nameRole)
        let marks = row.marks ?? ""
        omissions?.note(marks, more: surface.symbols[.more])
        surface.write(
            marks, x: surface.width - DisplayText.width(of: marks), y: y, role: row.role)
        let line = Rect(x: 0, y: y, width: surface.width, height: 1)
        if place == selected { surface.tint(.selectionIdle, in: line) }
        surface.onMouse(in: line) { onMouse($0, place) }
    }

    /// How many lie beyond, and the keys that lead there.
    private func tell(_ symbol: Symbol, _ count: Int, on surface: Surface, y: Int) {
        let arrow = surface.symbols[symbol]
        let words = arrow + " " + looks.strings.layers.moreListed(count)
        let texts = [words + "  " + (symbol == .up ? "k" : "j"), words, arrow + " \(count)"]
        let text = texts.first { DisplayText.width(of: $0) <= surface.width - indent }
        surface.write(text ?? arrow, x: indent, y: y, role: .muted)
    }

    // MARK: Rows

    /// The column in which names begin.
    private var start: Int { indent + (digits > 0 ? digits + 1 : 0) }

    private func rows(of range: Range<Int>, on surface: Surface) -> [Row] {
        let room = max(1, surface.width - start)
        return range.flatMap { rows(of: $0, surface.symbols, columns: room) }
    }

    /// The name first; of the marks as many as have room behind it, else in a row of their own.
    private func rows(of at: Int, _ symbols: Symbols, columns: Int) -> [Row] {
        guard let place = looks.scene.organisation.place(places[at].place) else { return [] }
        let look = looks.look(of: place, symbols)
        let names = DisplayText.wrap(look.name, columns: columns)
        var rows = names.map {
            Row(
                at: at, isFirst: false, name: $0, role: look.badge.roleInTag,
                nameRole: look.nameRole)
        }
        rows[0].isFirst = true
        rows[0].number = places[at].number
        let last = rows.count - 1
        rows[last].marks = look.badge.text(
            in: columns - DisplayText.width(of: names[last]) - 1, isBare: true)
        if rows[last].marks == nil, let marks = look.badge.text(in: columns, isBare: true) {
            rows.append(
                Row(
                    at: at, isFirst: false, name: "", marks: marks, role: look.badge.roleInTag,
                    nameRole: look.nameRole))
        }
        return head(at) + rows
    }

    /// The heading of what is listed from this row on, where it stands above it.
    private func head(above row: Row, in range: Range<Int>) -> Row? {
        guard !row.isHeading, let heading,
            let at = range.first(where: { places[$0].place == heading.before }), at <= row.at
        else { return nil }
        return head(at).first
    }

    private func head(_ at: Int) -> [Row] {
        guard let heading, heading.before == places[at].place else { return [] }
        return [
            Row(
                at: at, isFirst: false, isHeading: true, name: heading.text, role: .heading,
                nameRole: .heading)
        ]
    }
}
