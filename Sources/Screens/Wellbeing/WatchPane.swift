import Localisation
import TerminalUI
import ViewModels

/// The watch list's outside: what it is, and that it is sealed. It never shows a number that no
/// sealed file has given.
struct WatchPane {
    let model: WatchModel
    let strings: Strings

    var note: String {
        model.seal == .locked ? strings.watch.locked : strings.watch.notSetUp
    }

    func draw(on surface: Surface) {
        let words = strings.watch
        let columns = [words.registered, words.dueToday, words.overdue, words.plan]
        var x = 11
        surface.write(words.level, x: 1, y: 0, role: .muted)
        for column in columns {
            surface.write(column, x: x, y: 0, role: .muted)
            for row in words.levels.indices {
                surface.write(
                    "—", x: x, y: row + 1, columns: DisplayText.width(of: column), role: .muted,
                    alignment: .centre)
            }
            x += DisplayText.width(of: column) + 3
        }
        for (row, level) in words.levels.enumerated() {
            let mark = surface.symbols[[.markMajor, .markGeneral, .markVerify][row]]
            surface.write(mark + " " + level, x: 1, y: row + 1)
        }
        let explanation =
            model.seal == .locked ? words.sealedExplanation : words.notSetUpExplanation
        let lines = DisplayText.wrap(explanation, columns: surface.width - 2)
        for (offset, line) in lines.enumerated() {
            surface.write(line, x: 1, y: words.levels.count + 2 + offset)
        }
    }
}
