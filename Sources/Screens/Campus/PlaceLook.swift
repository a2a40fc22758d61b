import TerminalUI

/// What a place shows on the map, in whichever view and shape it is drawn: its name, who answers for
/// it, and what the layer says of it.
struct PlaceLook {
    /// What the layer says: a line where there is room, a few columns where there is not.
    struct Badge {
        var long: String
        var short: String
        var role: Role
        /// What is left of it in a column or two, where that is not its marks without their counts. Where
        /// something is overdue that is told instead: a ground tells the rest.
        var least: String?
        /// Words and no marks: they stand whole or not at all.
        var isPhrase = false
        /// The one thing that goes without saying on the layer: a number alone says so.
        var isUnsaid = false
        /// Before all else where both have room: that the place is marked, and how many are inside it.
        var mark = ""
        /// Where a name is selected its colour tells nothing of the mark, which then stands before as much
        /// as has room behind it.
        var keepsMark = false
        /// What the last week changed, at the end of `short`: ↑1↓2.
        var changes = ""
        /// `short` without its mark, in signs of a column where it has words: what is left of it where these have
        /// no room. Empty where it has none.
        var narrow = ""
        /// Behind marks of which others had no room.
        var more = Symbols.standard[.more]

        /// That there is nothing to say of a place.
        static func nothing(_ symbols: Symbols) -> Self {
            .init(
                long: symbols[.bullet], short: symbols[.bullet], role: .muted, isUnsaid: true)
        }

        /// Whether it says more than that all is well or that there is nothing to say.
        var isAmiss: Bool { role != .good && role != .muted }

        /// What the layer says, without the mark.
        private var own: String { String(short.dropFirst(mark.count)) }

        /// In a number or a name that stands alone: like these where nothing is amiss, so that of two
        /// hundred places those have a colour that want a look.
        var roleInTag: Role { isAmiss ? role : .text }

        /// All marks, and of several as many from the front, where those are that weigh most.
        var shortened: [String] {
            let all = mark.isEmpty ? [short] : [short, own]
            return all.filter { !$0.isEmpty } + smaller
        }

        private var smaller: [String] { (narrow.isEmpty ? [] : [narrow]) + parts }

        /// All of it, and then less and less.
        var forms: [String] { marked(isBare: true) + shortened + bare }

        /// What is overdue: among several marks the one that is told before the others.
        private static let alarm: Character = "!"

        /// What it says, mark by mark with its count.
        private var each: [String] {
            guard !isPhrase else { return [] }
            return (narrow.isEmpty ? String(own.dropLast(changes.count)) : narrow)
                .split(separator: " ").map(String.init)
        }

        /// That something has changed, whatever and how much; it outweighs counts.
        private var arrows: String { changes.filter { !$0.isNumber } }

        /// Whether a text is nothing but that something has changed, and tells nothing of the state.
        func isOnlyChange(_ text: String) -> Bool {
            !arrows.isEmpty && text.allSatisfy(arrows.contains)
        }

        /// What is overdue, of which other marks must leave something.
        private var overdue: String? { each.dropFirst().first { $0.first == Self.alarm } }

        /// Of several marks as many from the front as have room, the most first. What is overdue stands
        /// behind each of them: first with its count, then without.
        private var parts: [String] {
            guard !changes.isEmpty else { return unchanged }
            return [String(own.dropLast(changes.count)) + arrows]
                + unchanged.flatMap { [$0 + changes, $0 + arrows] }
        }

        /// The same without what has changed.
        private var unchanged: [String] {
            guard let overdue else { return starts(of: each) }
            let others = each.filter { $0.first != Self.alarm }
            return ([others.joined(separator: " ")] + starts(of: others)).flatMap { start in
                [start + " " + overdue, start + overdue, start + String(Self.alarm)]
            }
        }

        private func starts(of marks: [String]) -> [String] {
            (1..<max(1, marks.count)).reversed().map { count in
                marks.prefix(count).joined(separator: " ") + more
            }
        }

        /// The mark before all of it, and before less and less, where it is kept.
        private func marked(isBare: Bool) -> [String] {
            guard keepsMark, let mark = mark.first else { return [] }
            return [short] + (isBare ? smaller + bare : smaller).map { String(mark) + $0 }
        }

        /// The marks without their counts. In a single column there is no room to tell of more: the first,
        /// or that something is overdue. What the layer says never gives way to the mark, which the name
        /// and the lines around tell as well. What has changed is told in any case: its colour is that of
        /// the state.
        var bare: [String] {
            guard !changes.isEmpty else { return glyphs }
            return glyphs.map { $0 + arrows } + [arrows]
                + (arrows.count > 1 ? [String(arrows.prefix(1))] : [])
        }

        private var glyphs: [String] {
            let alarm = overdue.map { _ in String(Self.alarm) }
            if let least { return alarm.map { [least + $0, $0] } ?? [least] }
            let marks = each.compactMap(\.first)
                .filter { !$0.isNumber && !($0.isASCII && $0.isLetter) }
            guard let first = marks.first else { return [] }
            guard let alarm else {
                let fewer = marks.count > 2 ? [String(first) + more] : []
                return [String(marks)] + fewer + [String(first)]
            }
            let worst = String(first) + alarm
            let fewer = marks.count > 2 ? [worst + more, worst] : []
            return [String(marks)] + fewer + [alarm]
        }

