import TerminalUI

/// Inside the line around a box: the name in as many rows as it takes, and below it or beside it what
/// there is room for.
struct BoxLines {
    let look: PlaceLook
    /// Stands for a name that has no room.
    var number: Int?
    /// Whether the name stands out.
    let isMarked: Bool
    /// Whether what the layer says is told on the line around the box where not all of it has room behind the
    /// name.
    var prefersLine = false
    /// Told what has no room.
    var omissions: Omissions?

    /// The name whole, in rows of a column less than there are; nil where it has no room.
    nonisolated static func name(_ name: String, in size: Size) -> [String]? {
        let columns = size.width - 1
        guard size.height > 0, columns >= min(DisplayText.width(of: name), leastRow) else {
            return nil
        }
        let rows = DisplayText.wrap(name, columns: columns)
        let breaksNoWord = zip(rows, rows.dropFirst()).allSatisfy { row, next in
            !(row.endsInWord && next.beginsWithWord) || name.contains(row + " " + next)
        }
        let mayBreak = breaksNoWord || columns >= PlaceBox.longestTag
        return rows.count <= size.height && mayBreak ? rows : nil
    }

    /// Columns of the longest word that is not broken at the end of a row.
    nonisolated static func longestWord(of name: String) -> Int {
        name.split { !String.isOfWord($0) }.map(\.count).max() ?? 0
    }

    /// Two Chinese characters: a name in rows of one each would not be read as one.
    private nonisolated static let leastRow = 4

    /// Text stands a column off the line on the left, and off that on the right where it can. Returns
    /// whether what the layer says found room wherever a name or a number did.
    func draw(on inner: Surface) -> Bool {
        guard let name = Self.name(look.name, in: inner.size) else {
            return drawNumber(on: inner)
        }
        var saysAll = true
        for (y, row) in name.enumerated() { inner.write(row, x: 1, y: y, role: look.nameRole) }
        let end = DisplayText.width(of: name[name.count - 1])
        let last = name.count - 1
        switch inner.height - name.count {
        case 0:
            let room = inner.width - 1 - end
            let isForLine = prefersLine && room < DisplayText.width(of: look.badge.short)
            let marks = isForLine ? nil : look.badge.text(in: room, isBare: true)
            write(marks, on: inner, x: inner.width - DisplayText.width(of: marks ?? ""), y: last)
            saysAll = marks != nil
        case 1: drawBelow(last, end: end, on: inner)
        default:
            drawOwner(on: inner, y: last + 1)
            // Where the owner says it all there is nothing to add.
            if !look.badge.long.isEmpty {
                let marks = look.badge.text(in: inner.width - 1, inWords: true, isBare: true)
                write(marks, on: inner, x: 1, y: last + 2)
            }
        }
        guard isMarked else { return saysAll }
        for (y, row) in name.enumerated() {
            inner.tint(
                .selection, in: Rect(x: 1, y: y, width: DisplayText.width(of: row), height: 1))
        }
        return saysAll
    }

    private func drawNumber(on inner: Surface) -> Bool {
        guard let number, String(number).count <= inner.width, inner.height > 0 else {
            return true
        }
        let x = String(number).count < inner.width ? 1 : 0
        let y = (inner.height - 1) / 2
        let end = inner.write(String(number), x: x, y: y, role: look.nameRole)
        let marks = look.badge.text(in: inner.width - end, isBare: true)
        write(marks, on: inner, x: end, y: y)
        return marks != nil
    }

    /// One row below the name: the owner stands whole or not at all.
    private func drawBelow(_ last: Int, end: Int, on inner: Surface) {
        let room = inner.width - 1
        let owner = DisplayText.width(of: look.owner)
        let all = look.badge.text(in: inner.width - 2, isBare: true) ?? ""
        let isAlone = owner == 0 || owner <= room && end + 1 + DisplayText.width(of: all) <= room
        // How much has changed gives way to whoever answers for the place.
        let marks =
            isAlone ? all : look.badge.withoutCountsOfChanges(in: inner.width - 3 - owner) ?? all
        let width = DisplayText.width(of: marks)
        let beside = [look.owner, look.code ?? ""].first {
            !$0.isEmpty && DisplayText.width(of: $0) + 1 + width <= inner.width - 2
        }
        if look.putsOwnerFirst {
            drawOwner(on: inner, y: last + 1)
        } else if owner <= room, beside != look.owner, end + 1 + width <= room {
            drawOwner(on: inner, y: last + 1)
            let apart = look.badge.apart(marks, in: room - end - 1)
            write(apart, on: inner, x: inner.width - DisplayText.width(of: apart), y: last)
        } else if let beside {
            inner.write(beside, x: 1, y: last + 1, role: .muted)
            let apart = look.badge.apart(
                marks, in: inner.width - 3 - DisplayText.width(of: beside))
            write(apart, on: inner, x: inner.width - DisplayText.width(of: apart) - 1, y: last + 1)
        } else {
            write(look.badge.apart(marks, in: inner.width - 2), on: inner, x: 1, y: last + 1)
        }
    }

    /// The code alone where the name of whoever answers for it would be cut.
    private func drawOwner(on inner: Surface, y: Int) {
        let short = look.code ?? (look.putsOwnerFirst ? look.badge.short : "")
        let alone = look.badge.keepsMark ? [short, look.ownerAlone] : [look.ownerAlone, short]
        let text = ([look.owner] + alone).first {
            DisplayText.width(of: $0) <= inner.width - 1
        }
        inner.write(text ?? "", x: 1, y: y, role: .muted)
    }

    private func write(_ marks: String?, on inner: Surface, x: Int, y: Int) {
        guard let marks, x >= 0, x + DisplayText.width(of: marks) <= inner.width else { return }
        omissions?.note(marks, more: look.badge.more)
        inner.write(marks, x: x, y: y, role: look.badge.role)
    }
}

extension String {
    nonisolated fileprivate var endsInWord: Bool { last.map(Self.isOfWord) ?? false }
    nonisolated fileprivate var beginsWithWord: Bool { first.map(Self.isOfWord) ?? false }

    nonisolated fileprivate static func isOfWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}
