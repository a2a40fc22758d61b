import Domain
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// Blanks the screen, drops the keys and everything that was opened with them. The passphrase
    /// brings the list back as it was left.
    func drawCurtain() {
        drawCurtain(returningTo: model.watch.place)
    }

    /// To be called before the process is stopped: no time is kept then that would lock the list. The curtain falls
    /// over a list that is open, and over the shares of its recovery key; whether it did.
    public func hideBeforeStop() -> Bool {
        guard curtain == nil, model.watch.isOpen || question is RecoveryKeyDialog else {
            return false
        }
        drawCurtain()
        return true
    }

    private func drawCurtain(returningTo place: WatchModel.Place?) {
        guard curtain == nil else { return }
        // With the list goes what was being looked for in it, and what tells of a case.
        caseFind = nil
        if caseList != nil, dialog === caseList { closeDialog() }
        if caseList != nil, question === caseList { question = nil }
        let forms = putFormsAway()
        model.watch.lock()
        model.session.lock()
        curtain = Curtain(session: model.session, strings: strings) { [weak self] in
            self?.lift(forms, over: place)
        }
    }

    private func putFormsAway() -> FormsPutAway {
        let open = [dialog, dialog?.front, question].compactMap { $0 as? FormDialog }
        return FormsPutAway(open, in: model.session)
    }

    /// The passphrase was typed just now.
    private func lift(_ forms: FormsPutAway, over place: WatchModel.Place?) {
        curtain = nil
        if let place { model.watch.unlock(at: place) }
        guard !forms.isEmpty else { return }
        if let place { model.watch.takeInHand(at: place) }
        if !forms.bringBack(in: model.session) { (dialog, question) = (nil, nil) }
    }

    /// Masks and locks what was shown long enough or left alone; over an open form, and over the shares
    /// of the recovery key, the curtain falls. Also after each key, then with the same second as before.
    /// Forms of whoever may read the list no longer go for good. Returns whether anything on the screen runs down.
    public func passSecond(isNew: Bool = true) -> Bool {
        let place = model.watch.place
        model.passSecond(isNew: isNew)
        if place != nil, model.watch.failure == .noLongerReader, !model.watch.isOpen {
            (dialog, question, caseFind) = (nil, nil, nil)
            refuse(CareWords(strings: strings).sentence(for: CareFailure.noLongerReader))
        } else if place != nil, !model.watch.isOpen, dialog != nil || question != nil {
            drawCurtain(returningTo: place)
        }
        let showsShare = question is RecoveryKeyDialog
        if showsShare, model.session.idleSeconds >= WatchModel.idleSeconds { drawCurtain() }
        return model.countsSeconds || (showsShare && curtain == nil)
    }
}
