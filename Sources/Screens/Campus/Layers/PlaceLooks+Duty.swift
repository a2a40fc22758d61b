import Domain
import Localisation
import TerminalUI
import ViewModels

extension PlaceLooks {
    /// Who is on duty at this minute, by name where there is room, and how many posts stand empty.
    func duty(of place: Place, _ symbols: Symbols) -> PlaceLook {
        let words = strings.layers
        var look = quietLook(of: place, symbols)
        guard let duty = scene.duties[place.id] else { return look }
        let names = duty.people.compactMap { scene.organisation.person($0)?.name }
        let people = names.isEmpty ? [] : [symbols[.markGeneral]] + names
        let manned = duty.people.isEmpty ? nil : symbols[.markGeneral] + "\(duty.people.count)"
        func gap(_ mark: String) -> String? { duty.gaps > 0 ? mark + "\(duty.gaps)" : nil }
        func short(_ mark: String) -> String {
            [gap(mark), manned].compactMap(\.self).joined(separator: " ")
        }
        look.badge = .init(
            long: ([gap(words.gapMark)] + people).compactMap(\.self).joined(separator: " "),
            short: short(words.gapMark), role: duty.gaps > 0 ? .serious : .good,
            narrow: short("!"))
        return look
    }

    /// How far the day's rounds have come: how many of the places with duties have been checked.
    func patrol(of place: Place, _ symbols: Symbols) -> PlaceLook {
        let words = strings.layers
        var look = quietLook(of: place, symbols)
        guard let patrol = scene.patrols[place.id] else { return look }
        let (mark, word, role): (String, String, Role) =
            switch patrol.coverage {
            case .noDuty: (symbols[.bullet], words.noDuty, .muted)
            case .checked: (symbols[.check], words.checked, .good)
            case .notYet: (symbols[.markVerify], words.unchecked, .caution)
            case .missed: ("!", words.missed, .serious)
            }
        let share = "\(patrol.checked)/\(patrol.total)"
        look.badge = .init(
            long: mark + " " + word + " " + share, short: mark + share, role: role, least: mark,
            isUnsaid: patrol.coverage == .noDuty)
        return look
    }

    /// The badge with what the last week changed, while the past is shown.
    func withChange(_ look: PlaceLook, of place: Place.ID, _ symbols: Symbols) -> PlaceLook {
        var look = look
        for mark in changes(of: place, symbols) {
            look.badge.long += " " + mark
            look.badge.short += mark
            look.badge.changes += mark
            look.badge.isUnsaid = false
        }
        return look
    }

    /// A mark for each thing that the last week changed and the layer tells of.
    func changes(of place: Place.ID, _ symbols: Symbols) -> [String] {
        guard let change = scene.changes[place] else { return [] }
        var marks: [String] = []
        switch layer {
        case .hazards:
            if change.appeared > 0 { marks.append(symbols[.up] + "\(change.appeared)") }
            if change.gone > 0 { marks.append(symbols[.down] + "\(change.gone)") }
        case .risk:
            if change.risk != 0 { marks.append(symbols[change.risk > 0 ? .up : .down]) }
        case .duty, .patrol, .ownership: break
        }
        return marks
    }
}
