import Security
import TerminalUI
import ViewModels

/// The forms that wait behind the curtain: blank, with what stood in them sealed for whoever sits here.
struct FormsPutAway {
    /// Without texts where they were lost: such a form is blank, and nobody has left it so.
    private let kept: [(dialog: FormDialog, texts: SealedTexts?)]

    /// Without anybody signed in nothing could be opened again, nor was anything of a case: the forms stay as
    /// they are.
    init(_ dialogs: [FormDialog], in session: SessionModel) {
        self.init(session.person == nil ? [] : dialogs) { try session.seal($0) }
    }

    /// Empties the forms; what cannot be sealed is lost rather than left in clear.
    init(_ dialogs: [FormDialog], sealing seal: ([String]) throws -> SealedTexts) {
        kept = dialogs.map { dialog in
            let texts = dialog.form.takeTexts()
            do {
                return (dialog, try seal(texts))
            } catch {
                return (dialog, nil)
            }
        }
    }

    var isEmpty: Bool { kept.isEmpty }

    /// Whether all stand there again as they were left; false with the keys of somebody else, and where something
    /// was lost.
    func bringBack(in session: SessionModel) -> Bool {
        kept.allSatisfy { dialog, texts in
            guard let texts else { return false }
            do {
                dialog.form.putBack(try session.open(texts))
                return true
            } catch {
                return false
            }
        }
    }
}
