import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// 待我签字: at the left what waits for this person; at the right what was reported and what was
/// done, side by side, and exactly what the next signature says.
final class TrayPage {
    private let model: TrayModel
    private let anchor = ScrollAnchor()
    /// How many rows the last frame showed: the step of PgUp and PgDn.
    private(set) var pageLength = 5
    /// How far the detail of the last frame can be scrolled.
    private(set) var detailReach = 0

    init(model: TrayModel) {
        self.model = model
    }

    /// From this width on the list stands beside the detail, else above it.
    private static let wide = 100

    func draw(on surface: Surface, strings: Strings) {
        let words = HazardWords(strings: strings, school: model.session.school)
        surface.fill(.text)
        let inner = surface.pane(
            title: strings.today.tray,
            note: note(strings),
            isFocused: true)
        guard !model.rows.isEmpty else {
            let text = model.failure.map(strings.failures.sentence) ?? strings.today.nothingToSign
            inner.write(text, x: 1, y: 1, columns: inner.width - 2, role: .muted)
            return
        }
        if inner.width >= Self.wide {
            let left = inner.width * 2 / 5
            drawList(
                on: inner.part(Rect(x: 0, y: 0, width: left, height: inner.height)), words: words)
            inner.verticalLine(x: left, y: 0, rows: inner.height)
            drawDetail(
                on: inner.part(
                    Rect(
                        x: left + 1, y: 0, width: inner.width - left - 1, height: inner.height)),
                words: words)
        } else {
            let (top, bottom) = inner.bounds.splitTop(min(7, inner.height / 3))
            drawList(on: inner.part(top), words: words)
            inner.horizontalLine(x: 0, y: bottom.y, columns: inner.width)
            drawDetail(on: inner.part(bottom.splitTop(1).1), words: words)
        }
    }

    private func note(_ strings: Strings) -> String {
        let waiting = strings.today.count(model.rows.count, model.rows.count >= TrayModel.limit)
        let marked = model.marked.count
        return marked == 0 ? waiting : strings.bulk.marked(marked, 0) + " · " + waiting
    }

    private func drawList(on surface: Surface, words: HazardWords) {
        let table = HazardTable(words: words, width: surface.width)
        table.drawHeader(on: surface)
        let body = surface.part(surface.bounds.splitTop(1).1)
        pageLength = max(1, body.height)
        let first = anchor.first(
            showing: model.selectedIndex, rows: body.height, loaded: 0..<model.rows.count)
        for index in first..<min(model.rows.count, first + body.height) {
            let frame = Rect(x: 0, y: index - first, width: body.width, height: 1)
            let isSelected = index == model.selectedIndex
            table.draw(
                model.rows[index].row, on: body.part(frame), isSelected: isSelected,
                isMarked: model.isMarked(model.rows[index].id), hasFocus: true)
            if isSelected { body.placeCursor(x: 0, y: frame.y) }
            body.onMouse(in: frame) { [model] mouse in
                switch mouse.kind {
                case .wheelUp: model.move(by: -1)
                case .wheelDown: model.move(by: 1)
                case .click, .doubleClick: model.select(index)
                }
            }
        }
    }

    private func drawDetail(on surface: Surface, words: HazardWords) {
        guard let detail = model.detail else { return }
        let sides = SignatureView(
            detail: detail, action: model.action, signer: model.session.name, words: words)
        let height = min(sides.height(columns: surface.width), surface.height / 2)
        let (top, bottom) = surface.bounds.splitTop(height)
        sides.draw(on: surface.part(top))
        surface.horizontalLine(x: 0, y: bottom.y, columns: surface.width)
        let rest = surface.part(bottom.splitTop(1).1)
        let lines = HazardDetailView(detail: detail, words: words)
            .draw(on: rest, scroll: model.scroll)
        detailReach = max(0, lines - rest.height)
    }
}
