import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

extension ScreeningPage {
    func askToBegin() {
        let form = ScreeningBatchForm(model: model, strings: strings)
        ask(words.begin, form.form) { [weak self, words, names] in
            guard let entry = form.entry() else { return false }
            return await self?.take(
                .begun(entry), on: nil, told: words.begun(names.title(of: entry))) ?? false
        }
    }

    func askToCount(_ known: ScreeningClass?) {
        let form = ScreeningClassForm(known: known, model: model, strings: strings)
        let batch = model.batch
        ask(known?.name ?? words.addClass, form.form) { [weak self, words] in
            guard let count = form.count() else { return false }
            return await self?.take(
                .counted(count), on: batch, told: words.counted(count.name)) ?? false
        }
    }

    func askToWithdraw() {
        guard let batch = model.batch else { return }
        model.forgetFailure()
        leaf.askWhy(
            words.withdraw + " " + names.title(of: batch.entry), words.reason, hint: words.noPupils,
            missing: words.refusals.noReason
        ) { [weak self, words] reason in
            await self?.take(.withdrawn(reason: reason), on: batch, told: words.withdrawn)
                ?? false
        }
    }

    func askToList() {
        guard let batch = model.batch else { return }
        let form = ScreenedPupilForm(strings: strings, classes: model.school.classes)
        ask(words.list, form.form) { [weak self] in
            await self?.list(form, in: batch.id, .refused) ?? false
        }
    }

    /// Whoever has the name of somebody in the queue is listed after a question, which knows the name out of
    /// the form alone.
    private func list(
        _ form: ScreenedPupilForm, in batch: ScreeningBatch.ID, _ namesakes: Namesakes
    ) async -> Bool {
        guard let pupil = form.pupil() else { return false }
        let isListed = await model.list(pupil, in: batch, namesakes)
        guard case .refused(.alreadyListed(let code)) = model.failure else {
            return tell(words.listed, isListed)
        }
        leaf.confirm(words.list, words.namesake(code)) { [weak self] in
            _ = await self?.list(form, in: batch, .admitted)
        }
        return false
    }

    func reveal() {
        model.forgetFailure()
        leaf.askToReveal(words.reveal, words.lookReason, missing: words.refusals.noReason) {
            [weak self] in self?.tell(nil, await self?.model.reveal(words: $0) ?? false) ?? false
        }
    }

    func askToHold() {
        guard let place = model.place else { return }
        model.forgetFailure()
        let code = ScreeningQueue.code(of: place.number, batch: place.batch)
        leaf.confirm(words.hold, words.holdQuestion(code)) { [weak self, words] in
            guard let self else { return }
            tell(words.holdDone, await model.hold(place))
        }
    }

    func askToTakeBack() {
        guard let place = model.place else { return }
        model.forgetFailure()
        let code = ScreeningQueue.code(of: place.number, batch: place.batch)
        leaf.askWhy(
            words.takeBack + " " + code, words.reason, hint: strings.homeVisits.reasonHint,
            missing: words.refusals.noReason
        ) { [weak self, words] note in
            guard let self else { return false }
            return tell(words.takenBack(code), await model.takeBack(place, note: note))
        }
    }

    /// One signature opens the case and clears the line of the queue; the name stays sealed.
    func askToOpenCase() {
        guard let place = model.place, let line = model.selectedLine else { return }
        model.hide()
        let form = NewCaseForm(
            model: model.watch, from: place, className: line.pupil.className, strings: strings)
        model.watch.failure = nil
        ask(strings.care.keys.new, form.form) { [weak self] in
            await self?.open(form) ?? false
        }
    }

    private func open(_ form: NewCaseForm) async -> Bool {
        guard await form.submit(), let code = form.code else {
            if let known = form.namesake { ask(about: known, in: form) }
            return false
        }
        model.reload()
        return tell(words.opened(code), true)
    }

    /// Whoever has the name of somebody in an own case gets another one after a question, over the form.
    private func ask(about known: NamesakeCase, in form: NewCaseForm) {
        let (title, question) = (
            strings.care.keys.new, CareWords(strings: strings).question(about: known)
        )
        leaf.confirm(title, question) { [weak self] in
            form.isAnotherPupil = true
            guard let self, await !open(form), let failure = model.watch.failure else { return }
            leaf.tell(nil, false, failure: CareWords(strings: strings).sentence(for: failure))
        }
    }

    private func ask(_ title: String, _ form: Form, submit: @escaping () async -> Bool) {
        model.forgetFailure()
        leaf.ask(title, form, rows: 6, asksToDrop: true, submit: submit)
    }

    /// Asks who signs, and takes the step; tells what came of it.
    private func take(
        _ step: ScreeningStep, on batch: ScreeningBatch?, told: String
    ) async -> Bool {
        let (signer, isRefused) = await leaf.signer(in: model.session)
        guard !isRefused else { return false }
        return tell(told, await model.take(step, on: batch, as: signer))
    }

    @discardableResult
    private func tell(_ text: String?, _ isDone: Bool) -> Bool {
        leaf.tell(text, isDone, failure: model.failure.map(names.sentence))
    }
}

extension WorkbenchScreen {
    /// Opens 心理普查 from the book of the work around the cases, and goes back there.
    func openScreening() {
        let model = ScreeningModel(watch: model.watch)
        dialog = ScreeningPage(model: model, leaf: careBookLeaf()) { [weak self] in
            self?.askToUnlockWatch { model.reload() }
        }
    }
}
