import Domain
import Localisation
import TerminalUI
import ViewModels

/// What the marks of a layer mean, each mark with its words.
struct LayerLegend {
    struct Entry {
        var mark: String
        /// Empty where only the mark has room.
        var meaning: String
        let role: Role
        /// What is told where the meaning has no room.
        var short: String?
        /// The mark alone where it has letters before it, or less of it.
        var bare: String?
        /// The letters before the mark, which are all its words where there is little room.
        var letters: String?

        static let gap = 2

        /// With the gap behind it.
        var columns: Int {
            let words = DisplayText.width(of: meaning)
            return DisplayText.width(of: mark) + 1 + (words > 0 ? words + Self.gap : 0)
        }

        /// With the words that are told where others have no room.
        var shortened: Entry {
            var entry = self
            entry.meaning = short ?? meaning
            return entry
        }

        /// A single letter that stands for a glyph says nothing.
        var saysItself: Bool {
            DisplayText.width(of: mark) > 1 && mark.contains { $0.isLetter }
        }

        /// 12=✓ tells what stands for what.
        var isEquation: Bool { mark.contains("=") }
    }

    let layer: MapModel.Layer
    let isInThePast: Bool
    private let isAhead: Bool
    /// The minute of another day, as 14:05.
    private let clock: String
    let strings: Strings

    init(model: MapModel, strings: Strings) {
        layer = model.layer
        isInThePast = model.isInThePast
        isAhead = model.past.scene?.isAhead ?? false
        let now = model.school.now
        let minute = model.past.scene?.minute
        clock =
            Moment(day: now.day, secondOfDay: minute.map { $0 * 60 } ?? now.secondOfDay)
            .hourMinuteText
        self.strings = strings
    }

    /// Signs for all layers but the one whose legend is the list of grids; letters with what they stand for
    /// where `columns` hold that.
    ///
    /// `omitted` is what the map has no room for.
    func entries(
        _ symbols: Symbols, columns: Int, omitted: Omissions.Kinds = []
    ) -> [Entry] {
        let lost = omitted.contains(.words) ? [lostWords(symbols)] : []
        // That nothing is amiss is what is understood best without its word.
        let clear = layer == .hazards && !isAhead ? [clear(symbols)] : []
        return signs(symbols, columns: columns, omitted: omitted) + lost + clear
            + nothing(symbols, omitted)
    }

    private func signs(
        _ symbols: Symbols, columns: Int, omitted: Omissions.Kinds
    ) -> [Entry] {
        let cut = omitted.contains(.marks) ? [more(symbols)] : []
        switch layer {
        case .hazards where isAhead, .risk where isAhead: return [unknown(symbols)]
        case .hazards: return hazards(symbols) + changes(symbols) + cut
        case .risk:
            let rest = changes(symbols) + cut
            let room = columns - Self.columns(of: nothing(symbols, omitted))
            return [true, false].map { risks(symbols, hasNames: $0) + rest }
                .first { Self.columns(of: $0) <= room } ?? risks(symbols, hasNames: false) + rest
        case .duty: return duties(symbols) + cut
        case .patrol: return patrols(symbols) + cut
        case .ownership: return []
        }
    }

    /// With the gaps between them.
    static func columns(of entries: [Entry]) -> Int { entries.reduce(0) { $0 + $1.columns } }

    /// As many of them as have room: shorter words and marks first, then some without words, where the mark
    /// has a letter in it. Another sign alone would explain nothing: it goes with its words, the gravest last.
    static func fitted(_ entries: [Entry], columns: Int) -> [Entry] {
        let whole = entries
        var entries = entries
        for at in entries.indices where Self.columns(of: entries) - Entry.gap > columns {
            entries[at] = entries[at].shortened
        }
        for at in entries.indices where Self.columns(of: entries) - Entry.gap > columns {
            guard let bare = entries[at].bare else { continue }
            // 重 ▲ 重大: the letters begin the word.
            if entries[at].meaning.hasPrefix(entries[at].letters ?? "") { entries[at].mark = bare }
        }
        for at in whole.indices.reversed()
        where whole[at].saysItself && Self.columns(of: entries) - Entry.gap > columns {
            entries[at].meaning = entries[at].letters ?? ""
            entries[at].mark = entries[at].bare ?? entries[at].mark
        }
        for at in whole.indices.reversed()
        where !whole[at].saysItself && Self.columns(of: entries) - Entry.gap > columns {
            if whole[at].isEquation, !entries[at].meaning.isEmpty {
                entries[at].meaning = ""
            } else {
                entries.remove(at: at)
            }
        }
        return entries
    }

    var name: String {
        switch layer {
        case .hazards: strings.layers.hazards
        case .risk: strings.layers.risk
        case .duty: isInThePast ? strings.layers.dutyAt(clock) : strings.layers.duty
        case .patrol: isInThePast ? strings.layers.patrolThen : strings.layers.patrol
        case .ownership: strings.layers.ownership
        }
    }

