extension Strings {
    static let importsEnglish = Imports(
        report: reportOfImportEnglish, outcome: outcomeOfImportEnglish,
        table: tableImportEnglish, rows: rowFaultsEnglish, map: mapImportEnglish,
        mapFaults: mapFaultsEnglish, refusals: importRefusalsEnglish)

    /// `1 row`, `2 rows`.
    private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }

    private static let reportOfImportEnglish = Imports.Report(
        hazards: "Hazard ledger", people: "Staff roster", campus: "Campus map",
        duties: "Duty plan", risks: "Risk points",
        heading: { "\($0)  \($1)" }, standardInput: "standard input", reading: "reading",
        writing: "processing", format: "format", read: "read", alreadyThere: "known",
        skipped: "bad", added: "added", updated: "updated", wouldAdd: "would add",
        wouldUpdate: "would update",
        more: { "… \($0) more; --list-all lists them all" }, comma: ", ",
        quoted: { "“\($0)”" }, cell: { "\($0) “\($1)”" }, colon: { "\($0): \($1)" })

    private static let outcomeOfImportEnglish = Imports.Outcome(
        written: { "Written to \($0)." },
        unchanged: { "Nothing here is new; \($0) was not changed." },
        writtenWithout: { "Written to \($0), without \(count($1, "bad entry", "bad entries"))." },
        rehearsed: "Rehearsed; nothing was written. Leave --dry-run out to import.",
        rehearsedWithout: {
            "Rehearsed; nothing was written. The import would leave out \(count($0, "bad entry", "bad entries"))."
        },
        rehearsedInVain: {
            "Rehearsed; nothing was written. \(count($0, "bad entry", "bad entries")): the import would be refused. Mend the file, or leave them out with --skip-bad."
        },
        refused: {
            "\(count($0, "bad entry", "bad entries")): nothing was written. Mend the file, or leave them out with --skip-bad."
        },
        reportLost: {
            $0
                ? "Everything was written, but the report could not be printed in full."
                : "The report could not be printed in full; nothing was written."
        })

    private static let tableImportEnglish = Imports.Table(
        format: { "\($0), \($1)" }, byComma: "separated by commas",
        bySemicolon: "separated by semicolons", byTab: "separated by tabs",
        byFullWidthComma: "separated by full-width commas", rows: { count($0, "row") },
        hazards: { count($0, "hazard") }, people: { count($0, "person", "people") },
        duties: { count($0, "duty", "duties") }, risks: { count($0, "risk point") },
        knownHazards: { count($0, "hazard") + ($0 > 0 ? ", imported before" : "") },
        knownDuties: { count($0, "duty", "duties") + ($0 > 0 ? ", unchanged" : "") },
        knownRows: { count($0, "row") + ($0 > 0 ? ", unchanged" : "") },
        dayGrid: "a grid with a column a weekday",
        createdPlaces: "new places",
        ignoredColumns: "not used", assumed: "filled in", places: { count($0, "place") },
        assumedYear: { "year of a date, from its context: \(count($0, "row"))" },
        assumedCategory: { "category, from the text: \(count($0, "row"))" },
        assumedGrade: { "grade, as general: \(count($0, "row"))" },
        assumedClosingDay: {
            "day of completion, as that of sign-off or finding: \(count($0, "row"))"
        },
        assumedLeader: { "who is responsible, as the grid's leader: \(count($0, "row"))" },
        assumedLevel: { "level of control, as the least for the colour: \(count($0, "row"))" },
        assumedReview: { "day of review, as the latest by the rules: \(count($0, "row"))" },
        assumedAbove: { "empty cells, as in the row above: \(count($0, "row"))" },
        assumedWeeks: { "weeks, from the title (\($1)): \(count($0, "row"))" },
        assumedDays: { "days, from the title or the header (\($1) to \($2)): \(count($0, "row"))" },
        leftOutAsOver: { "days that are over, left out: \(count($0, "row"))" },
        assumedDeadline: {
            "deadline, as \(count($1, "day")) after the finding: \(count($0, "row"))"
        },
        unmatchedPlaces: {
            "Places not found: \(count($0, "wording")) in \(count($1, "row")), put under “\($2)” (--create-places makes a place of each)"
        },
        unmatchedPlacesCreated: {
            "Places not found, and therefore new: \(count($0, "wording")) in \(count($1, "row"))"
        },
        unmatchedPeople: {
            "Names not in the roster, or there more than once: \($0), kept as words in the history (wangge import people brings a roster in first)"
        },
        badRows: { "Bad rows: \($0)" }, warnings: { "Worth reading: \($0), dealt with as it says" },
        lines: { named, count in
            let lines = named.map(String.init).joined(separator: ", ")
            let rest = named.count < count ? " … (\(count) lines)" : ""
            return (count == 1 ? "line " : "lines ") + lines + rest
        })

    private static let rowFaultsEnglish = Imports.Rows(
        ragged: {
            "should have \(count($0, "cell")) and has \($1); look at delimiters and quotation marks"
        },
        cellTooLong: { "this cell has \($0), at most \($1) are taken" },
        textAfterQuote:
            "text follows the closing quotation mark; inside a cell the mark is written twice",
        charactersRemoved: { "invisible control characters taken out: \($0)" },
        missingValue: "nothing here", textTooLong: { "\($0) characters, at most \($1)" },
        notADate: "not a date; write 2025-3-8 or 2025年3月8日",
        impossibleDate: "there is no such day",
        ambiguousDate: "year, month and day cannot be told apart; write 2025-3-8",
        dateInTheFuture: "this day is yet to come",
        deadlineBeforeFinding: { "before the finding on \($0)" },
        completedBeforeFinding: { "before the finding on \($0)" },
        closedBeforeCompletion: { "before the completion on \($0)" },
        unknownCategory: { "there is no such category; filed under “\($0)”" },
        categoryAssumed: { "no category, and the text tells none; filed under “\($0)”" },
        noCategory: "no category fits, and the school's table has none for the rest",
        unknownStatus:
            "signed off or not? Write 是, 否 or a date; taken as not signed off",
        ambiguousName: { "\($0) people have this name; tell them apart by staff number" },
        staffNumberTaken: { "line \($0) gives this staff number to somebody else" },
        hasLeft: { "is on the roll until \($0); take that back on the page of people first" },
        privatePhone: "a mobile number is private and is not kept; give an office phone",
        privateCard: "an identity card number is private and is not kept",
        unknownGrid: "there is no such grid; make it on the grid map first",
        unknownRole: "not a role; write 网格长, 副网格长 or 网格员",
        roleWithoutGrid: "a role, but no grid number",
        secondLeader: { "line \($0) names another leader of this grid" },
        notWeekdays: "not weekdays; write 周一至周五, Mon-Fri, 135 or 每天, or nothing for the slot's",
        notWeeks: "not weeks; write 1-8,10-16 or 单周, or nothing for the whole semester",
        unknownPlace:
            "no place on the map, or several, have this name; write it in full: 教学楼A 二层",
        unknownSlot: "there is no such slot then; set it in the list of slots first",
        unknownPerson: "not in the roster; wangge import people brings a roster in first",
        unclearWeeks:
            "which weeks the title means cannot be told; add a column 周次, or write 第3周, 第1-18周 or 2026年11月30日至12月4日",
        unclearDays:
            "the dates in the header do not fall on their weekdays in one week, or not within those of the title; mend them, or add columns 自 and 至",
        notAPost: "place and slot cannot be told apart; write 校门 早入校",
        notAMark: "neither √ nor empty",
        notNamedPeople: "who stands where cannot be told; write 校门：张三、李四",
        notAScore: "not a score; write 3×4 (likelihood×severity, 1 to 5) or 6×3×15 (L×E×C)",
        unknownLevel: "not a level; write 校级, 部门级, 网格级 or 岗位级")

    private static let mapImportEnglish = Imports.Map(
        degrees: "longitude and latitude (WGS 84)",
        webMercator: "Web Mercator (EPSG:3857), turned into metres",
        drawing: { "drawn with characters, \($0) m a column" }, extent: "extent",
        metres: { "\($0) m from west to east, \($1) m from south to north" }, naming: "names",
        namedBy: { "from the property \($0)" }, namedByNothing: "none",
        placeholder: "Unnamed ", buildings: "buildings", ground: "ground",
        features: { count($0, "feature") },
        buildingCounts: { "\($0) added, \($1) updated, \($2) known" },
        buildingCountsToCome: { "\($0) would be added, \($1) updated; \($2) known" }, road: "roads",
        path: "paths", water: "water", green: "green", field: "fields", gate: "gates",
        wall: "walls", label: "words",
        groundCount: { "\($0) \($1 + $2)" + ($2 > 0 ? " (\($2) known)" : "") },
        erased: "taken off",
        erasedCounts: { "\(count($0, "outline")), \(count($1, "piece")) of ground" },
        leftOut: { "Features not drawn: \($0)" }, omission: { "\($0)  \($1)" },
        tiny: "smaller than 15 m² and without a name (--keep-tiny keeps them)",
        duplicate: "the same as another building",
        buildingPart: "a part within a building that is drawn",
        campusOutline:
            "the extent of a campus (the map has a wall, or few buildings lie within it)",
        pointInsideBuilding: "inside a building",
        noGeometry: "without coordinates",
        takenOffTheMap: "dropped or merged in this program",
        notOfTheMap: "neither building nor ground (trees, lamps, stops, parking …)",
        aroundTheDrawing: "words above, below or beside the drawing",
        untagged:
            "without tags and without a name; to draw a building give it a building tag or a name",
        united: { "Drawn as one with another (one name or one identifier): \($0)" },
        outlines: { "Extent of the campus, drawn as its wall: \($0)" },
        outside: { "Buildings beyond the wall: \($0) (drawn; F8 on the map drops them)" },
        nameless: { "\($0) without a name" },
        keptNames: { "Buildings renamed in this program: \($0), their names are kept" },
        sameNames: {
            "Several buildings of one name; give each its own in the drawing, or rename them: \($0)"
        },
        cleanedNames: { "Names changed (blanks, invisible signs, mobile number, length): \($0)" },
        badFeatures: { "Bad features: \($0)" },
        sameName: { "“\($0)”, \($1) buildings" },
        keptName: { "“\($0)”, in the file “\($1)”" },
        cleanedName: { "“\($0)” becomes “\($1)”" },
        cleanedSigns: "without blanks or invisible signs",
        cleanedNumber: "without a mobile number", cleanedLength: "shortened",
        feature: { "feature \($0)" })

    private static let mapFaultsEnglish = Imports.MapFaults(
        unknownGeometry: { "unknown geometry \($0)" },
        malformedCoordinates: "malformed coordinates",
        emptyLine: "a line of fewer than two points",
        ringTooShort: "an outline of fewer than three corners, or without a surface",
        crossesItself: "the outline crosses itself",
        outOfRange: { "the coordinates \($0) are out of range" },
        swapped: { "the coordinates \($0) look as if latitude stood before longitude" },
        farOff: { "\($0) km from the campus, hardly part of it" },
        openBox: { "the lines at line \($0), column \($1) close no box" },
        openWall: {
            "the wall around several buildings is not closed at line \($0), column \($1)"
        },
        pushedWall: {
            let (way, what) = $1 > 0 ? ("right", "take out") : ("left", "put in")
            return
                "the upright line in line \($0) stands \(abs($1)) too far \(way) to meet the rest "
                + "(a Chinese character is two columns wide): \(what) \(abs($1)) blanks before it"
        })

    private static let importRefusalsEnglish = Imports.Refusals(
        missing: { "There is no file \($0)." },
        isDirectory: { "\($0) is a directory; please name a file." },
        notAllowed: { "You may not read \($0)." },
        unreadable: { "\($0) cannot be read: \($1)" },
        tooLarge: { "\($0) is too large, at most \($1); please split it." },
        emptyTable: "The file is empty.",
        workbook: "This is an Excel file. Save it as CSV in Excel or WPS first.",
        undecodable: {
            "The file is not in \($0): reading stopped in line \($1), at byte \($2). It may be damaged; if it has another encoding, say so with --encoding."
        },
        converterMissing: {
            "This machine has no table for \($0). Please turn the file into UTF-8 first."
        },
        unterminatedQuote: {
            "The quotation mark opened in line \($0) is never closed. The file may be incomplete."
        },
        missingColumns: {
            "These columns were not found: \($0). See \($1) --help for the names they may have."
        },
        missingColumnsIn: {
            "These columns were not found: \($0). Line \($2) is most like a header; it has: \($1). See \($3) --help for the names they may have."
        }, emptyMap: "The file is empty.",
        notText: {
            "The file is no text, or damaged: line \($0) is neither UTF-8 nor GB18030."
        },
        fullWidth: { lines in
            let named = lines.map(String.init).joined(separator: ", ")
            return
                "There are full-width ＋－｜ in \(lines.count == 1 ? "line" : "lines") \(named); please change them to half-width + - |. Nothing was written."
        },
        notUTF8: {
            "The file is not in UTF-8: reading stopped in line \($0), at character \($1). GeoJSON has to be UTF-8."
        },
        notJSON: {
            "The file is cut off or not JSON in line \($0), at character \($1). Please download or export it again."
        },
        notGeoJSON: { "This is no GeoJSON: its type is \($0) and should be FeatureCollection." },
        notGeoJSONAtAll:
            "This is JSON, but no GeoJSON: it has no type, which should be FeatureCollection.",
        unknownCoordinateSystem: {
            "The coordinate system \($0) is not supported, only longitude and latitude (EPSG:4326) and Web Mercator (EPSG:3857). Please convert the file first, for example in QGIS, to EPSG:4326."
        },
        noSuchProperty: { "No feature has the property \($0). There are: \($1)." },
        noProperties: { "No feature has the property \($0), nor any other." },
        nothingToDraw: {
            "Of \(count($0, "feature")) none can be drawn as a building or as ground; nothing was written."
        },
        namesElsewhere:
            " None has a name that is known as one; --name-property takes the property that holds it.",
        tooManyBuildings: {
            "There are \($0) buildings, at most \($1) are taken: this looks like a town, not a campus. Please export the campus alone."
        },
        elsewhere: {
            "This map lies \($0) km from the campus that is there already, hardly the same campus. Nothing was written; --replace-drawing takes the other one off the map."
        },
        drawnWithoutCoordinates: {
            "A campus of \(count($0, "outline")) is drawn already, without coordinates: this map would lie across it. Nothing was written. Make a school of your own with wangge init (in another --data directory), or take the drawing away with --replace-drawing; places and hazards stay."
        },
        drawnWithCoordinates:
            "The campus was imported with coordinates; a drawing has none and fits nowhere on it. Take the map away first with --replace-drawing."
    )
}
