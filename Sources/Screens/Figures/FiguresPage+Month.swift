import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// Signing and printing the page of the month in hand.
extension FiguresPage {
    var monthBindings: [KeyBinding] {
        let words = strings.figures.month
        return [
            KeyBinding(
                [.function(2), .character("s")], words.sign, short: words.shortSign, group: group,
                isTip: true, refusal: refusalToSign
            ) { [weak self] in self?.askToSign() },
            KeyBinding(
                [.function(6), .character("P")], words.print, short: words.shortPrint,
                group: group, isTip: true,
                refusal: model.period.month == nil ? strings.figures.onlyMonths : nil
            ) { [weak self] in self?.askWhereTo() },
        ]
    }

    private var refusalToSign: String? {
        let words = strings.figures
        guard model.period.month != nil else { return words.onlyMonths }
        if model.session.isReadOnly { return strings.accounts.readOnly }
        if let refusal = months.refusal(of: model.period) {
            return self.words.sentence(for: refusal)
        }
        return model.isUpToDate ? nil : words.month.stillCounting
    }

    private func askToSign() {
        guard let month = model.period.month, let figures = model.figures?.school else { return }
        let (period, lastEvent) = (model.period, model.lastEvent)
        dialog = ConfirmDialog(
            title: strings.figures.month.sign, question: strings.figures.month.question(month),
            words: DialogWords(
                group: group, accept: strings.common.yes, cancel: strings.common.no)
        ) { [weak self] isYes in
            self?.dialog = nil
            if isYes { self?.sign(period, figures, lastEvent) }
        }
    }

    private func sign(_ period: ReportingPeriod, _ figures: PeriodFigures, _ lastEvent: Int64) {
        Task.immediate { [weak self, desk, months, strings] in
            guard let signer = await desk.signer() else { return }
            let failure = await months.sign(
                period, figures, lastEvent: lastEvent, as: signer)
            guard let failure else {
                desk.tell(.done(strings.figures.month.signed(period.month ?? "")))
                self?.tab = .signatures
                return
            }
            if let self { desk.tell(.refused(self.words.sentence(for: failure, path: ""))) }
        }
    }

    private func askWhereTo() {
        let words = strings.figures.month
        let period = model.period
        let input = TextInput(
            "~/" + words.title + "-" + (period.month ?? "") + ".html", limit: 300)
        let field = FormField(words.target, input, hint: words.format)
        dialog = FormDialog(
            title: words.print, form: Form([field]), strings: strings, submitTitle: words.saved,
            close: { [weak self] in self?.dialog = nil }
        ) { [weak self] in
            guard let self else { return true }
            guard !input.text.trimmed.isEmpty else {
                field.error = strings.common.required
                return false
            }
            let path = FilePaths.expanded(input.text, in: desk.exportFolder())
            let signer = model.session.signer
            guard let failure = await months.print(period, to: path, as: signer) else {
                desk.tell(.done(words.written(path)))
                return true
            }
            field.error = self.words.sentence(for: failure, path: path)
            return false
        }
    }
}
