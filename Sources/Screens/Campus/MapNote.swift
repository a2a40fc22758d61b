import Domain
import Localisation
import TerminalUI
import ViewModels

/// What stands at the right of the legend: the day that the map shows, and how many places lie in no
/// grid or in two. The day is never left out; of the rest there is as much as there is room for.
struct MapNote {
    private let day: String
    private let checks: String
    private let isAmiss: Bool

    init(model: MapModel, strings: Strings, columns: Int) {
        let faults = model.school.gridFaults
        isAmiss = !model.isInThePast && faults.blank + faults.overlapping > 0
        let blank = strings.map.blank(faults.blank)
        let overlapping = strings.map.overlapping(faults.overlapping)
        let all = model.isInThePast ? "" : blank + " " + overlapping
        let short =
            faults.overlapping == 0 ? blank : faults.blank == 0 ? overlapping : all
        let day = model.scene.day.text
        // Without the year, which the bar at the top has neither.
        let date = String(day.suffix(5))
        let wanted =
            isAmiss
            ? [(day, all), (date, all), (day, short)] : [(day, all), (date, all), (day, "")]
        (self.day, checks) =
            wanted.first { Self.columns($0.0, $0.1) <= columns } ?? (date, isAmiss ? short : "")
    }

    var columns: Int { Self.columns(day, checks) }

    func draw(on surface: Surface, x: Int) {
        let end = surface.write(day, x: x, y: 0, role: .muted)
        guard !checks.isEmpty else { return }
        let gap = day.isEmpty ? 0 : Self.gap
        surface.write(checks, x: end + gap, y: 0, role: isAmiss ? .warning : .muted)
    }

    private static let gap = 2

    private static func columns(_ day: String, _ checks: String) -> Int {
        DisplayText.width(of: day) + DisplayText.width(of: checks)
            + (day.isEmpty || checks.isEmpty ? 0 : gap)
    }
}
