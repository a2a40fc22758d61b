import Domain
import Localisation
import TerminalUI
import ViewModels

/// The watch: its outside while locked, the list of cases once unlocked, one of them beside it.
final class WatchPane {
    let model: WatchModel
    private var scroll = ListScroll()
    let keptCases = CaseTable.Kept()
    private let keptFrame = KeptDrawing()
    /// What the frame depends on that nobody observes.
    private struct FrameLook: Equatable {
        let language: Language
        let isFinding: Bool
    }

    /// Where the list of cases stands, in the pane's coordinates; nil where none is shown.
    private var listFrame: Rect?
    /// The same as of the kept frame.
    private var keptListFrame: Rect?
    /// Rows that PageUp and PageDown move by.
    var pageLength: Int { max(1, scroll.visible - 1) }
    private var find: TextInput?
    /// Lines of the case in hand that lie below the screen.
    private(set) var detailReach = 0

    /// From so many columns on the case stands beside the list.
    private static let besideFrom = 104

    init(model: WatchModel) {
        self.model = model
    }

    /// Lets go of what the last frame showed: under the curtain nothing of it stays in memory.
    func forget() {
        keptCases.forget()
        keptFrame.erase()
        (find, listFrame) = (nil, nil)
    }

    func note(strings: Strings) -> String {
        switch model.seal {
        case .notSetUp: strings.watch.notSetUp
        case .missing: strings.careFile.missingNote
        case .unreadable: strings.careFile.unreadableNote
        case .locked: strings.watch.locked
        case .cases, .instructions:
            strings.care.pane.unlocked(Self.clock(model.secondsUntilLock ?? 0))
        }
    }

    /// The same where there is little room: of an open list the time that is left.
    func shortNote(strings: Strings) -> String {
        model.isOpen ? Self.clock(model.secondsUntilLock ?? 0) : note(strings: strings)
    }

    /// The cases upon what `draw` has drawn around them: a step through the list leaves that as it is.
    func drawCases(on surface: Surface, strings: Strings, hasFocus: Bool) {
        guard let listFrame else { return }
        CaseTable(model: model, strings: strings, kept: keptCases).draw(
            on: surface.part(listFrame), scroll: &scroll, hasFocus: hasFocus && find == nil)
    }

    /// All but the cases. `find` is what is typed just now to find some.
    func draw(on surface: Surface, strings: Strings, hasFocus: Bool, find: TextInput? = nil) {
        self.find = find
        listFrame = nil
        switch model.seal {
        case .notSetUp, .missing, .unreadable, .locked:
            forget()
            WatchFace(model: model, strings: strings).draw(on: surface)
            if hasFocus { surface.placeCursor(x: 0, y: 0) }
        case .cases: drawUnlocked(on: surface, strings: strings, hasFocus: hasFocus)
        case .instructions:
            drawTold(on: surface, strings: strings, hasFocus: hasFocus)
        }
    }

    private static func clock(_ seconds: Int) -> String {
        let rest = seconds % 60
        return "0\(seconds / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
    }

    private func drawUnlocked(on surface: Surface, strings: Strings, hasFocus: Bool) {
        guard model.isDetailOpen, model.detail != nil else {
            return drawList(on: surface, strings: strings, hasFocus: hasFocus)
        }
        guard surface.width >= Self.besideFrom else {
            return drawDetail(on: surface, strings: strings, hasFocus: hasFocus)
        }
        let (left, right) = surface.bounds.splitLeft(surface.width * 58 / 100)
        drawList(on: surface.part(left), strings: strings, hasFocus: hasFocus)
        surface.verticalLine(x: right.x, y: 0, rows: surface.height)
        drawDetail(
            on: surface.part(right.splitLeft(1).1), strings: strings, hasFocus: false)
    }

    /// How many cases whoever answers for the school is let into and, where the list shows none of them, which
    /// they are or where they are found.
    private func heads(
        of count: Int, _ listed: Int, _ words: Strings.WatchFigures, on surface: Surface,
        from y: Int
    ) -> [String] {
        func wrapped(_ text: String) -> [String] {
            DisplayText.wrap(text, columns: max(1, surface.width - 2))
        }
        guard count > 0 else { return wrapped(words.noCases) }
        let rest = count > listed ? wrapped(words.leftOut(count - listed)) : []
        let plain = wrapped(words.letIn(listed)) + rest
        // The titles of the list, and one row of it.
        guard listed > 0, surface.height - y - plain.count < 2 else { return plain }
        let most = (1...Self.codesInHead).map {
            wrapped(words.letInCodes(listed, codes($0))) + rest
        }
        return most.last { $0.count <= surface.height - y } ?? most[0]
    }

