public import Localisation
public import TerminalUI
public import ViewModels

/// The campus drawn with characters, for a sheet of text: nothing selected, nothing below it.
public struct MapPicture {
    private let school: SchoolModel
    private let scene: MapScene?
    private let strings: Strings

    /// As it stands, or as another day's scene has it.
    public init(school: SchoolModel, scene: MapScene? = nil, strings: Strings) {
        self.school = school
        self.scene = scene
        self.strings = strings
    }

    /// At most as wide as `size` and the map as high; below it the names of the numbers that the
    /// list beside the map had no room for. Blank lines at its end are taken off. A public one says
    /// nothing of reviews that are overdue.
    public func lines(
        _ layer: MapModel.Layer, in size: Size, isPublic: Bool = false
    ) -> [String] {
        let model =
            scene.map { MapModel(school: school, showing: $0) } ?? MapModel(school: school)
        model.layer = layer
        model.marksReviews = !isPublic
        model.deselect()
        let canvas = Canvas(size: size)
        let pane = MapPane(model: model)
        pane.drawCampus(on: canvas.surface(), strings: strings, hasFocus: false)
        var lines = (0..<size.height).map { canvas.text(ofRow: $0) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines + Self.inColumns(pane.namesBeyondList(ofRows: size.height), size.width)
    }

    /// Line by line, each name under another.
    private static func inColumns(_ names: [String], _ width: Int) -> [String] {
        let cell = (names.map { DisplayText.width(of: $0) }.max() ?? 0) + 2
        let perLine = max(1, width / cell)
        return stride(from: 0, to: names.count, by: perLine).map { first in
            names[first..<min(first + perLine, names.count)].map { name in
                name + String(repeating: " ", count: cell - DisplayText.width(of: name))
            }.joined().trimmingTrailingBlanks
        }
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
