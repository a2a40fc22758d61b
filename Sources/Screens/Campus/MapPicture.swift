public import Localisation
public import TerminalUI
public import ViewModels

/// The campus drawn with characters, for a sheet of text: nothing selected, nothing below it.
public struct MapPicture {
    private let school: SchoolModel
    private let strings: Strings

    public init(school: SchoolModel, strings: Strings) {
        self.school = school
        self.strings = strings
    }

    /// At most as wide and as high as `size`; blank lines at its end are taken off.
    public func lines(_ layer: MapModel.Layer, in size: Size) -> [String] {
        let model = MapModel(school: school)
        model.layer = layer
        model.deselect()
        let canvas = Canvas(size: size)
        MapPane(model: model).drawCampus(on: canvas.surface(), strings: strings, hasFocus: false)
        var lines = (0..<size.height).map { canvas.text(ofRow: $0) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