    /// So many codes stand where there is no room for a list.
    private static let codesInHead = 4

    /// At most `count`, the one that Enter opens in brackets: every look is written down.
    private func codes(_ count: Int) -> String {
        let (shown, selected) = (model.shown, model.selectedIndex)
        let first = max(0, min(selected, shown.count - count))
        let part = shown.enumerated().dropFirst(first).prefix(count)
        var codes = part.map { $0.offset == selected ? "[\($0.element.code)]" : $0.element.code }
        if first > 0 { codes.insert("…", at: 0) }
        if first + part.count < shown.count { codes.append("…") }
        return codes.joined(separator: " ")
    }

    /// Whoever answers for the school sees the whole above the cases that they are let into.
    private func drawSchool(on surface: Surface, strings: Strings, hasFocus: Bool) {
        let words = strings.watchFigures
        let count = model.lines.count
        let used = WatchFigures(model: model, strings: strings)
            .draw(on: surface, besideCases: count > 0)
        surface.horizontalLine(x: 0, y: used, columns: surface.width)
        var y = used + 1
        // First of all: a small pane has room for a row or two.
        for line in frame(strings).ownHints(columns: surface.width - 2) {
            surface.write(line.text, x: 1, y: y, columns: surface.width - 2, role: line.role)
            y += 1
        }
        let listed = model.order.cases.count
        for line in heads(of: count, listed, words, on: surface, from: y) {
            surface.write(line, x: 1, y: y, role: count == 0 ? .muted : .heading)
            y += 1
        }
        if let failure = model.failure {
            surface.write(
                CareWords(strings: strings).sentence(for: failure), x: 1, y: y,
                columns: surface.width - 2, role: .error)
            y += 1
        }
        y = frame(strings).drawMissing(on: surface, from: y)
        guard count > 0, y < surface.height else {
            if hasFocus { surface.placeCursor(x: 0, y: 0) }
            return
        }
        listFrame = Rect(x: 0, y: y, width: surface.width, height: surface.height - y)
    }

    private func drawList(on surface: Surface, strings: Strings, hasFocus: Bool) {
        if model.seesSchool {
            return drawSchool(on: surface, strings: strings, hasFocus: hasFocus)
        }
        let look = FrameLook(language: strings.language, isFinding: find != nil)
        keptFrame.draw(look, on: surface) {
            keptListFrame = frame(strings).draw(on: $0)
        }
        listFrame = keptListFrame
    }

    private func frame(_ strings: Strings) -> WatchListFrame {
        WatchListFrame(model: model, strings: strings, find: find)
    }

    private func drawDetail(on surface: Surface, strings: Strings, hasFocus: Bool) {
        guard let detail = model.detail else { return }
        let facts = CaseFacts(
            watch: detail, model: model, strings: strings, columns: surface.width - 2)
        write(facts.lines.map { ($0.text, $0.role) }, on: surface, hasFocus: hasFocus)
    }

    private func drawTold(on surface: Surface, strings: Strings, hasFocus: Bool) {
        var told = frame(strings).toldLines(columns: surface.width - 2)
        told.comparison = model.comparison
        let page = ToldPage(lines: told.all, face: WatchFace(model: model, strings: strings))
        detailReach = page.draw(on: surface, from: model.detailScroll)
        if hasFocus { surface.placeCursor(x: 0, y: 0) }
    }

    /// As much as there is room for, from where it was scrolled to.
    private func write(
        _ lines: [(text: String, role: Role)], on surface: Surface, hasFocus: Bool
    ) {
        detailReach = max(0, lines.count - surface.height)
        let first = min(model.detailScroll, detailReach)
        for (y, line) in lines.dropFirst(first).prefix(surface.height).enumerated() {
            surface.write(line.text, x: 1, y: y, columns: surface.width - 2, role: line.role)
        }
        if first < detailReach {
            surface.write(.down, x: surface.width - 1, y: surface.height - 1, role: .muted)
        }
        if hasFocus { surface.placeCursor(x: 0, y: 0) }
    }
}
