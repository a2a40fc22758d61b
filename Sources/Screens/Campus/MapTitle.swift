import Domain
import Localisation
import TerminalUI
import ViewModels

/// What stands beside the title of the map: the day, the layer, and how the campus is drawn or which
/// place it is inside.
struct MapTitle {
    let model: MapModel
    let strings: Strings
    /// Of the campus drawn true to scale.
    var metresPerColumn: Double?

    /// The day and the layer always, and as much of the rest as `columns` hold.
    func text(columns: Int) -> String {
        let notes = model.path.last.map(notes(inside:)) ?? notesOfCampus
        let marked = marksNote.isEmpty ? [] : [marksNote + brief]
        return (notes + marked + [dated, shortest, brief, briefest]).first {
            DisplayText.width(of: $0) <= columns
        } ?? bareLayer
    }

    private var notesOfCampus: [String] {
        var zoom = model.zoom > 0 ? " +\(model.zoom)" : ""
        var scale = ""
        if let metresPerColumn {
            let metres = (metresPerColumn * 10).rounded() / 10
            zoom += " " + strings.canvas.trueScale
            scale = " " + strings.canvas.scale("\(metres)")
        }
        let past = marksNote + pastNote
        return [
            past + titled + zoom + scale + checksNote, past + titled + zoom + scale,
            past + titled + zoom, past + layer + zoom, past + layer,
        ]
    }

    /// Inside a place the day is told before the place, and the layer behind it.
    private func notes(inside place: Place.ID) -> [String] {
        // It may stand no longer, or not yet.
        let then = model.scene.organisation.path(of: place)
        let path = (then.isEmpty ? model.school.path(of: place) : then) + " · "
        let name = (model.scene.organisation.place(place)?.name).map { $0 + " · " } ?? ""
        let day = dayNote
        return [
            marksNote + pastNote + path + titled, pastNote + path + titled, pastNote + path + layer,
            day + path + layer, day + name + layer, day + name + bareLayer,
        ]
    }

    // MARK: Parts

    private var bareLayer: String { LayerLegend(model: model, strings: strings).name }

    private var layer: String {
        let layers = MapModel.Layer.allCases
        let index = (layers.firstIndex(of: model.layer) ?? 0) + 1
        return bareLayer + " [\(index)/\(layers.count)]"
    }

    private var titled: String { strings.map.layer + " " + layer }

    private var shortest: String { dayNote + layer }

    private var brief: String { insteadNote.isEmpty ? briefest : dayNote + bareLayer }

    /// 11-20 责任网格
    private var briefest: String {
        (model.past.day.map { $0.monthDayText + " " } ?? "") + bareLayer
    }

    private var dated: String {
        guard let day = model.past.day else { return shortest }
        let note = strings.layers.note(of: day.text, nil, isAhead: isAhead(day))
        return note + (insteadNote.isEmpty ? " " : " · " + insteadNote) + layer
    }

    /// The day alone, or which one the layer shows instead of which: 11-20 · 11-22 无课
    private var dayNote: String {
        guard let day = model.past.day else { return insteadNote }
        guard !insteadNote.isEmpty else { return day.text + " " }
        return day.monthDayText + " · " + insteadNote
    }

    /// 11-22 无课, where that day was asked for and the layer tells of the school day before.
    private var insteadNote: String {
        model.past.asked.map { strings.layers.noSchool($0.monthDayText) + " · " } ?? ""
    }

    private func isAhead(_ day: Day) -> Bool { day > model.school.now.day }

    /// 已标记 3, before they are given to a grid.
    private var marksNote: String {
        let count = model.markedPlaces.count
        return count > 0 ? strings.bulk.marked(count, 0) + " · " : ""
    }

    /// 网格待补 5, where something of today's grid does not hold.
    private var checksNote: String {
        let count = model.school.findingCount
        guard count > 0, !model.isInThePast else { return "" }
        return " · " + strings.duties.gridPage.mapNote(count)
    }

    /// 回看 2026-10-18 第7周, while another day is shown.
    private var pastNote: String {
        guard let day = model.past.day else { return insteadNote }
        let week = model.school.calendar.week(of: day).map(strings.common.week)
        let reading = model.past.isReading ? " " + strings.layers.reading : ""
        return strings.layers.note(of: day.text, week, isAhead: isAhead(day)) + reading + " · "
            + insteadNote
    }
}
