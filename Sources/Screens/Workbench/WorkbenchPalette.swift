import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// What the keys do on whatever has them now, over which the list lies.
    func openHelp() {
        let lines = keyBindings.inForce.byGroup.flatMap(\.bindings)
        question = CommandPalette(
            title: strings.workbench.helpTitle, arrangement: .byChapter,
            entries: lines.map { PaletteEntry($0) }, placeholder: strings.common.chooseHint,
            emptyText: strings.workbench.noMatches,
            words: listWords, refuse: { [weak self] in self?.refuse($0) },
            close: { [weak self] in self?.question = nil })
    }

    /// What the buttons of a list of commands are called.
    private var listWords: DialogWords {
        DialogWords(
            group: dialogWords.group, accept: strings.common.run,
            cancel: strings.common.shortCancel)
    }

    /// Commands, and jumps to hazards by number and to places and people by name or initials.
    func openPalette() {
        let entries = menuBindings.inForce.map {
            PaletteEntry($0, initials: model.school.initials(of: $0.title))
        }
        dialog = CommandPalette(
            title: strings.workbench.paletteTitle, entries: entries,
            placeholder: strings.common.chooseHint, emptyText: strings.workbench.noMatches,
            words: listWords, find: { [weak self] in self?.jumps(to: $0) ?? [] },
            refuse: { [weak self] in self?.refuse($0) },
            close: { [weak self] in self?.closeDialog() })
    }

    private static let jumpLimit = 8

    private func jumps(to text: String) -> [PaletteEntry] {
        hazardJumps(to: text) + placeJumps(to: text) + personJumps(to: text)
    }

    private func hazardJumps(to text: String) -> [PaletteEntry] {
        guard text.contains(where: \.isNumber), let hazard = model.school.hazard(numbered: text)
        else { return [] }
        return [
            PaletteEntry(
                title: strings.workbench.goToHazard(hazard.number), detail: hazard.text
            ) { [model] in
                model.focus = .board
                model.board.reveal(hazard.id)
                model.board.isDetailOpen = true
            }
        ]
    }

    private func placeJumps(to text: String) -> [PaletteEntry] {
        model.school.places(matching: text, limit: Self.jumpLimit).map { place in
            PaletteEntry(
                title: strings.workbench.goToPlace(model.school.path(of: place.id)),
                detail: model.school.organisation.grid(of: place.id)?.code ?? "",
                initials: place.initials
            ) { [model] in
                model.focus = .map
                model.map.reveal(place.id)
            }
        }
    }

    /// A person is found through the grid that they answer for.
    private func personJumps(to text: String) -> [PaletteEntry] {
        let organisation = model.school.organisation
        return organisation.people(matching: text, limit: Self.jumpLimit).map { person in
            let grids = organisation.assignments.filter { $0.person == person.id }
                .compactMap { organisation.grid($0.grid) }
            return PaletteEntry(
                title: strings.workbench.goToPerson(person.name),
                detail: ([person.position] + grids.map(\.code)).joined(separator: " "),
                initials: person.initials
            ) { [model] in
                model.focus = .map
                let place = organisation.places.first { place in
                    grids.contains { organisation.grid(of: place.id) == $0 }
                }
                if let place { model.map.reveal(place.id) }
            }
        }
    }

    /// The themes, each shown as it is walked over; Esc brings the old one back.
    func askForTheme() {
        let before = actions.currentTheme()
        let themes = actions.themes()
        let dialog = ChoiceDialog(
            title: strings.workbench.themeTitle,
            items: themes.map {
                ChoiceItem(
                    id: $0.id, title: $0.name(in: strings.language),
                    detail: $0.id)
            },
            selected: before.id, placeholder: strings.common.chooseHint,
            emptyText: strings.workbench.noMatches, words: dialogWords,
            choose: { [weak self] id in
                self?.closeDialog()
                if let theme = themes.first(where: { $0.id == id }) {
                    self?.actions.show(theme, true)
                }
            },
            cancel: { [weak self] in
                self?.closeDialog()
                self?.actions.show(before, false)
            })
        self.dialog = PreviewingDialog(dialog) { [actions] id in
            if let theme = themes.first(where: { $0.id == id }) { actions.show(theme, false) }
        }
    }
}
