import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// One hazard in full: what it is, the five measures as far as they are known, and its history.
struct HazardDetailView {
    let detail: HazardDetail
    let words: HazardWords

    private struct Line {
        var pieces: [(text: String, role: Role)] = []
    }

    private var hazard: Hazard { detail.hazard }
    private var board: Strings.Board { words.strings.board }

    /// Draws from line `scroll` on, with a column free at either side; returns how many lines there
    /// are in all.
    @discardableResult
    func draw(on surface: Surface, scroll: Int = 0) -> Int {
        let lines = lines(columns: surface.width - 2)
        let first = max(0, min(scroll, lines.count - surface.height))
        for (y, line) in lines.dropFirst(first).prefix(surface.height).enumerated() {
            var x = 1
            for piece in line.pieces {
                x = surface.write(
                    piece.text, x: x, y: y, columns: surface.width - 1 - x, role: piece.role)
            }
        }
        if first > 0 { surface.write(.up, x: surface.width - 1, y: 0, role: .muted) }
        if first + surface.height < lines.count {
            surface.write(.down, x: surface.width - 1, y: surface.height - 1, role: .muted)
        }
        return lines.count
    }

    private func lines(columns: Int) -> [Line] {
        var lines = headline(columns: columns)
        lines += aligned(HazardFacts(detail: detail, words: words).all, columns: columns)
        if let recurrence { lines += wrapped(recurrence, columns: columns, role: .warning) }
        lines.append(Line())
        lines.append(Line(pieces: [(board.history, .heading)]))
        for entry in detail.history { lines += history(entry, columns: columns) }
        return lines
    }

    /// 同处同类 that was closed not long ago.
    private var recurrence: String? {
        let terms = words.strings.workflow.detail
        guard let earlier = detail.recurrenceCandidates.first else { return nil }
        let others = detail.recurrenceCandidates.count - 1
        let line = terms.possibleRecurrence(
            earlier.number, earlier.closedOn?.monthDayText ?? "")
        return others > 0 ? line + terms.moreRecurrences(others) : line
    }

    private func headline(columns: Int) -> [Line] {
        let refuted = hazard.isRefuted ? [words.strings.workflow.detail.refuted] : []
        let flags =
            [words.name(hazard.stage)] + refuted + HazardFlags(hazard, words: words).texts
        let kind: [(text: String, role: Role)] = [
            (hazard.number, .heading), ("   ", .text),
            (words.name(hazard.grade), words.role(hazard.grade)),
            (" · " + words.name(hazard.category), .text),
        ]
        let state: (text: String, role: Role) = (flags.joined(separator: " · "), .accent)
        let whole = kind + [(" · ", .text), state]
        let width = whole.reduce(0) { $0 + DisplayText.width(of: $1.text) }
        let title =
            width <= columns ? [Line(pieces: whole)] : [Line(pieces: kind), Line(pieces: [state])]
        let place = Line(pieces: [(words.school.path(of: hazard.place), .text)])
        let text = wrapped(hazard.text, columns: columns, role: .text)
        return title + [place, Line()] + text + [Line()]
    }

    private func wrapped(_ text: String, columns: Int, role: Role) -> [Line] {
        DisplayText.wrap(text, columns: columns).map { Line(pieces: [($0, role)]) }
    }

    private func aligned(_ facts: [HazardFacts.Fact], columns: Int) -> [Line] {
        let label = (facts.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 2
        return facts.flatMap { fact in
            DisplayText.wrap(fact.text, columns: max(8, columns - label)).enumerated().map {
                Line(pieces: [
                    (
                        DisplayText.fitted($0.offset == 0 ? fact.label : "", columns: label),
                        .muted
                    ),
                    ($0.element, fact.role),
                ])
            }
        }
    }

    private func history(_ entry: HazardHistoryEntry, columns: Int) -> [Line] {
        let event = entry.event
        let actor = words.school.name(of: event.actor) ?? words.strings.common.unknown
        let isWithdrawn = hazard.withdrawn.contains(entry.ordinal)
        let head: [(text: String, role: Role)] =
            [
                (" " + words.short(event.at) + "  ", .muted),
                (
                    DisplayText.fitted(words.name(event.kind), columns: 10) + " ",
                    isWithdrawn ? .muted : .text
                ),
                (actor, isWithdrawn ? .muted : .accent),
            ] + mark(of: entry, isWithdrawn: isWithdrawn)
        let remark = remark(of: event.kind)
        let role: Role = isWithdrawn ? .muted : .text
        guard !remark.isEmpty else { return [Line(pieces: head)] }
        let width = head.reduce(0) { $0 + DisplayText.width(of: $1.text) } + 2
        if width + DisplayText.width(of: remark) <= columns, !remark.contains(where: \.isNewline) {
            return [Line(pieces: head + [("  " + remark, role)])]
        }
        return [Line(pieces: head)]
            + DisplayText.wrap(remark, columns: max(8, columns - 14)).map {
                Line(pieces: [(String(repeating: " ", count: 14), .text), ($0, role)])
            }
    }

    /// What was taken back says which step it was.
    private func remark(of kind: HazardEvent.Kind) -> String {
        let ordinal: Int? =
            switch kind {
            case .undone(let ordinal), .revoked(let ordinal, _): ordinal
            default: nil
            }
        let step = detail.history.first { $0.ordinal == ordinal }
        return [step.map { words.line(for: $0.event) } ?? "", words.remark(kind)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// 签 behind what was signed, and what became of it where it was taken back.
    private func mark(
        of entry: HazardHistoryEntry, isWithdrawn: Bool
    ) -> [(text: String, role: Role)] {
        let terms = words.strings.workflow.detail
        guard isWithdrawn else {
            return entry.isSigned ? [("  " + terms.signed, .success)] : []
        }
        let isDecision = entry.event.kind.isDecision
        return [("  " + (isDecision ? terms.sealBroken : terms.withdrawn), .warning)]
    }
}
