import Domain
import Localisation
import TerminalUI
import ViewModels

extension HandoverPage {
    var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        let (words, group) = (strings.handover, KeyGroup(title: strings.care.menu))
        return [
            KeyBinding(
                [.enter, .character("e"), .function(4)], words.enter, short: words.shortEnter,
                group: group, isTip: true,
                refusal: model.refusal.map(CareWords(strings: strings).sentence)
            ) { [weak self] in self?.askWhoKeeps() },
            KeyBinding(
                [.character("E"), .function(2)], words.write, short: words.shortWrite,
                group: group, isTip: true,
                refusal: model.list == nil ? strings.care.forms.handoverNone : nil
            ) { [weak self] in self?.askToWrite() },
            KeyBinding(
                [.escape, .function(10), .character("q")], strings.rules.close,
                short: strings.workbench.shortBack, group: group, isTip: true
            ) { [desk] in desk.close() },
        ]
    }

    private func askWhoKeeps() {
        guard let line = model.selected, let list = model.list else { return }
        let form = HandoverForm(
            of: line, in: list.holiday, model: model, strings: strings)
        ask(
            form, titled: strings.handover.enter + " " + line.line.code,
            submitTitle: strings.care.forms.sign, told: strings.care.forms.done)
    }

    private func askToWrite() {
        let form = CarePaperForm(model: model.watch, only: .handover, strings: strings)
        ask(
            form, titled: strings.handover.write, submitTitle: strings.care.forms.write,
            told: strings.care.forms.written)
    }

    private func ask(
        _ form: any CareForm, titled title: String, submitTitle: String, told: String
    ) {
        model.watch.failure = nil
        dialog = FormDialog(
            title: title, form: form.form, strings: strings, submitTitle: submitTitle, rows: 8,
            close: { [weak self, desk] in
                self?.dialog = nil
                desk.tell(.done(told))
            },
            cancel: { [weak self] in
                self?.dialog = nil
                self?.model.watch.failure = nil
            },
            submit: form.submit)
    }
}

extension WorkbenchScreen {
    func openHandover() {
        dialog = HandoverPage(
            model: HandoverModel(watch: model.watch), strings: strings, desk: desk)
    }
}
