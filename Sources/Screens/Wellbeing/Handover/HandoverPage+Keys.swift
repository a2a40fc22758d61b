import Domain
import Localisation
import TerminalUI
import ViewModels

extension HandoverPage {
    var pageBindings: [KeyBinding] {
        let words = strings.handover
        return [
            KeyBinding(
                [.enter, .character("e"), .function(4)], words.enter, short: words.shortEnter,
                group: group, isTip: true,
                refusal: model.refusal.map(CareWords(strings: strings).sentence)
            ) { [weak self] in self?.askWhoKeeps() },
            KeyBinding(
                [.character("E"), .function(2)], words.write, short: words.shortWrite,
                group: group, isTip: true,
                refusal: model.missing.map(CareWords(strings: strings).sentence)
            ) { [weak self] in self?.askToWrite() },
            leaf.backBinding(strings.rules.close),
        ]
    }

    private func askWhoKeeps() {
        guard let line = model.selected else { return }
        let form = HandoverForm(of: line, model: model, strings: strings)
        let done = strings.care.forms.done
        leaf.ask(
            form, in: model.watch, titled: strings.handover.enter + " " + line.line.code,
            submitTitle: strings.care.forms.sign, told: done,
            didType: form.didType)
    }

    private func askToWrite() {
        let form = CarePaperForm(
            model: model.watch, only: .handover, folder: leaf.desk.exportFolder(),
            strings: strings)
        leaf.ask(
            form, in: model.watch, titled: strings.handover.write,
            submitTitle: strings.care.forms.write, told: form.told, didType: form.didType)
    }
}

extension WorkbenchScreen {
    func openHandover() {
        dialog = HandoverPage(
            model: HandoverModel(watch: model.watch), leaf: watchLeaf())
    }
}
