import Localisation
import TerminalUI

extension KeyBinding {
    /// While what is typed narrows a list: `stop` is told whether it stays narrowed.
    static func filtering(
        _ strings: Strings, group: KeyGroup, stop: @escaping (_ keepsText: Bool) -> Void
    ) -> [KeyBinding] {
        [
            KeyBinding([.enter], strings.common.ok, group: group, isTip: true) { stop(true) },
            KeyBinding(
                [.escape, .function(10)], strings.board.clearFilter,
                short: strings.board.shortClearFilter, group: group, isTip: true
            ) { stop(false) },
        ]
    }
}
