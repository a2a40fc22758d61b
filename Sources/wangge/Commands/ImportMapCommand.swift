import ArgumentParser
import Domain
import Interchange
import Localisation

/// `wangge import map FILE`: the buildings and the ground of the campus.
struct ImportMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "导入校园地图 — bring in a campus map, in GeoJSON or drawn as text.",
        discussion: """
            A FeatureCollection as OpenStreetMap or a university publishes it: polygons and points \
            become buildings, roads, water, green, fields, gates and walls are drawn as ground. \
            Coordinates are longitude and latitude (EPSG:4326) or Web Mercator (EPSG:3857).

            Buildings are named by the first of name:zh, 名称, name, BLDG_NAME, Building, label … \
            that each of them has; --name-property takes another one instead. Buildings without a \
            name are numbered, and can be renamed on the map (F4).

            Left out, and listed: what is drawn twice, parts within buildings, trees and lamps, \
            areas that have neither tags nor a name, and unnamed buildings under 15 m². The \
            extent of the campus is drawn as its wall, where it has none; buildings beyond the \
            wall are drawn, and listed. A second import changes what has changed in the file; \
            what was renamed, merged or dropped in the program stays so.

            Layers may come in files of their own, the buildings first: features that say nothing \
            of themselves are what their file is called, as water.geojson.

            A campus that was drawn without coordinates, as that of the sample school, has no \
            place on the earth, and a map would lie across it: the import is refused. A school of \
            your own begins with wangge init; or --replace-drawing takes the drawing away. Its \
            places stay with their hazards, and those that the file names alike stand where the \
            file says; the others are merged or dropped on the map (m, F8).

            A text file (.txt, UTF-8 or GB18030) is a drawing: boxes made of + - | or of box \
            characters, which may share walls, become buildings; the first line inside is the \
            name and tells the kind; a box may be an L around another. The box around all others is \
            the wall; words between the boxes or in the line of the wall stand on the map. North \
            is up; a column is 2 m wide (--metres-per-column) and a row twice as high. Lines that \
            were drawn for a box and close none, with a corner or a part of a side missing, are named \
            by line and column; straight lines between the boxes may cross and end as roads do, and \
            draw nothing.

              ┌──────────┐  +------+
              │ 教学楼A  │  | 食堂 |
              └──────────┘  +------+

            A map from OpenStreetMap: overpass-turbo.eu, the query below, Export, GeoJSON.

              [out:json]; (way[building]({{bbox}}); way[highway]({{bbox}});
              way[leisure]({{bbox}}); way[natural=water]({{bbox}});); out geom;

            Example:

              wangge import map 校园.geojson --dry-run
              wangge import map plan.txt --metres-per-column 1.5
              wangge import map campus.geojson --name-property BLDG_NAME
            """)

    @OptionGroup var arguments: ImportArguments

    @Option(
        help: ArgumentHelp(
            "The one property that names buildings, spelt as in the file.", valueName: "PROPERTY"))
    var nameProperty: String?

    @Flag(help: "Keep unnamed buildings under 15 m².")
    var keepTiny = false

    @Flag(help: "Take away what is drawn on the map first; places and hazards stay.")
    var replaceDrawing = false

    @Option(
        help: ArgumentHelp(
            "How wide a column of a text drawing is: 0.1 to 100.", valueName: "METRES"))
    var metresPerColumn = 2.0

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (0.1...100).contains(metresPerColumn) else {
            throw ValidationError("--metres-per-column takes 0.1 to 100.")
        }
    }

    func run() throws {
        let errand = ImportErrand(
            kind: .map, arguments: arguments, signing: signing, shared: shared)
        try errand.run { means, text, progress in
            var options = MapImportOptions(today: shared.clock.now().day)
            options.dryRun = arguments.dryRun
            options.skipBad = arguments.skipBad
            options.nameProperty = nameProperty
            options.keepTiny = keepTiny
            options.metresPerColumn = metresPerColumn
            options.replacesDrawing = replaceDrawing
            options.placeholder = shared.strings.imports.map.placeholder
            let report = try MapImport(ledger: means.ledger, options: options)
                .run(
                    means.file.bytes, fileName: means.fileName, stamp: means.stamp,
                    progress: progress)
            MapReport(report: report, words: shared.strings.imports).write(into: &text)
            return ImportEnding(report, skipsBad: options.skipBad)
        }
    }
}
