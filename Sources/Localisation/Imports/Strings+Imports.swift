extension Strings {
    /// What `wangge import` prints.
    public struct Imports: Sendable {
        public var report: Report
        public var outcome: Outcome
        public var table: Table
        public var rows: Rows
        public var map: Map
        public var mapFaults: MapFaults
        public var refusals: Refusals

        /// What all reports have in common.
        public struct Report: Sendable {
            public var hazards, people, campus, duties, risks: String
            /// Kind of file, name of file.
            public var heading: @Sendable (String, String) -> String
            public var standardInput: String
            public var reading, writing: String
            public var format, read, alreadyThere, skipped: String
            /// What was done, and what a run without bad entries would do.
            public var added, updated, wouldAdd, wouldUpdate: String
            /// How many lines of a list are not shown.
            public var more: @Sendable (Int) -> String
            /// Stands between the items of an enumeration.
            public var comma: String
            /// Puts a value in quotation marks.
            public var quoted: @Sendable (String) -> String
            /// A column's title, and the value under it.
            public var cell: @Sendable (String, String) -> String
            /// What something is, and what there is to say about it.
            public var colon: @Sendable (String, String) -> String
        }

        /// How an import ended. The numbers count bad rows or features.
        public struct Outcome: Sendable {
            public var written, unchanged: @Sendable (String) -> String
            public var writtenWithout: @Sendable (String, Int) -> String
            public var rehearsed: String
            public var rehearsedWithout, rehearsedInVain, refused: @Sendable (Int) -> String
            /// The report could not be printed; whether something was written.
            public var reportLost: @Sendable (Bool) -> String
        }

        /// The report on a table.
        public struct Table: Sendable {
            /// Encoding, delimiter.
            public var format: @Sendable (String, String) -> String
            public var byComma, bySemicolon, byTab, byFullWidthComma: String
            public var rows, hazards, people, duties, risks: @Sendable (Int) -> String
            public var knownHazards, knownDuties, knownRows: @Sendable (Int) -> String
            public var dayGrid: String
            public var createdPlaces, ignoredColumns, assumed: String
            public var places: @Sendable (Int) -> String
            /// The number of rows.
            public var assumedYear, assumedCategory, assumedGrade, assumedClosingDay,
                assumedLeader, assumedLevel, assumedReview, assumedAbove: @Sendable (Int) -> String
            /// The number of rows, the weeks.
            public var assumedWeeks: @Sendable (Int, String) -> String
            /// The number of rows, the first and the last day.
            public var assumedDays: @Sendable (Int, String, String) -> String
            public var leftOutAsOver: @Sendable (Int) -> String
            /// The number of rows, the number of days.
            public var assumedDeadline: @Sendable (Int, Int) -> String
            /// How many place texts in how many rows; the place that takes them.
            public var unmatchedPlaces: @Sendable (Int, Int, String) -> String
            public var unmatchedPlacesCreated: @Sendable (Int, Int) -> String
            public var unmatchedPeople: @Sendable (Int) -> String
            public var badRows, warnings: @Sendable (Int) -> String
            /// The lines that are named, and how many there are in all.
            public var lines: @Sendable ([Int], Int) -> String
        }

        /// What is wrong with a row, or worth reading about it.
        public struct Rows: Sendable {
            public var ragged: @Sendable (Int, Int) -> String
            /// Its size, the largest that is taken.
            public var cellTooLong: @Sendable (String, String) -> String
            public var textAfterQuote: String
            public var charactersRemoved: @Sendable (String) -> String
            public var missingValue: String
            public var textTooLong: @Sendable (Int, Int) -> String
            public var notADate, impossibleDate, ambiguousDate, dateInTheFuture: String
            /// The date of the finding or of the completion.
            public var deadlineBeforeFinding, completedBeforeFinding,
                closedBeforeCompletion: @Sendable (String) -> String
            /// The category that is taken in its place.
            public var unknownCategory, categoryAssumed: @Sendable (String) -> String
            public var noCategory, unknownStatus: String
            public var ambiguousName, staffNumberTaken: @Sendable (Int) -> String
            /// With the last day.
            public var hasLeft: @Sendable (String) -> String
            public var privatePhone, privateCard, unknownGrid, unknownRole, roleWithoutGrid: String
            public var secondLeader: @Sendable (Int) -> String
            public var notWeekdays, notWeeks, unknownPlace, unknownSlot, unknownPerson: String
            public var unclearWeeks, unclearDays: String
            public var notAPost, notAMark, notNamedPeople: String
            public var notAScore, unknownLevel: String
        }

        /// The report on a campus map.
        public struct Map: Sendable {
            public var degrees, webMercator: String
            /// By metres a column.
            public var drawing: @Sendable (String) -> String
            public var extent: String
            /// Metres from west to east, and from south to north.
            public var metres: @Sendable (Int, Int) -> String
            public var naming: String
            public var namedBy: @Sendable (String) -> String
            public var namedByNothing: String
            /// What buildings without a name are called, a number behind it.
            public var placeholder: String
            public var buildings, ground: String
            public var features: @Sendable (Int) -> String
            /// Added, updated, known.
            public var buildingCounts, buildingCountsToCome: @Sendable (Int, Int, Int) -> String
            public var road, path, water, green, field, gate, wall, label: String
            /// A kind of ground, how many of it are new and how many were there before.
            public var groundCount: @Sendable (String, Int, Int) -> String
            /// What was taken off the map: outlines of buildings, and pieces of ground.
            public var erased: String
            public var erasedCounts: @Sendable (Int, Int) -> String
            public var leftOut: @Sendable (Int) -> String
            /// How many, and why.
            public var omission: @Sendable (Int, String) -> String
            public var tiny, duplicate, buildingPart, campusOutline, pointInsideBuilding: String
            public var noGeometry, takenOffTheMap, notOfTheMap, aroundTheDrawing: String
            public var untagged: String
            /// Of what is drawn with another, of extents drawn as walls, of buildings beyond them: how many.
            public var united, outlines, outside: @Sendable (Int) -> String
            /// So many of them have no name.
            public var nameless: @Sendable (Int) -> String
            public var keptNames, sameNames, cleanedNames, badFeatures: @Sendable (Int) -> String
            /// A name, and how many buildings have it.
            public var sameName: @Sendable (String, Int) -> String
            /// The name in the ledger, the name in the file.
            public var keptName: @Sendable (String, String) -> String
            /// The name in the file, the name without what was taken out.
            public var cleanedName: @Sendable (String, String) -> String
            /// Why several names were changed in the same way.
            public var cleanedSigns, cleanedNumber, cleanedLength: String
            public var feature: @Sendable (Int) -> String
        }

        /// What is wrong with a feature of a map.
        public struct MapFaults: Sendable {
            public var unknownGeometry: @Sendable (String) -> String
            public var malformedCoordinates, emptyLine, ringTooShort, crossesItself: String
            public var outOfRange, swapped: @Sendable (String) -> String
            public var farOff: @Sendable (Int) -> String
            /// By line and column.
            public var openBox, openWall: @Sendable (Int, Int) -> String
            /// By line, and columns to the right.
            public var pushedWall: @Sendable (Int, Int) -> String
        }

        /// Why a file is not taken in at all.
        public struct Refusals: Sendable {
            public var missing, isDirectory, notAllowed: @Sendable (String) -> String
            /// The file, and what the system says.
            public var unreadable: @Sendable (String, String) -> String
            /// The file, and the largest size that is taken.
            public var tooLarge: @Sendable (String, String) -> String

            public var emptyTable, workbook: String
            /// Encoding, line, byte.
            public var undecodable: @Sendable (String, Int, Int) -> String
            public var converterMissing: @Sendable (String) -> String
            public var unterminatedQuote: @Sendable (Int) -> String
            /// The columns, and the command whose help names them.
            public var missingColumns: @Sendable (String, String) -> String
            /// The columns, the titles found and their line, and the command.
            public var missingColumnsIn: @Sendable (String, String, Int, String) -> String

            public var emptyMap: String
            /// By line.
            public var notText: @Sendable (Int) -> String
            /// By lines.
            public var fullWidth: @Sendable ([Int]) -> String
            public var notUTF8, notJSON: @Sendable (Int, Int) -> String
            public var notGeoJSON: @Sendable (String) -> String
            public var notGeoJSONAtAll: String
            public var unknownCoordinateSystem: @Sendable (String) -> String
            public var noSuchProperty: @Sendable (String, String) -> String
            public var noProperties: @Sendable (String) -> String
            public var nothingToDraw: @Sendable (Int) -> String
            /// Where no feature has a name in any property that is known to hold one.
            public var namesElsewhere: String
            /// How many, and how many at most.
            public var tooManyBuildings: @Sendable (Int, Int) -> String
            public var elsewhere: @Sendable (Int) -> String
            /// How many outlines and pieces of ground are drawn.
            public var drawnWithoutCoordinates: @Sendable (Int) -> String
            public var drawnWithCoordinates: String
        }
    }
}
