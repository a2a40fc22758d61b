import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

extension RulesPage {
    var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        let words = strings.rules
        var bindings = [
            KeyBinding(
                [.enter, .function(4)], words.edit, short: words.shortEdit, group: group,
                isTip: true, refusal: refusal ?? (selected == nil ? words.emptyTable : nil)
            ) { [weak self] in self?.edit() }
        ]
        if table != .numbers {
            bindings.append(
                KeyBinding(
                    [.function(7), .character("n")], words.add, short: words.shortAdd,
                    group: group, isTip: true, refusal: refusal
                ) { [weak self] in self?.add() })
        }
        if table == .clauses || table == .days {
            bindings.append(
                KeyBinding(
                    [.function(8), .delete, .character("d")], words.remove,
                    short: words.shortRemove, group: group, isTip: true,
                    refusal: refusal ?? (selected == nil ? words.emptyTable : nil)
                ) { [weak self] in self?.askToRemove() })
        }
        bindings += [([Key.tab, .right], 1), ([Key.backTab, .left], -1)].map { keys, step in
            KeyBinding(
                keys, step > 0 ? words.nextTab : words.previousTab, group: group, isTip: step > 0
            ) { [weak self] in self?.turn(by: step) }
        }
        bindings += zip(Table.allCases, titles).map { table, title in
            KeyBinding(
                [.character(Character("\(table.rawValue + 1)"))], title, group: group
            ) { [weak self] in self?.table = table }
        }
        return bindings + [
            KeyBinding(
                [.escape, .function(10), .character("q")], words.close,
                short: strings.workbench.shortBack, group: group, isTip: true
            ) { [model, desk] in
                model.stop()
                desk.close()
            }
        ]
    }

    private var group: KeyGroup { KeyGroup(title: strings.accounts.menu) }

    /// Why nothing can be changed here; nil where it can.
    var refusal: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        return refusalInHand.map(AccountWords(strings: strings).sentence)
    }

    /// Of the rule in hand, where the table is the one of the rules.
    private var refusalInHand: AccountRefusal? {
        guard table == .numbers, let selected else { return model.refusal }
        return model.refusal(toChange: RuleName.allCases[selected])
    }

    private func turn(by step: Int) {
        let count = Table.allCases.count
        table = Table(rawValue: (table.rawValue + step + count) % count) ?? .numbers
    }

    func edit() {
        guard let selected else { return }
        switch table {
        case .numbers:
            let rule = RuleName.allCases[selected]
            show(words.name(of: rule), RuleForm(rule: rule, model: model, strings: strings))
        case .clauses:
            let clause = model.clauses[selected]
            show(clause.code, ClauseForm(clause: clause, model: model, strings: strings))
        case .categories:
            let category = model.categories[selected]
            show(category.code, CategoryForm(category: category, model: model, strings: strings))
        case .semesters:
            let semester = model.calendar.semesters[selected]
            show(
                words.name(of: semester),
                SemesterForm(semester: semester, model: model, strings: strings))
        case .days:
            let stretch = model.stretches[selected]
            show(
                words.text(of: stretch.days),
                DaysForm(stretch: stretch, model: model, strings: strings))
        case .instruments:
            let instrument = model.instruments[selected]
            show(
                instrument.code,
                InstrumentForm(instrument: instrument, model: model, strings: strings))
        }
    }

    private func add() {
        switch table {
        case .numbers: break
        case .clauses:
            show(strings.rules.add, ClauseForm(clause: nil, model: model, strings: strings))
        case .categories:
            show(strings.rules.add, CategoryForm(category: nil, model: model, strings: strings))
        case .semesters:
            show(
                strings.rules.calendar.semesters,
                SemesterForm(semester: nil, model: model, strings: strings))
        case .days:
            show(
                strings.rules.calendar.days,
                DaysForm(stretch: nil, model: model, strings: strings))
        case .instruments:
            show(
                strings.rules.add,
                InstrumentForm(instrument: nil, model: model, strings: strings))
        }
    }

    /// Takes the entry in hand from its table after a question.
    private func askToRemove() {
        guard let selected else { return }
        switch table {
        case .clauses:
            let clause = model.clauses[selected]
            remove(clause.code, strings.rules.removeQuestion(clause.code)) { model, signer in
                await model.remove(clause, as: signer)
            }
        case .days:
            let stretch = model.stretches[selected]
            let name = words.text(of: stretch.days)
            // Where nobody has said where the days come from, the words of the school's own language.
            let source = stretch.source.isEmpty ? words.name(of: nil) : stretch.source
            let seen = model.sight()
            remove(name, strings.rules.calendar.removeQuestion(name)) { model, signer in
                await model.change(
                    [.days(stretch.days, nil, source: source)], seen: seen, as: signer)
            }
        case .numbers, .categories, .semesters, .instruments: break
        }
    }

    private func remove(
        _ name: String, _ question: String,
        _ act: @escaping (RulesModel, Signer) async -> Bool
    ) {
        dialog = ConfirmDialog(
            title: strings.rules.remove, question: question,
            words: DialogWords(
                group: group, accept: strings.common.yes, cancel: strings.common.no)
        ) { [weak self, model, desk, strings] isYes in
            self?.dialog = nil
            guard isYes else { return }
            Task.immediate {
                guard let signer = await desk.signer() else { return }
                if await act(model, signer) {
                    desk.tell(.done(strings.rules.removed(name)))
                } else if let failure = model.failure {
                    desk.tell(.refused(AccountWords(strings: strings).sentence(for: failure)))
                }
            }
        }
    }

    /// Asks over the form, which is there again afterwards.
    private func ask(_ title: String, _ question: String) async -> Bool {
        let form = dialog
        return await withCheckedContinuation { continuation in
            dialog = ConfirmDialog(
                title: title, question: question,
                words: DialogWords(
                    group: group, accept: strings.common.yes, cancel: strings.common.no)
            ) { [weak self] isYes in
                self?.dialog = form
                continuation.resume(returning: isYes)
            }
        }
    }

    private func show(_ title: String, _ form: any RuleEntryForm) {
        model.forgetFailure()
        dialog = FormDialog(
            title: title, form: form.form, strings: strings, submitTitle: strings.common.save,
            didEdit: { [model] in model.forgetFailure() },
            close: { [weak self] in self?.dialog = nil }
        ) { [weak self, model, desk, strings] in
            model.forgetFailure()
            guard form.isComplete() else { return false }
            if let question = form.consequence {
                guard await self?.ask(title, question) == true else { return false }
            }
            guard let signer = await desk.signer() else { return false }
            guard await form.submit(as: signer) else { return false }
            desk.tell(.done(strings.rules.saved(form.savedName ?? title)))
            return true
        }
    }
}
