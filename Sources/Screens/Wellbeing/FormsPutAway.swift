import Security
import TerminalUI
import ViewModels

/// The forms that wait behind the curtain: blank, with what stood in them sealed for whoever sits here.
struct FormsPutAway {
    private let kept: [(dialog: FormDialog, texts: SealedTexts)]

    /// Empties the forms; what cannot be sealed is lost rather than left in clear. Without anybody signed in
    /// nothing could be opened again, nor was anything of a case: they stay as they are.
    init(_ dialogs: [FormDialog], in session: SessionModel) {
        guard session.person != nil else {
            kept = []
            return
        }
        kept = dialogs.compactMap { dialog in
            do {
                return (dialog, try session.seal(dialog.form.takeTexts()))
            } catch {
                return nil
            }
        }
    }

    var isEmpty: Bool { kept.isEmpty }

    /// Whether all stand there again as they were left; false with the keys of somebody else.
    func bringBack(in session: SessionModel) -> Bool {
        kept.allSatisfy { dialog, texts in
            do {
                dialog.form.putBack(try session.open(texts))
                return true
            } catch {
                return false
            }
        }
    }
}
