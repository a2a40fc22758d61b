import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// A tick of today that was none, for whoever reads nothing but what they are told.
    var undoTickBinding: KeyBinding {
        let words = strings.careWithdrawal
        return KeyBinding(
            [.character("u")], words.undo, short: words.shortUndo, group: watchGroup,
            isTip: !model.watch.told.ticked(on: model.watch.today).isEmpty,
            refuses: { [watch = model.watch] in
                watch.told.ticked(on: watch.today).isEmpty ? words.tickStands : nil
            }
        ) { [weak self] in self?.askToTakeTickBack() }
    }
}
