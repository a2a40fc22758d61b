/// Every word that the program shows, once a language; a word missing in one does not compile.
///
/// One object a language: the words are handed on many times a frame, and copying them all cost a
/// quarter of it.
public final class Strings: Sendable {
    public let language: Language
    public let common: Common
    public let workbench: Workbench
    public let map: Map
    public let canvas: Canvas
    public let board: Board
    public let watch: Watch
    public let care: Care
    public let report: Report
    public let places: Places
    public let start: Start
    public let notices: Notices
    public let failures: Failures
    public let commands: Commands
    public let themes: Themes
    public let imports: Imports
    public let accounts: Accounts
    public let signIn: SignIn
    public let accountList: AccountList
    public let accountRefusals: AccountRefusals
    public let accountCommands: AccountCommands
    public let rules: Rules
    public let workflow: Workflow
    public let verification: Verification
    public let duties: Duties
    public let today: Today
    public let bulk: Bulk
    public let risks: Risks
    public let layers: Layers

    init(
        language: Language, common: Common, workbench: Workbench, map: Map, canvas: Canvas,
        board: Board, watch: Watch, care: Care, report: Report, places: Places, start: Start,
        notices: Notices, failures: Failures, commands: Commands, themes: Themes,
        imports: Imports, accounts: Accounts, signIn: SignIn, accountList: AccountList,
        accountRefusals: AccountRefusals, accountCommands: AccountCommands, rules: Rules,
        workflow: Workflow, verification: Verification, duties: Duties, today: Today, bulk: Bulk,
        risks: Risks, layers: Layers
    ) {
        self.language = language
        self.common = common
        self.workbench = workbench
        self.map = map
        self.canvas = canvas
        self.board = board
        self.watch = watch
        self.care = care
        self.report = report
        self.places = places
        self.start = start
        self.notices = notices
        self.failures = failures
        self.commands = commands
        self.themes = themes
        self.imports = imports
        self.accounts = accounts
        self.signIn = signIn
        self.accountList = accountList
        self.accountRefusals = accountRefusals
        self.accountCommands = accountCommands
        self.rules = rules
        self.workflow = workflow
        self.verification = verification
        self.duties = duties
        self.today = today
        self.bulk = bulk
        self.risks = risks
        self.layers = layers
    }

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
        /// What was pasted has no room among the characters that a field holds, wherever it was pasted.
        public var pasteCut: @Sendable (Int) -> String
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
        /// Why there is nothing to zoom: below this size panes have tabs.
        public var wholeAlready: @Sendable (Int, Int) -> String
        public var openCount: @Sendable (Int) -> String
        public var noMatches: String
        public var goToHazard, goToPlace, goToPerson: @Sendable (String) -> String
    }

    /// The campus grid map.
    public struct Map: Sendable {
        public var title, layer, layerHazards, layerOwnership: String
        public var noPlaces, noPlacesHint: String
        public var major, general, ungraded, overdue, noGrid, noLeader: String
        public var legendMajor, legendGeneral, legendUngraded, legendOverdue, legendClear: String
        /// Behind marks of which others have no room.
        public var legendMore: String
        /// Beside which it has no room to say that there is nothing to say.
        public var legendAlone, shortAlone: String
        public var blank, overlapping: @Sendable (Int) -> String
        public var leader, deputy, members: String
        public var openHazards, moreHazards: @Sendable (Int) -> String
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
        public var notHere, nothingMarked: String
        public var noGrids: String
        public var markBlank, undo, shortUndo: String
        public var giveManyTitle: @Sendable (Int) -> String
        /// How many, and the grid.
        public var giveManyQuestion, givenMany: @Sendable (Int, String) -> String
        /// A place, and the grid that it comes from.
        public var givenFrom: @Sendable (String, String) -> String
        public var givenAlready, leftEmpty, allThere: @Sendable (String) -> String
        /// Behind the first of so many names.
        public var andSoOn: @Sendable (Int) -> String
        public var comma, noBlank: String
        public var takenBack: @Sendable (String) -> String
        /// What, and why.
        public var notTakenBack: @Sendable (String, String) -> String
        /// By whom.
        public var changedSince: @Sendable (String) -> String
        /// The place, and the grid.
        public var giveQuestion: @Sendable (String, String) -> String
        /// For how many places a change is dated that ends now, and the first such day.
        public var endsDated: @Sendable (Int, String) -> String
        /// Out of every grid: so many that are marked, or one.
        public var takeManyQuestion, takenMany: @Sendable (Int) -> String
        public var takeQuestion, noneAlready: @Sendable (String) -> String
        public var allInNone: String
        /// Which of several places, and by whom.
        public var changedPlaceSince: @Sendable (String, String) -> String
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
        /// Nothing was changed: the place, and the grid that it lies in.
        public var givenAlready: @Sendable (String, String) -> String
        public var inNoGridAlready: @Sendable (String) -> String
        public var gridCodeTaken: @Sendable (String) -> String
        public var changedMeanwhile: String
        public var refreshed, noHazardsAhead, noOverdueAhead: String
    }
}
