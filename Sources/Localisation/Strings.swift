/// Every word that the program shows, once a language; a word missing in one does not compile.
public struct Strings: Sendable {
    public var language: Language
    public var common: Common
    public var workbench: Workbench
    public var map: Map
    public var canvas: Canvas
    public var board: Board
    public var watch: Watch
    public var care: Care
    public var report: Report
    public var places: Places
    public var start: Start
    public var notices: Notices
    public var failures: Failures
    public var commands: Commands
    public var themes: Themes
    public var imports: Imports
    public var accounts: Accounts
    public var signIn: SignIn
    public var accountList: AccountList
    public var accountRefusals: AccountRefusals
    public var accountCommands: AccountCommands
    public var rules: Rules
    public var workflow: Workflow
    public var verification: Verification
    public var duties: Duties
    public var today: Today
    public var bulk: Bulk
    public var risks: Risks
    public var layers: Layers

    /// Words that several screens share.
    public struct Common: Sendable {
        public var yes, no, ok, cancel, save, close, run, none, unknown, required: String
        /// Of four letters at most, for the narrow labels of the function keys.
        public var shortCancel: String
        /// Monday first.
        public var weekdays: [String]
        public var week: @Sendable (Int) -> String
        public var holidays: String
        public var chooseHint, formHint: String
    }

    /// The frame around the panes: header, menus, help, quitting.
    public struct Workbench: Sendable {
        public var menuMap, menuHazards, menuView, menuHelp, menuDialog: String
        /// The letters that open the menus with Alt, in the order map, hazards, view, help.
        public var mnemonics: [Character]
        public var tabMap, tabBoard, tabWatch: String
        public var tabLocked: String
        public var help, helpTitle, palette, paletteTitle, menu, quit, back: String
        public var quitQuestion: String
        public var nextPane, previousPane, focusMap, focusBoard, focusWatch: String
        public var zoom, unzoom, refresh, theme, themeTitle, language: String
        public var shortHelp, shortMenu, shortQuit, shortBack, shortRefresh, shortZoom: String
        public var shortPane, shortPalette: String
        public var tooSmall: @Sendable (Int, Int) -> String
        public var openCount: @Sendable (Int) -> String
        public var noMatches: String
        public var goToHazard, goToPlace, goToPerson: @Sendable (String) -> String
    }

    /// The campus grid map.
    public struct Map: Sendable {
        public var title, layer, layerHazards, layerOwnership: String
        public var noPlaces, noPlacesHint: String
        public var major, general, overdue, noGrid, noLeader: String
        public var legendMajor, legendGeneral, legendOverdue, legendClear: String
        public var blank, overlapping: @Sendable (Int) -> String
        public var leader, deputy, members: String
        public var openHazards: @Sendable (Int) -> String
        public var floorsAndRooms, hazardsHere, noHazardsHere: String
        public var move, enter, leave, nextLayer, previousLayer, zoomIn, zoomOut: String
        public var nextHazard, previousHazard, nextOverdue, previousOverdue: String
        public var hazardsOfPlace, find, openHazard: String
        public var shortEnter, shortLeave, shortLayer, shortMove, shortZoom: String
    }

    /// The hazard board and the detail of one hazard.
    public struct Board: Sendable {
        public var title: String
        /// In the order of the board.
        public var columns: [String]
        public var stages: [String: String]
        /// For a narrow column, where the stage has a shorter name.
        public var shortStages: [String: String] = [:]
        public var gradeMajor, gradeGeneral, gradeOpen: String
        public var shortMajor, shortGeneral, shortOpen: String
        public var wholeSchool: String
        public var open, overdue: @Sendable (Int) -> String
        public var daysLeft, daysOverdue: @Sendable (Int) -> String
        public var dueToday: String
        public var found, rectifies, reviews, noDeadline: String
        public var onTheSpot, supervised: String
        public var extended: @Sendable (Int) -> String
        public var empty, emptyFiltered: String
        public var filter, filterPrompt, clearFilter, shortClearFilter: String
        public var events: [String: String]
        public var measures, responsible, deadline, original, control, history, source: String
        public var immediate, clause, notice, category, place, foundAt, stage, closedOn: String
        public var sources: [String: String]
        public var numberColumn, gradeColumn, textColumn: String
        public var recurrenceOf, reportedUpward, transferred: String
        public var moveColumn, moveCard, first, last, openDetail, closeDetail: String
        public var list, columnsView, shortList, shortColumns, shortFilter: String
        public var shortOpenDetail: String
        public var showOnMap, shortMap: String
        public var validUntil: @Sendable (String) -> String
        public var onTime, late: String
    }

