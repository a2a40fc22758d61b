import Localisation
import TerminalUI
import ViewModels

extension ListLeaf {
    /// Lays a form over a page of the watch, whose failure it shows.
    func ask(
        _ form: any CareForm, in watch: WatchModel, titled title: String, submitTitle: String,
        told: String
    ) {
        watch.failure = nil
        dialog = FormDialog(
            title: title, form: form.form, strings: strings, submitTitle: submitTitle, rows: 8,
            close: { [weak self] in
                self?.dialog = nil
                self?.desk.tell(.done(told))
            },
            cancel: { [weak self] in
                self?.dialog = nil
                watch.failure = nil
            },
            submit: form.submit)
    }
}

extension WorkbenchScreen {
    /// What a page over the watch stands on.
    func watchLeaf() -> ListLeaf {
        ListLeaf(strings: strings, group: strings.care.menu, desk: desk)
    }
}
