import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// The pages about grids, duties and pledges, in the menu of the grid. Those that know other days show the
    /// one that the map shows.
    var dutyBindings: [KeyBinding] {
        let words = strings.duties
        return [
            KeyBinding(
                [.character("8")], words.round, short: words.shortRound, group: mapGroup
            ) { [weak self] in self?.openRound() },
            KeyBinding([.character("7")], words.roster, group: mapGroup) { [weak self] in
                self?.openRoster(on: self?.model.map.past.day)
            },
            KeyBinding([], words.slots, group: mapGroup) { [weak self] in self?.openSlots() },
            KeyBinding([.character("6")], words.grids, group: mapGroup) { [weak self] in
                self?.openGrids()
            },
            KeyBinding([.character("5")], words.pledges, group: mapGroup) { [weak self] in
                self?.openPledges()
            },
        ]
    }

    func openRound(at line: DutyRound.Line? = nil) {
        guard model.session.standing != nil || model.session.refusal != .notSignedIn else {
            withSigner { [weak self] _ in self?.openRound(at: line) }
            return
        }
        let round = RoundModel(session: model.session)
        if let line { round.select(line) }
        dialog = RoundPage(
            model: round, work: DutyWork(session: model.session), strings: strings, desk: desk
        ) { [model] hazard in
            model.school.refresh()
            model.reload()
            model.board.reveal(hazard.id)
        }
    }

    /// `back` leads to the page that it was opened from.
    func openRoster(
        _ filter: RosterModel.Filter? = nil, on day: Day? = nil, closing back: (() -> Void)? = nil
    ) {
        let roster = RosterModel(session: model.session, filter: filter)
        if let day { roster.show(day) }
        dialog = RosterPage(
            model: roster, strings: strings, desk: back.map(desk.closing) ?? desk,
            openSlots: { [weak self] back in self?.openSlots(closing: back) },
            reopen: { [weak self] filter, day in
                self?.openRoster(filter, on: day, closing: back)
            })
    }

    /// `back` leads to the page that they were opened from.
    func openSlots(closing back: (() -> Void)? = nil) {
        dialog = SlotsPage(
            model: SlotsModel(session: model.session), strings: strings,
            desk: back.map(desk.closing) ?? desk)
    }

    /// With a finding in hand where its row is given. The page on which one is mended leads back to the others.
    func openGrids(atFinding row: Int? = nil) {
        let grids = GridModel(session: model.session)
        if let day = model.map.past.day { grids.show(day) }
        let page = GridPage(
            model: grids, strings: strings, desk: desk
        ) { [weak self] destination in
            guard let self else { return }
            let row = (self.dialog as? GridPage)?.findingRow
            let back: () -> Void = { [weak self] in self?.openGrids(atFinding: row) }
            switch destination {
            case .roster(let filter, let day): self.openRoster(filter, on: day, closing: back)
            case .pledge(let person): self.openPledges(at: person, closing: back)
            }
        }
        if let row {
            page.showsFindings = true
            page.findingRow = row
        }
        dialog = page
    }

    /// `back` leads to the page that they were opened from.
    func openPledges(at person: Person.ID? = nil, closing back: (() -> Void)? = nil) {
        let pledges = PledgesModel(session: model.session)
        if let person { pledges.reveal(person) }
        dialog = PledgesPage(
            model: pledges, strings: strings, desk: back.map(desk.closing) ?? desk)
    }
}
