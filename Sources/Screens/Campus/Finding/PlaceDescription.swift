import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// Everything that the map knows of one place, as text: for whoever hears the screen read out, and
/// for everybody who wants to know more than fits into a box.
struct PlaceDescription {
    let place: Place
    let model: MapModel
    let strings: Strings
    /// What lies next to it, in the order north, south, west, east.
    let neighbours: [Place.ID?]

    private var scene: MapScene { model.scene }
    private var organisation: Organisation { scene.organisation }

    var title: String {
        organisation.lineage(of: place.id).reversed().map(\.name).joined(separator: " › ")
    }

    var text: String {
        ([dayLine, kindLine] + gridLines + [""] + hazardLines + riskLines + dutyLines
            + patrolLines + neighbourLines)
            .compactMap(\.self).joined(separator: "\n")
    }

    /// What it tells on one layer.
    func lines(on layer: MapModel.Layer) -> [String] {
        let lines: [String?] =
            switch layer {
            case .hazards: hazardLines
            case .risk: riskLines
            case .duty: dutyLines + patrolLines
            case .patrol: patrolLines + dutyLines
            case .ownership: gridLines
            }
        return lines.compactMap(\.self)
    }

    private var dayLine: String? {
        guard model.isInThePast else { return nil }
        return strings.layers.note(
            of: scene.day.text, nil, isAhead: scene.day > model.school.now.day)
    }

    private var kindLine: String {
        let kind = strings.places.kinds[place.kind.rawValue] ?? ""
        let inside = organisation.subtree(of: place.id).count - 1
        return inside > 0 ? kind + " · " + strings.layers.inside(inside) : kind
    }

    private var gridLines: [String?] {
        let words = strings.map
        guard let grid = organisation.grid(of: place.id) else { return [words.noGrid] }
        func line(_ title: String, _ role: GridRole) -> String? {
            let names = organisation.people(in: grid.id, as: role).map(\.name)
            return names.isEmpty ? nil : title + " " + names.joined(separator: "、")
        }
        return [
            grid.code + " " + grid.name, line(words.leader, .leader) ?? words.noLeader,
            line(words.deputy, .deputy), line(words.members, .member),
        ]
    }

    /// Nobody knows of the hazards of a day to come.
    private var hazardLines: [String?] {
        guard !scene.isAhead else { return [] }
        let count = scene.count(of: place.id)
        let words = strings.map
        let parts = [
            strings.layers.hazardsOpen(count.open),
            count.major > 0 ? words.legendMajor + " \(count.major)" : nil,
            count.ungraded > 0 ? words.legendUngraded + " \(count.ungraded)" : nil,
            count.overdue > 0 ? strings.layers.overdue(count.overdue) : nil,
        ]
        let head = parts.compactMap(\.self).joined(separator: " · ")
        guard !model.isInThePast else { return [head] }
        let names = HazardWords(strings: strings, school: model.school)
        return [head]
            + model.school.openHazards(inside: place.id, limit: 8).map { row in
                "  " + row.serial + " " + row.text.onOneLine + " " + names.name(row.stage)
            }
    }

    private var riskLines: [String?] {
        guard !scene.isAhead else { return [] }
        guard let risk = scene.risks[place.id] else { return [strings.layers.noRisk] }
        let names = RiskWords(strings: strings, school: model.school)
        let counts = RiskColour.allCases.compactMap { colour in
            risk.counts[colour].map { names.name(of: colour) + " \($0)" }
        }
        let overdue =
            risk.overdueReviews > 0
            ? [strings.risks.reviewOverdue + " \(risk.overdueReviews)"] : []
        let heads = [strings.layers.riskPoints(risk.total), counts.joined(separator: " ")]
        let head = (heads + overdue).joined(separator: " · ")
        guard !model.isInThePast else { return [head] }
        let inside = Set(organisation.subtree(of: place.id))
        let tables = model.school.riskRules.tables
        let points = model.school.risks.filter { $0.isOpen && inside.contains($0.entry.place) }
            .sorted { tables.colour(of: $0.entry.score) > tables.colour(of: $1.entry.score) }
        return [head]
            + points.prefix(8).map { point in
                "  " + names.name(of: tables.colour(of: point.entry.score)) + " "
                    + point.entry.name + " " + point.entry.score.formula
            }
    }

    private var dutyLines: [String?] {
        guard let duty = scene.duties[place.id] else { return [] }
        let words = strings.layers
        let names = duty.people.compactMap { organisation.person($0)?.name }
        return [
            duty.gaps > 0 ? words.gap + " \(duty.gaps)" : nil,
            names.isEmpty ? nil : words.onDuty + " " + names.joined(separator: "、"),
        ]
    }

    private var patrolLines: [String?] {
        guard let patrol = scene.patrols[place.id], patrol.total > 0 else { return [] }
        let words = strings.layers
        let title = model.isInThePast ? words.patrolThen : words.patrol
        let state: String? =
            switch patrol.coverage {
            case .noDuty: nil
            case .checked: words.checked
            case .notYet: words.unchecked
            case .missed: words.missed
            }
        return [
            ([title, "\(patrol.checked)/\(patrol.total)"] + [state].compactMap(\.self))
                .joined(separator: " ")
        ]
    }

    private var neighbourLines: [String?] {
        let words = strings.layers
        let known = zip(words.directions, neighbours).compactMap { direction, id in
            id.flatMap { organisation.place($0) }.map { direction + " " + $0.name }
        }
        return known.isEmpty ? [] : ["", words.neighbours + "  " + known.joined(separator: " · ")]
    }
}
