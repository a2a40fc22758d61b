import Domain
import Localisation
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
        lines += facts(columns: columns)
        lines.append(Line())
        lines.append(Line(pieces: [(board.history, .heading)]))
        for event in detail.events { lines += history(event, columns: columns) }
        return lines
    }

    private func headline(columns: Int) -> [Line] {
        var flags: [String] = [words.name(hazard.stage)]
        if hazard.isSupervised { flags.append(board.supervised) }
        if hazard.extensions > 0 { flags.append(board.extended(hazard.extensions)) }
        if hazard.isReportedUpward { flags.append(board.reportedUpward) }
        if hazard.isTransferred { flags.append(board.transferred) }
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
        let text = DisplayText.wrap(hazard.text, columns: columns).map {
            Line(pieces: [($0, .text)])
        }
        return title + [place, Line()] + text + [Line()]
    }

    private func facts(columns: Int) -> [Line] {
        var facts: [(label: String, text: String, role: Role)] = []
        facts.append((board.foundAt, found, .text))
        if !hazard.immediateMeasure.isEmpty {
            facts.append((board.immediate, hazard.immediateMeasure, .text))
        }
        if let clause = hazard.clause { facts.append((board.clause, clause, .text)) }
        if let person = words.school.name(of: hazard.responsible) {
            facts.append((board.responsible, person, .text))
        }
        if let due = hazard.due {
            let urgency = words.due(due, isOpen: hazard.stage.isOpen)
            let original = hazard.originalDue.map { "(\(board.original) \($0.monthDayText))" } ?? ""
            facts.append(
                (
                    board.deadline, (urgency?.text ?? due.monthDayText) + "  " + original,
                    urgency?.role ?? .text
                ))
        }
        if !hazard.measures.isEmpty { facts.append((board.measures, hazard.measures, .text)) }
        if let control = hazard.control {
            let until = board.validUntil(words.short(control.validUntil))
            facts.append((board.control, control.text + " · " + until, .caution))
        }
        if let closedOn = hazard.closedOn {
            facts.append((board.closedOn, closedOn.text, .good))
        }
        return aligned(facts, columns: columns)
    }

    private var found: String {
        [
            words.short(hazard.foundAt),
            words.school.name(of: hazard.finder) ?? words.strings.common.unknown,
            board.sources[hazard.source.rawValue] ?? "",
        ].joined(separator: "  ")
    }

    private func aligned(
        _ facts: [(label: String, text: String, role: Role)], columns: Int
    ) -> [Line] {
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

    private func history(_ event: HazardEvent, columns: Int) -> [Line] {
        let actor = words.school.name(of: event.actor) ?? words.strings.common.unknown
        let head: [(text: String, role: Role)] = [
            (" " + words.short(event.at) + "  ", .muted),
            (DisplayText.fitted(words.name(event.kind), columns: 10) + " ", .text),
            (actor, .accent),
        ]
        let remark = words.remark(event.kind)
        guard !remark.isEmpty else { return [Line(pieces: head)] }
        let width = head.reduce(0) { $0 + DisplayText.width(of: $1.text) } + 2
        if width + DisplayText.width(of: remark) <= columns {
            return [Line(pieces: head + [("  " + remark, .text)])]
        }
        return [Line(pieces: head)]
            + DisplayText.wrap(remark, columns: max(8, columns - 14)).map {
                Line(pieces: [(String(repeating: " ", count: 14), .text), ($0, .text)])
            }
    }
}