        /// As much of it as has room behind a name, with a blank before it where that costs no mark and not the
        /// count of what has changed: words never without.
        func behindName(in columns: Int) -> String? {
            let (apart, close) = (
                text(in: columns - 1, isBare: true), text(in: columns, isBare: true)
            )
            if isPhrase { return apart.map { " " + $0 } }
            let isWholeOnlyClose = !changes.isEmpty && close == own && apart != own
            guard let apart, !isWholeOnlyClose, marks(in: close) <= marks(in: apart) else {
                return close
            }
            return " " + apart
        }

        /// How many marks are told, whatever stands between them.
        private func marks(in text: String?) -> Int {
            (text ?? "").count {
                !$0.isNumber && !$0.isLetter && !$0.isWhitespace && !(more + "/").contains($0)
            }
        }

        /// As much of it as has room; nil where not even the first mark has.
        func text(in columns: Int, inWords: Bool = false, isBare: Bool = false) -> String? {
            func fits(_ text: String) -> Bool { DisplayText.width(of: text) <= columns }
            if keepsMark, !mark.isEmpty {
                let words = inWords && !long.isEmpty ? [long] : []
                let texts = words + marked(isBare: isBare)
                if let text = texts.first(where: fits) { return text }
            }
            if inWords {
                let longs = mark.isEmpty ? [long] : [long, String(long.dropFirst(mark.count))]
                if let long = longs.first(where: { !$0.isEmpty && fits($0) }) { return long }
            }
            if !short.isEmpty, fits(short) { return short }
            guard columns > 0 else { return nil }
            return shortened.first(where: fits) ?? (isBare ? bare.first(where: fits) : nil)
        }
    }

    var name: String
    /// G03 李建国, or what is missing.
    var owner: String
    /// G03, where a place lies in a grid.
    var code: String?
    /// On a layer that is about the owners, the owner is shown before the badge.
    var putsOwnerFirst = false
    var badge: Badge
    /// What the inside is filled with; nil for nothing.
    var fill: PlaceFill?

    /// Its name, or the number that stands for it: of a marked place it stands out.
    var nameRole: Role { isMarked ? .mark : .text }
    /// Of its name or number beside which what the layer says has no room.
    var roleAlone: Role { badge.isAmiss ? badge.role : nameRole }
    /// The line around it: of a marked place it stands out where nothing else has room.
    var lineRole: Role { isMarked ? .mark : .building }

    private var isMarked: Bool { !badge.mark.isEmpty }

    /// What the layer says right behind a number: there the code of a grid, whose ground tells it as well, would
    /// read as one word with it; and that something has changed says too little where no ground tells the rest.
    func marksBehindNumber(in columns: Int) -> String? {
        let isCode = putsOwnerFirst && fill != nil && badge.mark.isEmpty
        guard !isCode, let marks = badge.text(in: columns, isBare: true) else { return nil }
        return fill == nil && badge.isOnlyChange(marks) ? nil : marks
    }

    /// As it looks while it is selected.
    var selected: PlaceLook {
        var look = self
        look.badge.keepsMark = true
        return look
    }

    /// Who answers for it, without a mark.
    var ownerAlone: String { putsOwnerFirst ? String(owner.dropFirst(badge.mark.count)) : owner }

    /// The same of a place that is marked, wherever it says something of itself.
    func marked(with mark: String) -> PlaceLook {
        var look = self
        if putsOwnerFirst {
            look.owner = mark + owner
            look.code = code.map { mark + $0 }
        } else {
            look.badge.long = mark + badge.long
        }
        look.badge.short = mark + badge.short
        look.badge.mark = mark
        return look
    }
}

/// The glyph and colour with which a place is filled; both say the same.
struct PlaceFill {
    let symbol: Symbol
    let role: Role

    /// Nil in a theme whose symbol is not a single glyph.
    func glyph(in symbols: Symbols) -> Glyph? {
        symbols[symbol].unicodeScalars.first.map(Glyph.init)
    }
}

extension PlaceFill {
    /// How the places of a grid are filled on the ownership layer, by the grid's place among the
    /// grids: eighteen glyphs, for a school and seventeen grids below it, and colours that come round
    /// earlier but never with the same glyph.
    init(grid index: Int) {
        let fills: [(Symbol, Role)] = [
            (.fill1, .fill1), (.fill2, .fill2), (.fill3, .fill3), (.fill4, .fill4),
            (.fill5, .fill5), (.fill6, .fill6), (.fill7, .fill7), (.fill8, .fill8),
            (.fill9, .fill1), (.fill10, .fill2), (.fill11, .fill3), (.fill12, .fill4),
            (.fill13, .fill5), (.fill14, .fill6), (.fill15, .fill7), (.fill16, .fill8),
            (.fill17, .fill1), (.fill18, .fill2),
        ]
        (symbol, role) = fills[index % fills.count]
    }
}
