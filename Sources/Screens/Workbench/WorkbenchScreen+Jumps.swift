import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// More than anybody walks through: whoever sees so many types another letter.
    private static let mostJumps = 200

    /// Hazards by number; places, grids and people by name, number or pinyin initials. How many are
    /// left out stands behind them.
    func jumps(to text: String) -> [PaletteEntry] {
        let found =
            hazardJumps(to: text) + placeJumps(to: text) + gridJumps(to: text)
            + personJumps(to: text)
        let left = found.count - Self.mostJumps
        guard left > 0 else { return found }
        let more = strings.layers.moreFound(left)
        let remark = PaletteEntry(title: more, refusal: more, isRemark: true) {}
        return Array(found.prefix(Self.mostJumps)) + [remark]
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
        model.school.places(matching: text, limit: .max).map { place in
            PaletteEntry(
                title: strings.workbench.goToPlace(model.school.path(of: place.id)),
                name: place.name,
                detail: model.school.organisation.grid(of: place.id)?.code ?? "",
                initials: place.initials
            ) { [model] in
                model.focus = .map
                model.map.reveal(place.id)
            }
        }
    }

    /// A grid is found by its code, by the number in it, or by its name; its first place is shown.
    private func gridJumps(to text: String) -> [PaletteEntry] {
        let organisation = model.school.organisation
        let found = organisation.grids.filter { grid in
            grid.hasCode(text)
                || TextMatch(
                    text, title: grid.name, initials: model.school.initials(of: grid.name),
                    detail: grid.code) != nil
        }
        return found.map { grid in
            PaletteEntry(
                title: strings.layers.goToGrid(grid.code + " " + grid.name), name: grid.name,
                detail: organisation.leader(of: grid.id)?.name ?? strings.map.noLeader,
                initials: model.school.initials(of: grid.name)
            ) { [weak self] in self?.showPlace(of: [grid.id]) }
        }
    }

    /// A person is found at what they lead, else where they serve, else where they are on duty.
    private func personJumps(to text: String) -> [PaletteEntry] {
        let organisation = model.school.organisation
        return organisation.people(matching: text, limit: .max).map { person in
            let roles = GridRole.allCases.flatMap { role in
                organisation.assignments.filter { $0.person == person.id && $0.role == role }
            }
            let names = roles.compactMap { assignment in
                organisation.grid(assignment.grid).map { self.name(of: assignment.role, $0.code) }
            }
            return PaletteEntry(
                title: strings.workbench.goToPerson(person.name), name: person.name,
                detail: ([organisation.distinction(of: person)] + names)
                    .filter { !$0.isEmpty }.joined(separator: " "),
                initials: person.initials
            ) { [weak self, model] in
                let duty = model.school.duties.duties.first { $0.person == person.id }
                if self?.showPlace(of: roles.map(\.grid)) == false, let duty {
                    model.map.reveal(duty.place)
                }
            }
        }
    }

    private func name(of role: GridRole, _ code: String) -> String {
        switch role {
        case .leader: strings.layers.leads(code)
        case .deputy: strings.layers.deputises(code)
        case .member: strings.layers.belongs(code)
        }
    }

    /// Shows the first place that one of the grids answers for, the first grid first.
    @discardableResult
    private func showPlace(of grids: [Grid.ID]) -> Bool {
        model.focus = .map
        let organisation = model.school.organisation
        for grid in grids {
            let place = organisation.places.first { organisation.grid(of: $0.id)?.id == grid }
            if let place {
                model.map.reveal(place.id)
                return true
            }
        }
        return false
    }
}
