import Domain
import Localisation
import TerminalUI
import ViewModels

/// What the layer tells of the selected place, in a row below the campus: its risk points, who is on duty there,
/// how far its round has come, who belongs to its grid.
struct LayerFacts {
    let place: Place
    let model: MapModel
    let strings: Strings

    private static let gap = 2
    /// Columns of a part that is cut.
    private static let leastOfAPart = 12

    /// As many parts as have room, and how many are left; of a single one as much as has room.
    func draw(on surface: Surface) {
        let room = surface.width - 2
        let shown = texts(in: room, surface.symbols)
        var x = 1
        for (at, text) in shown.enumerated() {
            x = surface.write(
                text, x: x, y: 0, columns: max(0, room + 1 - x), role: at == 0 ? role : .text)
            x += Self.gap
        }
    }

    /// Of the first part, which tells what is amiss.
    private var role: Role {
        let scene = model.scene
        let isAmiss =
            switch model.layer {
            case .risk, .duty: scene.hasWork(place.id, on: model.layer)
            case .patrol: scene.patrols[place.id]?.coverage == .missed
            case .hazards, .ownership: false
            }
        return isAmiss ? .serious : .muted
    }

    private func texts(in room: Int, _ symbols: Symbols) -> [String] {
        let parts = parts
        func more(_ left: Int) -> String {
            model.layer == .ownership ? symbols[.ellipsis] : strings.map.moreHazards(left)
        }
        for count in (1...max(1, parts.count)).reversed() {
            let left = parts.count - count
            if count == 1, left > 0, model.layer == .risk { break }
            let texts = parts.prefix(count) + (left > 0 ? [more(left)] : [])
            let columns = texts.reduce(-Self.gap) { $0 + DisplayText.width(of: $1) + Self.gap }
            if columns <= room { return Array(texts) }
        }
        return Array(parts.prefix(hasRoom(behind: parts, in: room) ? 2 : 1))
    }

    /// The first part of the risks counts all of them: behind it stands what there is room for of the highest
    /// one, and not how many are left.
    private func hasRoom(behind parts: [String], in room: Int) -> Bool {
        guard model.layer == .risk, let head = parts.first else { return false }
        return room - DisplayText.width(of: head) - Self.gap >= Self.leastOfAPart
    }

    private var parts: [String] {
        let description = PlaceDescription(
            place: place, model: model, strings: strings, neighbours: [])
        let words = strings.layers
        switch model.layer {
        case .ownership: return members
        case .risk where model.scene.isAhead: return [words.unknownYet]
        case .hazards, .risk, .duty, .patrol:
            let lines = description.lines(on: model.layer).map(\.trimmed)
            return (isQuiet ? [words.noDuty] : []) + lines
        }
    }

    /// Whether nobody is to stand there now, or to walk there on that day.
    private var isQuiet: Bool {
        switch model.layer {
        case .duty: model.scene.duties[place.id] == nil
        case .patrol: (model.scene.patrols[place.id]?.total ?? 0) == 0
        case .hazards, .risk, .ownership: false
        }
    }

    /// Grid and leader stand in the row above.
    private var members: [String] {
        let organisation = model.scene.organisation
        guard let grid = organisation.grid(of: place.id) else { return [strings.map.noGrid] }
        return [grid.name] + organisation.people(in: grid.id, as: .member).map(\.name)
    }
}
