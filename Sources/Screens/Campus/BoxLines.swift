import TerminalUI

/// Inside the line around a box: the name, and below it or beside it what there is room for.
struct BoxLines {
    let look: PlaceLook
    /// Whether the name stands out.
    let isMarked: Bool

    /// Text stands a column off the line on the left, and off that on the right where it can.
    func draw(on inner: Surface) {
        let columns = inner.width - 2
        let name = DisplayText.width(of: look.name)
        guard columns >= min(name, PlaceBox.leastName) else { return }
        switch inner.height {
        case 1: drawLine(on: inner)
        case 2: drawTwo(on: inner)
        default:
            inner.write(look.name, x: 1, y: 0, columns: room(for: look.name, inner))
            drawOwner(on: inner)
            // Where the owner says it all there is nothing to add.
            if !look.badge.long.isEmpty {
                write(look.badge.text(in: inner.width - 1, inWords: true), on: inner, x: 1, y: 2)
            }
        }
        if isMarked {
            let room = room(for: look.name, inner)
            inner.tint(.selection, in: Rect(x: 1, y: 0, width: min(name, room), height: 1))
        }
    }

    private func drawLine(on inner: Surface) {
        let name = DisplayText.width(of: look.name)
        let marks = look.badge.text(in: inner.width - 1 - name) ?? look.badge.short
        let width = DisplayText.width(of: marks)
        let room = inner.width - 1 - width
        inner.write(look.name, x: 1, y: 0, columns: max(0, name <= room ? room : room - 1))
        write(marks, on: inner, x: inner.width - width, y: 0)
    }

    /// The owner stands whole or not at all.
    private func drawTwo(on inner: Surface) {
        let room = inner.width - 1
        let marks = look.badge.text(in: inner.width - 2) ?? ""
        let width = DisplayText.width(of: marks)
        let owner = DisplayText.width(of: look.owner)
        let name = DisplayText.width(of: look.name)
        inner.write(look.name, x: 1, y: 0, columns: self.room(for: look.name, inner))
        if look.putsOwnerFirst {
            drawOwner(on: inner)
        } else if owner + 1 + width <= inner.width - 2 {
            drawOwner(on: inner)
            write(marks, on: inner, x: inner.width - width - 1, y: 1)
        } else if owner <= room, name + 1 + width <= room {
            drawOwner(on: inner)
            write(marks, on: inner, x: inner.width - width, y: 0)
        } else {
            write(marks, on: inner, x: 1, y: 1)
        }
    }

    /// The code alone where the name of whoever answers for it would be cut.
    private func drawOwner(on inner: Surface) {
        let short = look.code ?? (look.putsOwnerFirst ? look.badge.short : "")
        let text = [look.owner, short].first { DisplayText.width(of: $0) <= inner.width - 1 }
        inner.write(text ?? "", x: 1, y: 1, role: .muted)
    }

    private func room(for text: String, _ inner: Surface) -> Int {
        DisplayText.width(of: text) <= inner.width - 1 ? inner.width - 1 : inner.width - 2
    }

    private func write(_ marks: String?, on inner: Surface, x: Int, y: Int) {
        guard let marks, x >= 0, x + DisplayText.width(of: marks) <= inner.width else { return }
        inner.write(marks, x: x, y: y, role: look.badge.role)
    }
}
