import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// Two versions of a plan side by side, the newer at the right: ←→ go through the versions, ↑↓ scroll.
@Observable
final class PlanVersionsDialog: Dialog {
    private let texts: PlanTexts
    private let strings: Strings
    private let group: KeyGroup
    private let close: () -> Void
    /// The version at the right.
    private var newer: Int
    private let scroll = DialogScroll()

    /// Begins with the latest; there is at least one.
    init(texts: PlanTexts, strings: Strings, group: KeyGroup, close: @escaping () -> Void) {
        self.texts = texts
        self.strings = strings
        self.group = group
        self.close = close
        newer = max(0, texts.count - 1)
    }

    var keyBindings: [KeyBinding] {
        let words = strings.careSteps
        return [
            KeyBinding([.enter, .escape], strings.common.ok, group: group, action: close),
            KeyBinding(
                [.left, .character("[")], words.earlier, group: group, isTip: true,
                refusal: newer > 1 ? nil : words.noEarlier
            ) { [weak self] in self?.turn(by: -1) },
            KeyBinding(
                [.right, .character("]")], words.later, group: group, isTip: true,
                refusal: newer + 1 < texts.count ? nil : words.noLater
            ) { [weak self] in self?.turn(by: 1) },
        ]
    }

    func type(_ event: InputEvent) -> Bool { scroll.take(event) }

    func draw(on surface: Surface) {
        let columns = max(24, min(110, surface.width - 8))
        let half = (columns - 3) / 2
        let rows = texts.rows(older: newer - 1, newer: newer, columns: half)
        let body = DialogFrame(
            title: strings.care.forms.versionsTitle,
            body: Size(width: columns, height: rows.count + 1), buttons: keyBindings
        ).draw(on: surface)
        let right = half + 3
        if newer > 0 {
            body.write(texts.heading(newer - 1), x: 0, y: 0, columns: half, role: .heading)
        }
        body.write(texts.heading(newer), x: right, y: 0, columns: half, role: .heading)
        let shown = scroll.rows(of: rows.count, visible: body.height - 1)
        for (y, row) in rows[shown].enumerated() {
            switch row {
            case .title(let title, let isChanged):
                body.write(
                    (isChanged ? "* " : "") + title, x: 0, y: y + 1, columns: columns,
                    role: isChanged ? .caution : .muted)
            case .pair(let older, let newer):
                body.write(older, x: 0, y: y + 1, columns: half, role: .dialog)
                body.write(newer, x: right, y: y + 1, columns: half, role: .dialog)
            }
        }
        scroll.markMore(on: body)
        body.placeCursor(x: 0, y: 0)
    }

    private func turn(by step: Int) {
        newer += step
        scroll.goToTop()
    }
}
