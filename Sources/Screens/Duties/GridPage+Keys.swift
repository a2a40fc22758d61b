import Domain
import Localisation
import TerminalUI
import ViewModels

extension GridPage {
    var pageBindings: [KeyBinding] {
        let findings = KeyBinding(
            [.tab, .character("c")], showsFindings ? strings.duties.grids : page.findings,
            short: showsFindings ? strings.workbench.menuMap : page.shortFindings, group: group,
            isTip: true
        ) { [weak self] in self?.showsFindings.toggle() }
        let ending = [
            findings,
            KeyBinding(
                [.character("["), .character("]")], page.otherDay, short: page.shortOtherDay,
                group: group, isTip: true
            ) { [weak self] in self?.askForDay() },
            closing { [model] in model.stop() },
        ]
        return (showsFindings ? [mending] : treeBindings) + ending
    }

    private var mending: KeyBinding {
        KeyBinding(
            [.enter, .function(3)], page.goThere, short: page.shortGoThere, group: group,
            isTip: true,
            refusal: findingInHand == nil ? page.noFindings : nil
        ) { [weak self] in self?.follow() }
    }

    private var treeBindings: [KeyBinding] {
        let grid = model.gridInHand
        let none = grid == nil ? page.chooseGrid : nil
        let change = none ?? refusal(of: .changeGrids)
        let members = none ?? grid.flatMap { self.refusal(of: .changeMembers(of: $0.id)) }
        var role: GridAssignment?
        if case .person(_, let assignment, _) = model.selected { role = assignment }
        return [
            KeyBinding(
                [.enter, .function(3)], page.open, short: page.shortOpen, group: group,
                isTip: true, refusal: none
            ) { [weak self] in self?.follow() },
            KeyBinding(
                [.character("a"), .function(4)], page.assign, short: page.shortAssign,
                group: group, isTip: true, refusal: members
            ) { [weak self] in
                guard let self, let grid else { return }
                self.ask(self.page.assign, AssignmentForm(page: self, grid: grid))
            },
            KeyBinding(
                [.character("d"), .function(8)], page.endRole, short: page.shortEndRole,
                group: group, isTip: true, refusal: members ?? (role == nil ? page.chooseLine : nil)
            ) { [weak self] in
                guard let self, let role else { return }
                self.ask(self.page.endRole, EndRoleForm(page: self, role: role))
            },
            KeyBinding(
                [.character("p"), .function(6)], page.givePlace, short: page.shortGivePlace,
                group: group, isTip: true, refusal: change
            ) { [weak self] in self?.askToGivePlace(nil) },
            KeyBinding(
                [.character("n"), .function(7)], page.add, short: page.shortAdd, group: group,
                isTip: true, refusal: change
            ) { [weak self] in
                guard let self, let grid else { return }
                self.ask(self.page.add, NewGridForm(page: self, parent: grid))
            },
            KeyBinding([.character("m")], page.moveGrid, group: group, refusal: change) {
                [weak self] in
                guard let self, let grid else { return }
                self.ask(self.page.moveGrid, MoveGridForm(page: self, grid: grid))
            },
            KeyBinding([.character("r")], page.rename, group: group, refusal: change) {
                [weak self] in
                guard let self, let grid else { return }
                self.ask(self.page.rename, RenameGridForm(page: self, grid: grid))
            },
            KeyBinding([.character("X")], page.closeGrid, group: group, refusal: change) {
                [weak self] in
                guard let self, let grid else { return }
                self.ask(self.page.closeGrid, CloseGridForm(page: self, grid: grid))
            },
        ]
    }

    private func askForDay() {
        let day = TextInput(model.day.text, limit: 12)
        let field = FormField(
            strings.layers.day, day, columns: 12,
            hint: strings.duties.rosterPage.dayHint(model.day.text))
        let form = Form([field])
        dialog = FormDialog(
            title: page.otherDay, form: form, strings: strings, submitTitle: strings.common.ok,
            close: { [weak self] in self?.dialog = nil }
        ) { [model, strings] in
            guard let day = model.session.school.day(typed: day.text) else {
                form.show(errors: [(field, strings.duties.rosterPage.badDay)])
                return false
            }
            model.show(day)
            return true
        }
    }

    private func askToGivePlace(_ place: Place.ID?) {
        guard let grid = model.gridInHand ?? model.organisation.grids.first else { return }
        ask(page.givePlace, GivePlaceForm(page: self, grid: grid, place: place))
    }

    /// Opens a line of the tree, or goes where a finding is mended.
    func follow() {
        guard showsFindings else {
            if let grid = model.gridInHand { model.toggle(grid.id) }
            return
        }
        guard let finding = findingInHand else { return }
        switch finding {
        case .placeWithoutGrid(let place), .placeInSeveralGrids(let place, _),
            .placeInUpperGrid(let place, _):
            showsFindings = false
            if let refusal = refusal(of: .changeGrids) { return desk.tell(.refused(refusal)) }
            askToGivePlace(place)
        case .gridWithoutPlace(let grid):
            showsFindings = false
            model.reveal(grid)
            if refusal(of: .changeGrids) == nil { askToGivePlace(nil) }
        case .gridWithoutLeader(let grid): askToAssign(in: grid)
        case .gridToLoseLeader(let grid, let day): askToAssign(in: grid, from: day)
        case .gridWithoutDeputy(let grid): askToAssign(in: grid, isDeputy: true)
        case .slotWithoutPerson(let place, _, _, let first):
            leave(for: .roster(.place(place), on: first))
        case .onDutyAfterLeaving(let duty), .overlappingDuties(let duty, _),
            .standInElsewhere(let duty, _, _):
            leave(for: .roster(.person(duty.person)))
        case .personWithoutPledge(let person, _), .pledgeOutOfDate(let person, _):
            leave(for: .pledge(person))
        }
    }

    private func askToAssign(in grid: Grid.ID, isDeputy: Bool = false, from day: Day? = nil) {
        showsFindings = false
        model.reveal(grid)
        guard refusal(of: .changeGrids) == nil, let grid = model.gridInHand else { return }
        ask(page.assign, AssignmentForm(page: self, grid: grid, isDeputy: isDeputy, from: day))
    }

    private func leave(for destination: Destination) {
        model.stop()
        go(destination)
    }
}
