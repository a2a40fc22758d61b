import Domain
public import Localisation
public import TerminalUI
public import ViewModels

/// The campus drawn with characters, for a sheet of text: whole, nothing selected, nothing below it.
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

    /// At most as wide as `size`, and higher only where the campus finds no room in it; below the map
    /// what its numbers stand for. A public one says nothing of reviews that are overdue.
    public func lines(
        _ layer: MapModel.Layer, in size: Size, isPublic: Bool = false
    ) -> [String] {
        let model =
            scene.map { MapModel(school: school, showing: $0) } ?? MapModel(school: school)
        model.layer = layer
        model.marksReviews = !isPublic
        if isPublic { model.showForEverybody() }
        model.deselect()
        let layout = layout(of: model, in: size)
        let looks = PlaceLooks(model: model, strings: strings)
        let canvas = Canvas(size: Size(width: size.width, height: layout.canvas.height))
        CampusPainter(
            layout: layout, looks: looks,
            seen: SeenMap(
                size: canvas.size,
                origin: Point(x: min(0, -(size.width - layout.canvas.width) / 2), y: 0))
        ).draw(on: canvas.surface())
        let names = layout.numbered.compactMap { number, place in
            looks.scene.organisation.place(place).map { place in
                let marks = looks.look(of: place, .standard).badge.short
                return (number: "\(number)", name: place.name + " " + marks)
            }
        }
        var rows = (0..<layout.canvas.height).map { canvas.text(ofRow: $0) }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows + Self.inColumns(names, size.width)
            + missing(of: layout, looks.scene, in: size.width)
    }

    /// What the widest sheet has no room for is said.
    private func missing(
        of layout: CampusLayout, _ scene: MapScene, in width: Int
    ) -> [String] {
        let names = layout.places.filter { $0.rect.maxX > width }
            .compactMap { scene.organisation.place($0.id)?.name }
        return names.isEmpty
            ? []
            : DisplayText.wrap(
                strings.layers.notOnSheet(names.joined(separator: "、")), columns: width)
    }

    /// A sheet does not scroll: it becomes higher until all of the campus stands on it.
    private func layout(of model: MapModel, in size: Size) -> CampusLayout {
        let drawn = DrawnCampus(model: model, looks: KnownLooks(model: model))
        var room = size
        var layout = drawn.layout(in: room, strings: strings, hasList: true)
        while layout.canvas.width > size.width, room.height < size.height * Self.highest {
            room.height += size.height / 2
            layout = drawn.layout(in: room, strings: strings, hasList: true)
        }
        return layout
    }

    /// So many times as high as was asked for a column of buildings is at the worst.
    private static let highest = 12

    /// Line by line, each number and each name under another.
    private static func inColumns(_ names: [(number: String, name: String)], _ width: Int)
        -> [String]
    {
        let digits = names.map(\.number.count).max() ?? 0
        let cell = digits + 3 + (names.map { DisplayText.width(of: $0.name) }.max() ?? 0)
        let perLine = max(1, (width + 2) / cell)
        return stride(from: 0, to: names.count, by: perLine).map { first in
            names[first..<min(first + perLine, names.count)].map { number, name in
                String(repeating: " ", count: digits - number.count) + number + " " + name
                    + String(repeating: " ", count: cell - digits - 1 - DisplayText.width(of: name))
            }.joined().trimmingTrailingBlanks
        }
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
