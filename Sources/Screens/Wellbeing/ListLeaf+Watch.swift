import Localisation
import TerminalUI
import ViewModels

extension ListLeaf {
    /// Lays a form over a page of the watch, whose failure it shows.
    func ask(
        _ form: any CareForm, in watch: WatchModel, titled title: String, submitTitle: String,
        told: @autoclosure @escaping () -> String, didType: @escaping () -> Void = {}
    ) {
        watch.failure = nil
        dialog = FormDialog(
            title: title, form: form.form, strings: strings, submitTitle: submitTitle, rows: 8,
            asksToDrop: true, didType: didType,
            close: { [weak self] in
                self?.dialog = nil
                self?.desk.tell(.done(told()))
            },
            cancel: { [weak self] in
                self?.dialog = nil
                watch.failure = nil
            },
            submit: form.submit)
    }
}

extension ListLeaf {
    /// The key that opens a sealed list: with the keys in hand, or else after the passphrase. Nothing where it
    /// is open already.
    func unlockBindings(
        _ title: String, _ short: String, of watch: WatchModel, isOpen: Bool, refusal: String?,
        reload: @escaping () -> Void, unlock: @escaping () -> Void
    ) -> [KeyBinding] {
        guard !isOpen else { return [] }
        return [
            KeyBinding(
                [.character("u"), .function(9)], title, short: short, group: group, isTip: true,
                refusal: refusal
            ) { [watch] in
                if watch.seal == .cases { reload() } else { unlock() }
            }
        ]
    }
}

extension ListLeaf {
    /// Asks for the reason of a look at a name in a sealed list.
    func askToReveal(
        _ title: String, _ usual: String, missing: String,
        reveal: @escaping (String) async -> Bool
    ) {
        let words = strings.careWork
        askWhy(
            title, words.reason, hint: words.noPupils, missing: missing, usual: usual
        ) { [strings] in await reveal(strings.kept(lookReason: $0)) }
    }
}

extension WorkbenchScreen {
    /// What a page over the watch stands on.
    func watchLeaf() -> ListLeaf {
        ListLeaf(strings: strings, group: strings.care.menu, desk: desk)
    }
}
