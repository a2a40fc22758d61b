import Localisation
import TerminalUI

/// A form that is filled in, then signed.
protocol HazardDraftForm: AnyObject {
    var form: Form { get }
    /// Whether anything has been filled in that would be lost.
    var isTouched: Bool { get }
    /// Takes what stands in the form into the draft, and shows what that now asks for.
    func takeIn()
}

extension WorkbenchScreen {
    /// Opens a form; `submit` closes it once it is signed, which may be after a question and a
    /// passphrase.
    func open(
        _ form: any HazardDraftForm, titled title: String, submit: @escaping () -> Void
    ) {
        dialog = FormDialog(
            title: title, form: form.form, strings: strings,
            submitTitle: strings.workflow.forms.submit, didType: form.takeIn,
            close: { [weak self] in self?.closeDialog() },
            cancel: { [weak self] in self?.cancel(form, titled: title) }
        ) {
            submit()
            return false
        }
    }

    /// Closes the form; asks first where what was filled in would be lost.
    private func cancel(_ form: any HazardDraftForm, titled title: String) {
        guard form.isTouched else {
            closeDialog()
            return
        }
        ask(title, strings.workflow.forms.discard) { [weak self] in self?.closeDialog() }
    }

    /// Asks yes or no; `act` follows a yes.
    func ask(_ title: String, _ sentence: String, act: @escaping () -> Void) {
        question = ConfirmDialog(title: title, question: sentence, words: yesNoWords) {
            [weak self] isYes in
            self?.question = nil
            if isYes { act() }
        }
    }
}