    /// The psychological watch, as far as it shows without its sealed file.
    public struct Watch: Sendable {
        public var title, locked, notSetUp: String
        public var level, registered, dueToday, overdue, plan: String
        public var levels: [String]
        public var sealedExplanation, notSetUpExplanation: String
    }

    /// The form that reports a hazard.
    public struct Report: Sendable {
        public var title, action, shortAction: String
        public var place, category, text, measure, foundAt, finder, source: String
        public var placeHint, textHint, measureHint, foundAtHint, finderHint: String
        public var similar: @Sendable (Int) -> String
        public var submit: String
        public var noPlace, noCategory, noText, badTime, future: String
        public var unknownPlace, unknownCategory, unknownFinder: String
        public var tooLong: @Sendable (Int, Int) -> String
        public var discard: String
        /// A hazard that has come back as a new row.
        public var again, againTitle, stillOpen, earlier: String
        /// The number that it had.
        public var againQuestion: @Sendable (String) -> String
    }

    /// Changing places and grids from the map.
    public struct Places: Sendable {
        public var kinds: [String: String]
        public var rename, give, drop, merge, add, addGrid: String
        public var shortDrop, shortRename: String
        public var renameTitle, giveTitle, mergeTitle, addTitle, addGridTitle: String
        public var name, kind, inside, campus, code, leader: String
        public var noName: String
        /// The place, and how many places inside it go with it.
        public var dropQuestion: @Sendable (String, Int) -> String
        public var mergeQuestion: @Sendable (String, String) -> String
        public var noGrid: String
        public var notHere: String
        public var noGrids: String
    }

    /// The first start, without a school.
    public struct Start: Sendable {
        public var title, welcome: String
        public var openSample, createSchool, importMap, quit: String
        public var openSampleDetail, createSchoolDetail, importDetail: String
        public var importSteps: [String]
        public var schoolName, schoolCode, principal, semesterStart, codeHint, semesterHint: String
        public var createTitle, create: String
        public var badCode, badDate, noName: String
        public var filling: String
        public var chineseUnavailable: String
    }

    /// What is told after an action.
    public struct Notices: Sendable {
        public var reported, renamed, dropped, added, imported: @Sendable (String) -> String
        public var merged: @Sendable (String, String) -> String
        public var given: @Sendable (String, String) -> String
        public var takenFromGrid: @Sendable (String) -> String
        public var gridCodeTaken: @Sendable (String) -> String
        public var changedMeanwhile: String
        public var refreshed, noHazardsAhead, noOverdueAhead: String
    }

    /// Technical failures, each with what to do about it.
    public struct Failures: Sendable {
        public var directoryIsAFile, directoryMissing: @Sendable (String) -> String
        public var directoryNotWritable: @Sendable (String) -> String
        public var readOnly, newerProgram, damaged, notALedger: @Sendable (String) -> String
        public var networkFileSystem, noSchool, other: @Sendable (String) -> String
        public var busy, diskFull: String
    }

    /// What the commands around the workbench print.
    public struct Commands: Sendable {
        public var alreadyASchool, made: @Sendable (String) -> String
        public var notATerminal, noUnicode: String
        public var unknownTerminal: @Sendable (String) -> String
        public var key, meaning, menu: String
        public var fileUnreadable: @Sendable (String) -> String
    }

    /// Why a theme cannot be used.
    public struct Themes: Sendable {
        public var unknown, faulty, unknownProperty,
            unknownColour: @Sendable (String, String) -> String
        public var unreadable, unknownSection, wrongType, unknownRole,
            unknownSymbol: @Sendable (String) -> String
        public var malformed: @Sendable (Int, Int, String) -> String
        public var symbolWidth: @Sendable (String, String, Int) -> String
    }
}
