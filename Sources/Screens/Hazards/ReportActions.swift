import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import ViewModels

/// Reporting a hazard: one that is new, or one that has come back under a number of its own.
extension WorkbenchScreen {
    func askToReport() {
        open(
            ReportHazardModel(
                school: model.school, place: model.focus == .map ? model.map.placeInHand : nil,
                finder: model.session.person ?? model.lastFinder))
    }

    /// 复发: what was closed or void is never opened again; it comes back as a new row.
    /// Like every step, it is asked of a hazard in a list only when its key is pressed: else each row
    /// that the cursor passes would make all keys anew.
    var againBinding: KeyBinding {
        let stillOpen = model.board.isDetailOpen ? againRefusal : nil
        return KeyBinding(
            [.character("N")], strings.report.again, group: boardGroup,
            refusal: noHazard ?? stillOpen ?? readOnlyRefusal
        ) { [weak self] in self?.askToReportAgain() }
    }

    private var againRefusal: String? {
        model.board.selected?.stage.isOpen == true ? strings.report.stillOpen : nil
    }

    private func askToReportAgain() {
        guard let earlier = model.board.detail?.hazard else { return }
        if let againRefusal {
            refuse(againRefusal)
            return
        }
        open(
            ReportHazardModel(
                school: model.school, again: earlier,
                finder: model.session.person ?? model.lastFinder))
    }

    private func open(_ report: ReportHazardModel) {
        let form = ReportHazardForm(model: report, strings: strings)
        let words = strings.report
        dialog = FormDialog(
            title: report.earlier == nil ? words.title : words.againTitle, form: form.form,
            strings: strings, submitTitle: words.submit, didType: form.takeIn,
            close: { [weak self] in self?.closeDialog() },
            cancel: { [weak self] in self?.cancel(form) }
        ) { [weak self] in
            guard let self else { return true }
            guard let earlier = report.earlier else { return await self.file(form, report) }
            self.askToFileAgain(form, report, earlier.number)
            return false
        }
    }

    /// Closes the form where it was filed after the question.
    private func askToFileAgain(
        _ form: ReportHazardForm, _ report: ReportHazardModel, _ number: String
    ) {
        ask(strings.report.againTitle, strings.report.againQuestion(number)) { [weak self] in
            Task.immediate {
                if await self?.file(form, report) == true { self?.closeDialog() }
            }
        }
    }

    /// Whether it was filed.
    private func file(_ form: ReportHazardForm, _ report: ReportHazardModel) async -> Bool {
        var signer: Signer?
        if model.session.state != .noAccounts {
            signer = await self.signer()
            guard signer != nil else { return false }
        }
        guard let hazard = await form.submit(as: signer) else {
            if let failure = report.failure { model.notice = .ledger(failure) }
            if let failure = report.accountFailure {
                refuse(AccountWords(strings: strings).sentence(for: failure))
            }
            return false
        }
        model.didReport(hazard)
        return true
    }

    /// Closes the form; asks first where typed words would be lost.
    private func cancel(_ form: ReportHazardForm) {
        guard form.isTouched, let open = dialog else {
            closeDialog()
            return
        }
        dialog = ConfirmDialog(
            title: strings.report.title, question: strings.report.discard, words: yesNoWords
        ) { [weak self] isYes in self?.dialog = isYes ? nil : open }
    }
}
