import Domain
import Localisation
import TerminalUI
import ViewModels

extension HomeVisitPage {
    var pageBindings: [KeyBinding] {
        let none = noneInHand
        let isVisited =
            model.selected?.line.visitedOn == nil ? nil : words.refusals.alreadyVisited
        let own: [KeyBinding] =
            [
                KeyBinding(
                    [.tab], words.turn, short: words.shortTurn, group: group, isTip: true,
                    refusal: refusal
                ) { [model] in model.turn() },
                KeyBinding([.backTab], words.turn, group: group, refusal: refusal) { [model] in
                    model.turn(by: -1)
                },
            ]
            + leaf.unlockBindings(
                words.unlock, words.shortUnlock, of: model.watch, isOpen: model.list != nil,
                refusal: refusalToUnlock, reload: { [model] in model.reload() }, unlock: unlock
            ) + [
                KeyBinding(
                    [.character("n"), .function(7)], words.add, short: words.shortAdd,
                    group: group, isTip: true, refusal: refusal
                ) { [weak self] in self?.askToList() },
                KeyBinding(
                    [.enter, .character("x"), .function(2)], words.visit, short: words.shortVisit,
                    group: group, isTip: true, refusal: refusal ?? none ?? isVisited
                ) { [weak self] in self?.askToVisit() },
                KeyBinding(
                    [.character("v"), .function(3)], words.reveal, short: words.shortReveal,
                    group: group, isTip: true, refusal: refusal ?? none
                ) { [weak self] in self?.reveal() },
                KeyBinding(
                    [.character("d"), .function(8)], words.strike, short: words.shortStrike,
                    group: group, isTip: true, refusal: refusal ?? none ?? isVisited
                ) { [weak self] in self?.askToStrike() },
                KeyBinding(
                    [.character("y"), .function(5)], words.takeBack, short: words.shortTakeBack,
                    group: group, isTip: isVisited != nil,
                    refusal: refusal ?? none ?? (isVisited == nil ? words.refusals.notVisited : nil)
                ) { [weak self] in self?.askToTakeBack() },
            ]
        let isOffered = model.refusal != .notYours
        return own.map { $0.offered(isOffered) } + [leaf.backBinding { [model] in model.hide() }]
    }

    private var refusal: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        return model.refusal.map(names.sentence)
    }

    /// Why there is nobody in hand; nil where there is.
    private var noneInHand: String? {
        guard let line = model.selected?.line else {
            return model.lines.isEmpty ? words.empty : words.refusals.unknown
        }
        return line.isErased ? strings.careTrust.erased : nil
    }

    private var refusalToUnlock: String? {
        guard let refusal = model.refusal, refusal != .sealed else { return nil }
        return names.sentence(for: refusal)
    }

    private func askToList() {
        model.forgetFailure()
        let form = HomeVisitForm(model: model, strings: strings)
        leaf.ask(words.add, form.form, rows: 8, asksToDrop: true) { [weak self] in
            await self?.list(form, .refused) ?? false
        }
    }

    /// Whoever has the name of somebody on the list is listed after a question, which knows the name out of
    /// the form alone.
    private func list(_ form: HomeVisitForm, _ namesakes: Namesakes) async -> Bool {
        guard let pupil = form.pupil() else { return false }
        let isListed = await model.list(pupil, namesakes)
        guard case .refused(.alreadyListed(let code)) = model.failure else {
            return tell(words.added, isListed)
        }
        leaf.confirm(words.add, words.namesake(code)) { [weak self] in
            _ = await self?.list(form, .admitted)
        }
        return false
    }

    private func askToVisit() {
        guard let index = model.selected?.index else { return }
        model.forgetFailure()
        let day = TextInput(model.school.now.day.text, limit: DayField.length, takesBlanks: false)
        let field = FormField(words.day, day, columns: 14, hint: words.dayHint)
        let note = FormField("", ReadOnlyControl(role: .muted) { [words] in words.nothingElse })
        leaf.ask(words.visit, Form([field, note])) { [weak self, words] in
            guard let self else { return false }
            guard let typed = model.day(typed: day.text) else {
                field.error = words.refusals.badDay
                return false
            }
            let event = HomeVisitList.Event.visited(index, on: typed)
            if let refusal = model.refusal(of: event) {
                field.error = names.sentence(for: refusal)
                return false
            }
            return tell(words.noted, await model.take(event))
        }
    }

    private func reveal() {
        model.forgetFailure()
        leaf.askToReveal(words.reveal, words.lookReason, missing: words.refusals.noReason) {
            [weak self] in self?.tell(nil, await self?.model.reveal(words: $0) ?? false) ?? false
        }
    }

    private func askToTakeBack() {
        guard let index = model.selected?.index, let semester = model.semester else { return }
        model.forgetFailure()
        let code = HomeVisitList.code(of: index, in: semester)
        leaf.askWhy(
            words.takeBack + " " + code, words.reason, hint: words.reasonHint,
            missing: words.refusals.noNote
        ) { [weak self, words] note in
            guard let self else { return false }
            return tell(
                words.takenBack(code), await model.take(.notVisited(index, note: note)))
        }
    }

    private func askToStrike() {
        guard let index = model.selected?.index, let semester = model.semester else { return }
        model.forgetFailure()
        let code = HomeVisitList.code(of: index, in: semester)
        leaf.confirm(words.strike, words.strikeQuestion(code)) { [weak self, words] in
            guard let self else { return }
            tell(words.struck, await model.take(.struck(index)))
        }
    }

    @discardableResult
    private func tell(_ text: String?, _ isDone: Bool) -> Bool {
        leaf.tell(text, isDone, failure: model.failure.map(names.sentence))
    }
}

extension WorkbenchScreen {
    /// Opens 家访 from the book of the work around the cases, and goes back there.
    func openHomeVisits() {
        let model = HomeVisitModel(watch: model.watch)
        dialog = HomeVisitPage(model: model, leaf: careBookLeaf()) { [weak self] in
            self?.askToUnlockWatch { model.reload() }
        }
    }
}
