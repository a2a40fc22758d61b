import Domain
import Localisation
import TerminalUI
import ViewModels

extension CareCalendarPage {
    var pageBindings: [KeyBinding] {
        let lines = model.calendar?.lines(on: model.day) ?? []
        let selected = model.selected(in: lines)
        return [
            book.addBinding(on: model.day),
            selected == nil ? noting : book.confirmBinding(of: selected),
            book.withdrawBinding(of: selected),
            KeyBinding(
                [.tab], words.turn, short: words.shortTurn, group: group,
                isTip: lines.count > 1
            ) { [model] in model.turnLine(in: lines) },
            KeyBinding(
                [.character("o"), .function(6)], words.next, short: words.shortNext,
                group: group, isTip: true
            ) { [weak self] in self?.goToNextOwed() },
            KeyBinding(
                [.character("t"), .function(5)], words.toToday, short: words.shortToday,
                group: group, isTip: true
            ) { [model] in model.show(model.school.now.day) },
            KeyBinding([.character("[")], words.earlier, group: group) { [model] in
                model.move(months: -1)
            },
            KeyBinding([.character("]")], words.later, group: group) { [model] in
                model.move(months: 1)
            },
            leaf.backBinding(),
        ]
    }

    /// Enter on a day without a line begins one.
    private var noting: KeyBinding {
        KeyBinding(
            [.enter, .character("a"), .function(2)], strings.careWork.add,
            short: strings.careWork.shortAdd, group: group, refusal: book.refusal
        ) { [weak self] in self?.book.askToNote(on: self?.model.day) }
    }

    /// Round and round: after the last one comes the first.
    private func goToNextOwed() {
        guard let calendar = model.calendar else { return }
        let before = calendar.semester.starts.adding(days: -1)
        if let day = calendar.nextOwed(after: model.day) ?? calendar.nextOwed(after: before) {
            model.show(day)
        } else {
            leaf.desk.tell(.done(words.nothingNext))
        }
    }
}
