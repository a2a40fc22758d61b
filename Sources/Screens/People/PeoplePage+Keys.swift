import Domain
import Localisation
import TerminalUI
import ViewModels

extension PeoplePage {
    /// While a filter is typed, letters belong to it.
    var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        return isFiltering ? filterBindings : pageBindings
    }

    var pageBindings: [KeyBinding] {
        acting + [
            KeyBinding(
                [.character("/")], page.look, short: page.shortLook, group: group, isTip: true
            ) { [weak self] in self?.filter() },
            KeyBinding(
                [.tab, .backTab], page.turn, short: page.shortTurn, group: group, isTip: true
            ) { [model] in model.turn() },
            closing { [model] in model.stop() },
        ]
    }

    private var acting: [KeyBinding] {
        let none = line == nil ? page.noLine : nil
        let gone = line.flatMap { hasLeft($0.person) }
        let isLeaving = line?.person.lastDay != nil
        let roll = refusal(of: .changeRoll)
        let grids = refusal(of: .changeGrids)
        return [
            KeyBinding(
                [.character("n"), .function(7)], page.add, short: page.shortAdd, group: group,
                isTip: true, refusal: roll
            ) { [weak self] in self?.askToEnter() },
            KeyBinding(
                [.enter, .character("e"), .function(4)], page.correct,
                short: page.shortCorrect, group: group, isTip: true, refusal: roll ?? none
            ) { [weak self] in self?.askToCorrect() },
            KeyBinding(
                [.character("a"), .function(6)], page.join, short: page.shortJoin,
                group: group, isTip: true, refusal: grids ?? none ?? gone
            ) { [weak self] in
                guard let self, let line else { return }
                self.ask(self.page.join, JoinForm(page: self, person: line.person))
            },
            KeyBinding(
                [.character("7")], page.duty, short: page.shortDuty, group: group, isTip: true,
                refusal: none ?? gone
            ) { [weak self] in self?.leave { .roster($0) } },
            KeyBinding(
                [.character("o")], line?.hasAccount == true ? page.account : page.makeAccount,
                short: page.shortAccount, group: group, isTip: true,
                refusal: none ?? refusalOfAccount ?? (line?.hasAccount == true ? nil : gone)
            ) { [weak self] in self?.leave { .account($0) } },
            KeyBinding(
                [.character("x"), .function(8)], isLeaving ? page.stay : page.leave,
                short: isLeaving ? page.shortStay : page.shortLeave, group: group, isTip: true,
                refusal: grids ?? none
            ) { [weak self] in self?.askToLeaveOrStay() },
        ]
    }

    private var filterBindings: [KeyBinding] {
        KeyBinding.filtering(strings, group: group) { [weak self] in
            self?.stopFiltering(keepsText: $0)
        }
    }

    private func hasLeft(_ person: Person) -> String? {
        guard let last = person.lastDay, last < model.session.school.now.day else { return nil }
        return words.sentence(for: .roll(.hasLeft(person.id, last)))
    }

    /// An account that is there is seen by those who give offices; a new one is the administrator's to make.
    private var refusalOfAccount: String? {
        let names = AccountWords(strings: strings)
        guard let standing = model.session.standing else {
            return names.sentence(for: AccountRefusal.notSignedIn)
        }
        guard line?.hasAccount == true else {
            return AccountAction.create.refusal(holding: standing.offices)
                .map(names.sentence(for:))
        }
        return standing.maySee(.accounts, in: model.organisation)
            ? nil : names.sentence(for: AccountRefusal.notYours([.administrator, .principal]))
    }

    private func leave(_ destination: (Person.ID) -> Destination) {
        guard let line else { return }
        model.stop()
        go(destination(line.id))
    }

    private func askToEnter() { ask(page.add, PersonForm(page: self)) }

    func askToCorrect() {
        guard let line else { return }
        if let refusal = refusal(of: .changeRoll) { return desk.tell(.refused(refusal)) }
        ask(page.correct, PersonForm(page: self, correcting: line.person))
    }

    private func askToLeaveOrStay() {
        guard let line else { return }
        guard let last = line.person.lastDay else {
            return ask(page.leave, LeavingForm(page: self, line: line))
        }
        let question = [page.stayQuestion(line.person.name, last.text), officesEnd(line.id, last)]
            .compactMap(\.self).joined(separator: "\n")
        confirm(page.stay, question) { .roll(.stays(line.id), seen: line.person) }
    }

    /// The offices that end with the last day although it is taken back; nil where there are none.
    private func officesEnd(_ person: Person.ID, _ last: Day) -> String? {
        let ending = model.rules(afterLeavingOn: last)?.offices.filter {
            $0.person == person && $0.ends == last && $0.starts <= last
        }
        guard let ending, !ending.isEmpty else { return nil }
        let words = AccountWords(strings: strings)
        let names = ending.map { words.name(of: $0.office) }
        return page.officesEnd(
            names.joined(separator: strings.accountRefusals.listSeparator), last.text)
    }
}
