import Domain
import Localisation
import TerminalUI
import ViewModels

extension RosterPage {
    var pageBindings: [KeyBinding] {
        let selected = model.selected
        let duty = selected?.shift?.duty
        let refusal = (selected?.post.place).flatMap { self.refusal(of: .changeDuties(at: $0)) }
        let noDuty = duty == nil ? page.choosePerson : nil
        return [
            KeyBinding(
                [.character("n"), .function(7)], page.give, short: page.shortGive, group: group,
                isTip: true,
                refusal: model.session.isReadOnly ? strings.accounts.readOnly : nil
            ) { [weak self] in self?.askToGive() },
            KeyBinding(
                [.character("e"), .function(4)], page.change, short: page.shortChange,
                group: group, isTip: true, refusal: refusal ?? noDuty
            ) { [weak self] in self?.askToChange() },
            KeyBinding(
                [.character("d"), .function(8)], page.end, short: page.shortEnd, group: group,
                isTip: true, refusal: refusal ?? noDuty
            ) { [weak self] in self?.askToEnd() },
            KeyBinding(
                [.character("t"), .function(6)], page.substitute, short: page.shortSubstitute,
                group: group, isTip: true,
                refusal: noDuty
                    ?? duty.flatMap { self.refusal(of: .substitute($0.person, at: $0.place)) }
            ) { [weak self] in self?.askToSubstitute() },
            KeyBinding(
                [.character("f"), .enter], model.filter == nil ? page.filter : page.all,
                short: model.filter == nil ? page.shortFilter : page.shortAll, group: group,
                isTip: true
            ) { [weak self] in self?.toggleFilter() },
        ] + turns + [
            KeyBinding([.character("0")], page.today, group: group) { [model] in
                model.showToday()
            },
            KeyBinding([.character("s")], strings.duties.slots, group: group) { [weak self] in
                self?.leaveForSlots()
            },
            closing { [model] in model.stop() },
        ]
    }

    private var turns: [KeyBinding] {
        let keys: [([Key], Int)] = [
            ([.right, .character("l")], 1), ([.left, .character("h")], -1),
        ]
        return keys.map { keys, step in
            KeyBinding(keys, step > 0 ? page.nextDay : page.previousDay, group: group) {
                [model] in model.turn(days: step)
            }
        }
            + [([Key.character("]")], 1), ([Key.character("[")], -1)].map { keys, step in
                KeyBinding(
                    keys, step > 0 ? page.nextWeek : page.previousWeek, short: page.shortWeek,
                    group: group, isTip: step > 0
                ) { [model] in model.turn(weeks: step) }
            }
    }

    private func toggleFilter() {
        if model.filter != nil {
            model.show(only: nil)
        } else if let person = model.selected?.shift?.present {
            model.show(only: .person(person))
        } else if let place = model.selected?.post.place {
            model.show(only: .place(place))
        }
    }

    private var changeDay: Day { max(model.day, model.session.school.now.day) }

    /// The first day that a change to the line in hand may touch: what was ticked, and what is over, stays.
    private var firstFreeDay: Day {
        guard let line = model.selected else { return changeDay }
        let isTicked = line.shift?.tick != nil && line.post.day == changeDay
        return isTicked
            ? changeDay.adding(days: 1)
            : model.book.beginning(
                of: line.post.slot.id, from: changeDay, at: model.session.school.now)
    }

    func askToGive() {
        let post = model.selected?.post
        ask(
            page.give,
            DutyForm(
                page: self, place: post?.place, slot: post?.slot.id, from: changeDay, changed: nil))
    }

    private func askToChange() {
        guard let duty = model.selected?.shift?.duty else { return }
        ask(
            page.change,
            DutyForm(
                page: self, place: duty.place, slot: duty.slot, from: firstFreeDay,
                changed: duty))
    }

    private func askToEnd() {
        guard let line = model.selected, let duty = line.shift?.duty else { return }
        let what =
            words.name(of: duty.person) + " " + words.path(of: duty.place) + " "
            + line.post.slot.name
        let first = firstFreeDay
        confirm(page.end, page.endQuestion(what, first.text)) {
            .duty(.ended(duty.id, on: first.adding(days: -1)), seen: DutySight(duty))
        }
    }

    private func askToSubstitute() {
        guard let line = model.selected, let duty = line.shift?.duty else { return }
        ask(page.substitute, SubstituteForm(page: self, duty: duty, day: line.post.day))
    }
}