    private func duties(_ symbols: Symbols) -> [Entry] {
        let words = strings.layers
        return [
            Entry(mark: symbols[.markGeneral], meaning: words.onDuty, role: .good),
            gap,
            Entry(
                mark: symbols[.bullet], meaning: words.noDuty, role: .muted, short: words.shortNone),
        ]
    }

    /// 缺岗 ! 无人在岗: the word before a count, and the sign where it has no room.
    private var gap: Entry {
        let (words, sign) = (strings.layers, "!")
        var gap =
            words.gapMark == sign
            ? Entry(mark: sign, meaning: words.gap, role: .serious)
            : entry(words.gapMark, sign, words.gap, .serious)
        gap.short = words.shortNobody
        return gap
    }

    private func patrols(_ symbols: Symbols) -> [Entry] {
        let words = strings.layers
        return [
            Entry(mark: symbols[.check], meaning: words.checked, role: .good),
            Entry(mark: symbols[.markVerify], meaning: words.unchecked, role: .caution),
            Entry(mark: "!", meaning: words.missed, role: .serious),
            Entry(
                mark: symbols[.bullet], meaning: words.noDuty, role: .muted, short: words.shortNone),
        ]
    }

    /// Only the past is compared with the week before it.
    private func changes(_ symbols: Symbols) -> [Entry] {
        guard isInThePast else { return [] }
        let words = strings.layers
        let isRisk = layer == .risk
        return [
            Entry(
                mark: symbols[.up], meaning: isRisk ? words.rose : words.appeared, role: .accent,
                short: isRisk ? words.shortRose : words.shortAppeared),
            Entry(
                mark: symbols[.down], meaning: isRisk ? words.fell : words.gone, role: .accent,
                short: isRisk ? words.shortFell : words.shortGone),
        ]
    }

    /// 重 ▲: what stands before a count where there is room, and where there is none.
    private func entry(_ word: String, _ symbol: String, _ meaning: String, _ role: Role) -> Entry {
        let letters = word.hasSuffix(" ") ? String(word.dropLast()) : word
        return Entry(
            mark: letters + " " + symbol, meaning: meaning, role: role, bare: symbol,
            letters: letters)
    }

    private func hazards(_ symbols: Symbols) -> [Entry] {
        let words = strings.map
        return [
            entry(words.major, symbols[.markMajor], words.legendMajor, .critical),
            entry(words.general, symbols[.markGeneral], words.legendGeneral, .caution),
            entry(words.ungraded, symbols[.markVerify], words.legendUngraded, .mild),
            entry(words.overdue, "!", words.legendOverdue, .serious),
        ]
    }

    /// Nobody knows yet what will be amiss on a day to come.
    private func unknown(_ symbols: Symbols) -> Entry {
        Entry(mark: symbols[.bullet], meaning: strings.layers.unknownYet, role: .muted)
    }

    private func more(_ symbols: Symbols) -> Entry {
        Entry(mark: symbols[.more], meaning: strings.map.legendMore, role: .muted)
    }

    /// What is missing has no sign on the map: without its words it is left out.
    private func lostWords(_ symbols: Symbols) -> Entry {
        Entry(
            mark: "[" + symbols[.more] + "]", meaning: strings.layers.lostWords, role: .muted,
            short: strings.layers.shortLostWords)
    }

    /// 12=✓: a number beside which it had no room to say that there is nothing, and []=✓ where outlines have no
    /// numbers.
    private func nothing(_ symbols: Symbols, _ omitted: Omissions.Kinds) -> [Entry] {
        guard layer != .ownership, !omitted.isDisjoint(with: [.nothing, .outlines]) else {
            return []
        }
        let hasNumbers = omitted.contains(.nothing)
        let sign: Symbol = layer == .hazards && !isAhead ? .check : .bullet
        return [
            Entry(
                mark: (hasNumbers ? "12=" : "[]=") + symbols[sign],
                meaning: strings.map.legendAlone, role: .muted,
                short: hasNumbers ? strings.map.shortAlone : "")
        ]
    }

    private func clear(_ symbols: Symbols) -> Entry {
        Entry(mark: symbols[.check], meaning: strings.map.legendClear, role: .good)
    }

    /// Each colour with the ground that the map gives it.
    private func risks(_ symbols: Symbols, hasNames: Bool) -> [Entry] {
        let words = strings.risks
        let colours = RiskColour.allCases.map { colour in
            let fill = PlaceFill(risk: colour)
            let letter = words.letters[colour.rawValue] ?? ""
            let name = words.colours[colour.rawValue] ?? ""
            return Entry(
                mark: symbols[fill.symbol] + symbols[fill.symbol],
                meaning: hasNames && name != letter ? letter + " " + name : letter,
                role: fill.role, bare: symbols[fill.symbol])
        }
        let layers = strings.layers
        return colours + [
            Entry(
                mark: symbols[.bullet], meaning: layers.noRisk, role: .muted,
                short: layers.shortNone),
            Entry(
                mark: "!", meaning: words.reviewOverdue, role: .serious,
                short: layers.shortReview),
        ]
    }
}
