import Localisation
import NcursesTerminal

extension Strings.Commands {
    /// Why the screen cannot be shown on this terminal.
    func sentence(for refusal: TerminalRefusal) -> String {
        switch refusal {
        case .inputIsNoTerminal, .outputIsNoTerminal: notATerminal
        case .terminalTypeMissing: unknownTerminal("")
        case .terminalTypeUnknown(let type), .terminalTooPlain(let type): unknownTerminal(type)
        case .unicodeMissing: noUnicode
        }
    }
}
