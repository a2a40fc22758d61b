import Domain
import Localisation
import TerminalUI
import ViewModels

extension ClassActivityPage {
    var pageBindings: [KeyBinding] {
        let table = model.table
        return marking(table) + [
            KeyBinding(
                [.character("d"), .function(8)], words.unmark, short: words.shortUnmark,
                group: group, isTip: true, refusal: refusalToUnmark(table)
            ) { [weak self] in self?.unmark() },
            KeyBinding(
                [.character("n"), .function(7)], words.add, short: words.shortAdd,
                group: group, isTip: true, refusal: book.refusal
            ) { [weak self] in self?.askToAdd() },
            KeyBinding(
                [.character("e"), .function(4)], words.end, short: words.shortEnd,
                group: group, isTip: true,
                refusal: book.refusal ?? (table == nil ? words.unknown : nil)
            ) { [weak self] in self?.askToEnd() },
            leaf.backBinding(),
        ]
    }

    private func marking(_ table: ClassActivityTable?) -> [KeyBinding] {
        let keys: [([Key], String, String, ClassActivityModel.Scope)] = [
            (
                [.space, .enter, .function(2)], words.mark, words.shortMark,
                .own
            ),
            ([.character("m"), .function(3)], words.markGrade, words.shortGrade, .grade),
            ([.character("*"), .function(5)], words.markAll, words.shortAll, .all),
        ]
        return keys.map { keys, title, short, scope in
            let deed = table.flatMap { model.deed(scope, in: $0) }
            return KeyBinding(
                keys, title, short: short, group: group, isTip: true,
                refusal: book.refusal ?? (deed == nil ? words.nothingToMark : nil)
            ) { [weak self] in if let deed { self?.perform(deed, scope) } }
        }
    }

    private func refusalToUnmark(_ table: ClassActivityTable?) -> String? {
        let marked = table.flatMap { model.marked(in: $0) }
        return book.refusal ?? (marked == nil ? words.nothingMarked : nil)
    }

    private func perform(_ deed: ClassActivityModel.Deed, _ scope: ClassActivityModel.Scope) {
        switch deed {
        case .confirm(let line): book.askToConfirm(line)
        case .note(let day, let classes): book.askToNote(on: day, classes: classes)
        case .join(let line, let classes): join(classes, to: line, scope)
        }
    }

    /// After one class the next one is under the cursor.
    private func join(
        _ classes: Set<SchoolClass.ID>, to line: CareWork, _ scope: ClassActivityModel.Scope
    ) {
        let told = words.marked(
            names.title(of: line.entry, on: model.school.now.day), text(of: classes))
        Task.immediate { [weak self] in
            guard let self, await book.take([.reached(classes)], on: line, told: told),
                scope == .own, let table = model.table
            else { return }
            model.select(
                row: model.selectedRow(in: table) + 1, time: model.selectedTime(in: table),
                in: table)
        }
    }

    /// A line whose only class this is, is withdrawn as a whole, with a reason.
    private func unmark() {
        guard let table = model.table, let (line, one) = model.marked(in: table) else { return }
        guard line.entry.classes.count > 1 else { return book.askToWithdraw(line) }
        let told = words.unmarked(names.title(of: line.entry, on: model.school.now.day), one.name)
        Task.immediate { [weak self] in
            _ = await self?.book.take([.notReached([one.id])], on: line, told: told)
        }
    }

    private func text(of classes: Set<SchoolClass.ID>) -> String {
        ClassChoice.text(of: classes, among: model.school.classes, all: words.all)
    }

    private func askToAdd() {
        let form = SchoolClassForm(model: model.work, strings: strings)
        model.work.forgetFailure()
        leaf.ask(words.add, form.form) { [weak self, words] in
            guard let steps = form.steps() else { return false }
            return await self?.book.take(steps, told: words.added(steps.count)) ?? false
        }
    }

    private func askToEnd() {
        guard let table = model.table else { return }
        let one = table.classes[model.selectedRow(in: table)]
        let form = SchoolClassEndForm(one: one, model: model.work, strings: strings)
        model.work.forgetFailure()
        leaf.ask(words.end + " " + one.name, form.form) { [weak self, words] in
            guard let step = form.step() else { return false }
            return await self?.book.take([step], on: one.id, told: words.ended(one.name))
                ?? false
        }
    }
}
