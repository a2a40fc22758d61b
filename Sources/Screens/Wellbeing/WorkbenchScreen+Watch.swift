import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Asks for the passphrase, even of whoever has signed in already, and opens what it opens.
    func askToUnlockWatch(then action: @escaping () -> Void = {}) {
        guard model.session.standing != nil else {
            withSigner { [weak self] _ in
                self?.enterWatch()
                action()
            }
            return
        }
        askForOwnPassphrase { [weak self] in
            self?.enterWatch()
            action()
        }
    }

    /// Opens the list where its file is back by now. Otherwise what to do stands in a window, where a passphrase
    /// that is typed at once does nothing.
    func readWatchAgain() {
        model.watch.reload()
        guard let closed = model.watch.refusalToOpen else { return askToUnlockWatch() }
        dialog = MessageDialog(
            title: strings.care.menu, text: CareWords(strings: strings).sentence(for: closed),
            words: dialogWords
        ) { [weak self] in self?.closeDialog() }
    }

    private func enterWatch() {
        caseFind = nil
        let watch = model.watch
        if let closed = watch.refusalToOpen {
            refuse(CareWords(strings: strings).sentence(for: closed))
            return
        }
        if watch.seal == .notSetUp { return askToSetUpWatch() }
        watch.unlock()
        if watch.needsAcquaintance {
            askForAcquaintancesFirst()
        } else if let failure = watch.failure {
            refuse(CareWords(strings: strings).sentence(for: failure))
        }
    }

    func askForOwnPassphrase(
        titled title: String? = nil, then action: @escaping () -> Void
    ) {
        let asking = SignInModel(session: model.session)
        let form = SignInForm(model: asking, strings: strings, isUnlocking: true)
        question = FormDialog(
            title: title ?? strings.care.keys.unlock, form: form.form, strings: strings,
            submitTitle: title == nil ? strings.signIn.unlock : strings.care.forms.sign,
            close: { [weak self] in
                asking.stop()
                self?.question = nil
                action()
            },
            cancel: { [weak self] in
                asking.stop()
                self?.question = nil
            },
            submit: form.submit)
    }

    // MARK: What is done to the case in hand

    func askForNewCase() {
        let form = NewCaseForm(model: model.watch, strings: strings)
        open(
            form, titled: strings.care.keys.new, didType: form.didType,
            notice: { [strings] in strings.care.forms.opened(form.code ?? "") },
            didFail: { [weak self] in self?.askAboutNamesake(of: form) })
    }

    func askToFollowUp() {
        let watch = model.watch
        let (place, code) = (watch.selectedIndex, watch.selectedLine?.code ?? "")
        let form = FollowUpForm(model: watch, strings: strings)
        open(
            form, titled: strings.care.keys.follow, didType: form.didType,
            notice: { [strings] in
                // Its next day takes the case down the list: whoever works from the top stays at the top.
                if !watch.isDetailOpen { watch.select(at: place) }
                return strings.careSteps.followedUp(code)
            })
    }

    func askForLevel() {
        guard let watch = model.watch.detail else { return }
        let form = LevelForm(of: watch, model: model.watch, strings: strings)
        open(form, titled: strings.care.keys.level, didType: form.didType)
    }

    func askForTime(of step: CrisisStep) {
        let form = CrisisStepForm(step, model: model.watch, strings: strings)
        open(
            form, titled: strings.care.keys.crisis,
            didClose: { [weak self] in
                guard step == .reviewed, let care = form.care else { return }
                self?.askForOwedLevel(of: care)
            })
    }

    func askToReopen() {
        guard let watch = model.watch.detail else { return }
        let form = LevelForm(
            of: watch, model: model.watch, strings: strings, isReopening: true)
        open(form, titled: strings.care.keys.reopen, didType: form.didType)
    }

    func askForPlan() {
        guard let watch = model.watch.detail else { return }
        open(
            PlanForm(of: watch, model: model.watch, strings: strings),
            titled: watch.plan == nil ? strings.careSteps.newPlan : strings.care.keys.plan)
    }

    func askToReveal() {
        let watch = model.watch
        open(
            RevealForm(model: watch, strings: strings), titled: strings.care.keys.reveal,
            submitTitle: strings.care.forms.show,
            notice: {
                watch.isDetailOpen = true
                watch.detailScroll = 0
                return nil
            })
    }

    func askToRefer() {
        open(
            ReferralForm(of: model.watch.detail, model: model.watch, strings: strings),
            titled: strings.care.keys.refer)
    }

    func askForPaper() {
        // Whether the principal has to approve is known once the case is in hand.
        if model.watch.selectedLine != nil { model.watch.takeInHand() }
        let form = CarePaperForm(
            model: model.watch, folder: actions.exportFolder(), strings: strings)
        open(
            form, titled: strings.care.keys.paper, submitTitle: strings.care.forms.write,
            didType: form.didType, notice: { form.told })
    }

    func askAboutLeave() {
        guard let watch = model.watch.detail else { return }
        let form = AwayForm(of: watch, model: model.watch, strings: strings)
        open(form, titled: strings.care.keys.away, didType: form.didType)
    }

    func askToInstruct() {
        guard let watch = model.watch.detail else { return }
        let form = InstructionForm(of: watch, model: model.watch, strings: strings)
        open(form, titled: strings.care.keys.instruct, didType: form.didType)
    }

    func askForReaders() {
        let form = ReaderForm(model: model.watch, strings: strings)
        open(form, titled: strings.care.keys.readers, didType: form.didType)
    }

    func askToAmend() {
        guard let watch = model.watch.detail else { return }
        let form = AmendForm(of: watch, model: model.watch, strings: strings)
        open(form, titled: strings.care.keys.amend, didType: form.didType)
    }

    func askToHandOver() {
        open(
            HandOverForm(model: model.watch, strings: strings),
            titled: strings.care.keys.handOver)
    }

    func askToCorrect(_ entry: CareHistory.Entry, of care: CareCase.ID) {
        open(
            CorrectionForm(of: entry, in: care, model: model.watch, strings: strings),
            titled: strings.care.keys.correct)
    }

    func askToClose() {
        let form = CaseEndForm(model: model.watch, strings: strings)
        // Its row is gone then: whoever closed it learns where it is.
        let told =
            model.watch.filter.includesClosed
            ? strings.care.forms.done : strings.watchList.nowClosed
        open(
            form, titled: strings.care.keys.end, didType: form.didType, notice: { told })
    }

    func askForWatchFilter() {
        open(
            WatchFilterForm(model: model.watch, strings: strings),
            titled: strings.care.forms.filterTitle, submitTitle: strings.common.ok, notice: { nil })
    }

    /// `notice` gives what is told afterwards; `didFail` is called after each attempt that came to nothing.
    private func open(
        _ form: any CareForm, titled title: String, submitTitle: String? = nil,
        didType: @escaping () -> Void = {}, notice: (() -> String?)? = nil,
        didClose: @escaping () -> Void = {}, didFail: @escaping () -> Void = {}
    ) {
        model.watch.failure = nil
        let code = model.watch.selectedLine?.code ?? ""
        let hasNone = form is NewCaseForm || form is WatchFilterForm || code.isEmpty
        let heading = hasNone ? title : title + " " + code
        dialog = FormDialog(
            title: heading, form: form.form, strings: strings,
            submitTitle: submitTitle ?? strings.care.forms.sign, rows: 8,
            asksToDrop: !(form is WatchFilterForm), didType: didType,
            close: { [weak self] in
                guard let self else { return }
                closeDialog()
                let text = notice.map { $0() } ?? strings.care.forms.done
                if let text { model.notice = .done(text) }
                didClose()
            },
            cancel: { [weak self] in
                self?.closeDialog()
                self?.model.watch.failure = nil
            },
            submit: {
                let isDone = await form.submit()
                if !isDone { didFail() }
                return isDone
            })
    }
}
