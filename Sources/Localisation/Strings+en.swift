extension Strings {
    public static let english = Strings(
        language: .english, common: commonEnglish, workbench: workbenchEnglish, map: mapEnglish,
        canvas: canvasEnglish,
        board: boardEnglish, watch: watchEnglish, care: careEnglish,
        report: reportEnglish, places: placesEnglish,
        start: startEnglish, notices: noticesEnglish, failures: failuresEnglish,
        commands: commandsEnglish, themes: themesEnglish, imports: importsEnglish,
        accounts: accountsEnglish, signIn: signInEnglish, accountList: accountListEnglish,
        accountRefusals: accountRefusalsEnglish, accountCommands: accountCommandsEnglish,
        rules: rulesEnglish, workflow: workflowEnglish, verification: verificationEnglish,
        duties: dutiesEnglish, today: todayEnglish, bulk: bulkEnglish,
        risks: risksEnglish, layers: layersEnglish)

    private static let commonEnglish = Common(
        yes: "Yes", no: "No", ok: "OK", cancel: "Cancel", save: "Save", close: "Close", run: "Run",
        none: "none", unknown: "unknown", required: "required", shortCancel: "Back",
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        week: { "week \($0)" }, holidays: "holidays",
        chooseHint: "type to filter, Enter takes, Esc cancels",
        formHint: "Tab next  F2 submit  Esc cancel",
        pasteCut: { "at most \($0) characters, the rest was not taken" })

    private static let workbenchEnglish = Workbench(
        menuMap: "Grid", menuHazards: "Hazards", menuView: "View",
        menuHelp: "Help", menuDialog: "Dialog", mnemonics: ["G", "H", "V", "P"], tabMap: "Grid map",
        tabBoard: "Hazards",
        tabWatch: "Watch", tabLocked: "locked",
        help: "Help for this screen", helpTitle: "Help: keys and what they do",
        palette: "Commands and jumps", paletteTitle: "Command", menu: "Open the menu",
        quit: "Quit the program", back: "Back one level", quitQuestion: "Quit Wangge?",
        nextPane: "Next pane", previousPane: "Previous pane", focusMap: "Go to the grid map",
        focusBoard: "Go to the hazard board", focusWatch: "Go to the psychological watch",
        zoom: "Zoom this pane", unzoom: "Show the three panes", refresh: "Read again",
        theme: "Change the theme", themeTitle: "Theme", language: "切换为中文",
        shortHelp: "Help", shortMenu: "Menu", shortQuit: "Quit", shortBack: "Back",
        shortRefresh: "Fetch", shortZoom: "Zoom", shortPane: "Pane", shortPalette: "Command",
        tooSmall: { "The window is too small: please make it 60×16 or larger (now \($0)×\($1))." },
        wholeAlready: { "Below \($0)×\($1) each pane fills the window: press 1 2 3." },
        openCount: { "open \($0)" }, noMatches: "Nothing matches",
        goToHazard: { "Hazard \($0)" }, goToPlace: { "Place \($0)" },
        goToPerson: { "Person \($0)" })

    private static let mapEnglish = Map(
        title: "Campus grid map", layer: "layer", layerHazards: "hazards",
        layerOwnership: "ownership", noPlaces: "There are no places yet.",
        noPlacesHint:
            "Press e to draw the campus, A to add a building by name, or quit and run wangge import map FILE.geojson.",
        major: "maj ", general: "gen ", ungraded: "new ", overdue: "late ",
        noGrid: "in no grid", noLeader: "no leader", legendMajor: "major",
        legendGeneral: "general", legendUngraded: "ungraded", legendOverdue: "overdue",
        legendClear: "none", legendMore: "more", legendAlone: "number or box alone",
        shortAlone: "alone",
        blank: { "unassigned \($0)" }, overlapping: { "overlapping \($0)" },
        leader: "leader", deputy: "deputy", members: "members",
        openHazards: { "open \($0)" }, moreHazards: { "\($0) more" },
        floorsAndRooms: "Places", hazardsHere: "Hazards",
        noHazardsHere: "No hazard was ever reported here.",
        move: "Choose a place", enter: "Enter the place", leave: "Leave to the level above",
        nextLayer: "Next layer", previousLayer: "Previous layer",
        zoomIn: "Magnify the map", zoomOut: "Shrink the map",
        nextHazard: "Next place with hazards", previousHazard: "Previous place with hazards",
        nextOverdue: "Next place with overdue hazards",
        previousOverdue: "Previous place with overdue hazards",
        hazardsOfPlace: "Show this place's hazards on the board",
        find: "Find a place, person or number", openHazard: "Open the hazard",
        shortEnter: "Open", shortLeave: "Leave", shortLayer: "Layer", shortMove: "Choose",
        shortZoom: "Zoom")

    private static let boardEnglish = Board(
        title: "Hazard board", columns: ["Verify", "Grade", "Rectify", "Review", "Closed"],
        stages: [
            "draft": "draft", "reported": "reported", "verified": "verified", "graded": "graded",
            "assigned": "assigned", "rectifying": "rectifying",
            "awaiting-review": "awaiting review", "accepted": "accepted",
            "closed": "signed off", "void": "void",
        ],
        shortStages: ["awaiting-review": "to review"],
        gradeMajor: "major", gradeGeneral: "general", gradeOpen: "not graded", shortMajor: "M",
        shortGeneral: "G", shortOpen: "?", wholeSchool: "school",
        open: { "open \($0)" }, overdue: { "overdue \($0)" },
        daysLeft: { "\($0) d left" }, daysOverdue: { "\($0) d late !" }, dueToday: "due today",
        found: "found", rectifies: "fix", reviews: "review", noDeadline: "no deadline",
        onTheSpot: "fixed on the spot", supervised: "supervised", extended: { "extended \($0)×" },
        empty: "No hazards in this column.",
        emptyFiltered: "Nothing matches the filter; Esc clears it.",
        filter: "Filter", filterPrompt: "Filter: ",
        clearFilter: "Clear the filter", shortClearFilter: "Wipe",
        events: [
            "reported": "reported", "verified": "verified", "graded": "graded",
            "assigned": "assigned", "progressed": "progress", "controlled": "temporary control",
            "extended": "extended", "submitted": "work done", "returned": "sent back",
            "accepted": "accepted", "closed": "signed off", "voided": "voided",
            "fixedOnTheSpot": "fixed on the spot", "supervised": "put under supervision",
            "reportedUpward": "reported upward", "transferred": "handed over",
            "recurred": "recurrence", "refuted": "found untrue", "planned": "five measures",
            "extensionRequested": "extension asked", "extensionRefused": "extension refused",
            "endorsed": "leader signed", "acceptedUpward": "accepted by superior",
            "supervisionProgressed": "supervision progress", "liftRequested": "lifting asked",
            "reinspected": "re-inspected", "lifted": "supervision lifted",
            "attached": "attachment", "reminded": "reminded", "remarked": "remark",
            "undone": "undone", "revoked": "withdrew",
        ],
        measures: "Measures", responsible: "Responsible", deadline: "Deadline",
        original: "first", control: "Temporary control", history: "History", source: "Source",
        immediate: "Immediate measure", clause: "Clause", notice: "Notice",
        category: "Category", place: "Place", foundAt: "Found", stage: "Stage",
        closedOn: "Signed off on",
        sources: [
            "self-check": "self-check", "daily": "daily check", "weekly": "weekly check",
            "monthly": "monthly check", "campaign": "campaign", "superior": "superior's check",
            "tip": "tip", "imported": "imported ledger",
        ],
        numberColumn: "Number", gradeColumn: "Gr", textColumn: "Problem",
        recurrenceOf: "Recurrence of", reportedUpward: "reported upward",
        transferred: "handed over", moveColumn: "Other column", moveCard: "Choose a hazard",
        first: "First", last: "Last", openDetail: "Open the hazard",
        closeDetail: "Close the detail", list: "Show as a list", columnsView: "Show as a board",
        shortList: "List", shortColumns: "Board", shortFilter: "Filter", shortOpenDetail: "Open",
        showOnMap: "Show on the grid map", shortMap: "On map",
        validUntil: { "valid until \($0)" }, onTime: "on time", late: "late")

    private static let watchEnglish = Watch(
        title: "Psychological watch", locked: "locked", notSetUp: "not set up", level: "Level",
        registered: "Listed", dueToday: "Due today", overdue: "Overdue", plan: "Plan",
        levels: ["high", "medium", "low", "observed"],
        sealedExplanation:
            "The list is sealed. Only the psychology teacher and the owner of a case can open it, and each view is recorded.",
        notSetUpExplanation:
            "This school has no psychological watch list yet, so there are no numbers to show. The list is kept in a sealed file of its own; the safety ledger holds nothing about any pupil."
    )

    private static let reportEnglish = Report(
        title: "Report a hazard", action: "Report a hazard", shortAction: "Log",
        place: "Place", category: "Category", text: "Problem", measure: "Immediate measure",
        foundAt: "Found at", finder: "Finder", source: "Source",
        placeHint: "name or pinyin initials: stzj = 食堂灶间",
        textHint: "what was seen, and where exactly",
        measureHint: "cordon, out of use …; may be empty", foundAtHint: "7:40 or 11-22 16:30",
        finderHint: "name or pinyin initials; may be empty",
        similar: { "\($0) open at the same place and category; is it one of these?" },
        submit: "Send", noPlace: "Please choose a place", noCategory: "Please choose a category",
        noText: "Please say what is wrong", badTime: "This is not a time",
        future: "A hazard cannot be found in the future",
        unknownPlace: "This place is gone; please choose again",
        unknownCategory: "There is no such category",
        unknownFinder: "Not on the roll; enter new people first (P on the map)",
        tooLong: { "The text is too long: \($0) characters, at most \($1)" },
        discard: "Throw away what was typed?",
        again: "It has come back: report it as a new row",
        againTitle: "Come back, new number", stillOpen: "It is still open; no new row is needed",
        earlier: "earlier",
        againQuestion: { "\($0) stays as it is. Report its return under a new number?" })

    private static let placesEnglish = Places(
        kinds: [
            "office": "offices", "teaching": "teaching building", "dormitory": "dormitory",
            "canteen": "canteen", "laboratory": "laboratory", "library": "library",
            "public-area": "public area", "gate": "gate", "surroundings": "surroundings",
            "other": "other building", "floor": "floor", "room": "room",
        ],
        rename: "Rename", give: "Give to a grid", drop: "Drop the place",
        merge: "Merge into another place", add: "Add a place", addGrid: "New grid",
        shortDrop: "Drop", shortRename: "Name",
        renameTitle: "Rename the place", giveTitle: "Give to which grid",
        mergeTitle: "Merge into which place", addTitle: "Add a place", addGridTitle: "New grid",
        name: "Name", kind: "Kind", inside: "Inside", campus: "the campus", code: "Grid number",
        leader: "Leader", noName: "Please give a name",
        dropQuestion: { name, inside in
            "Drop “\(name)”?" + (inside > 0 ? " The \(inside) places inside it go with it." : "")
        },
        mergeQuestion: { "Merge “\($0)” into “\($1)”? Its hazards and rooms move with it." },
        noGrid: "No grid", notHere: "Please choose a place first",
        nothingMarked: "No place is marked",
        noGrids: "There are no grids yet; make one first", markBlank: "Mark all places in no grid",
        undo: "Take back what was just done on the map", shortUndo: "Undo",
        giveManyTitle: {
            $0 == 1 ? "Give 1 place to which grid" : "Give \($0) places to which grid"
        },
        giveManyQuestion: {
            $0 == 1
                ? "Give 1 marked place to: \($1)?" : "Give the \($0) marked places to: \($1)?"
        },
        givenMany: {
            $0 == 1 ? "1 place now belongs to: \($1)" : "\($0) places now belong to: \($1)"
        },
        givenFrom: { "\($0) (from \($1))" }, givenAlready: { "\($0) (lies there already)" },
        leftEmpty: { "Grids left without a place: \($0)" },
        allThere: { "All that is marked lies there already: \($0)" },
        andSoOn: { " … \($0) in all" }, comma: ", ",
        noBlank: "Every place lies in a grid: there is none to mark",
        takenBack: { "Taken back: \($0)" },
        notTakenBack: { "“\($0)” can no longer be taken back: \($1)" },
        changedSince: { "\($0) has changed it since" },
        giveQuestion: { "Give “\($0)” to: \($1)?" },
        endsDated: { " What is dated for \($0) of them from \($1) on ends with it." },
        takeManyQuestion: {
            $0 == 1
                ? "Take 1 marked place out of its grid?"
                : "Take the \($0) marked places out of their grids?"
        },
        takenMany: { "Places taken out of their grids: \($0)" },
        takeQuestion: { "Take “\($0)” out of its grid?" },
        noneAlready: { "\($0) (in no grid already)" },
        allInNone: "Nothing that is marked lies in a grid",
        changedPlaceSince: { "\($1) has changed \($0) since" })

    private static let startEnglish = Start(
        title: "Wangge · campus safety by grid",
        welcome: "There is no school here yet. Where do you want to begin?",
        openSample: "Open the sample school", createSchool: "Create your school",
        importMap: "Import what you have", quit: "Quit",
        openSampleDetail: "an invented school to practise on",
        createSchoolDetail: "four fields and you can begin",
        importDetail: "campus map, hazard ledger, roster",
        importSteps: [
            "Create your school first, then quit and run:", "wangge import map CAMPUS.geojson",
            "wangge import people PEOPLE.csv", "wangge import hazards LEDGER.csv",
            "With --dry-run each of them only shows what it would do.",
        ],
        schoolName: "School", schoolCode: "School code", principal: "Principal",
        semesterStart: "Semester began",
        codeHint: "2–6 capital letters or digits, part of each hazard number",
        semesterHint: "2026-08-31",
        createTitle: "Create a school", create: "Make",
        badCode: "The code is 2–6 capital letters or digits",
        badDate: "This is not a date", noName: "Please give the school's name",
        filling: "Making the sample school …",
        chineseUnavailable: "This terminal cannot show Chinese, so the program starts in English.")

    private static let noticesEnglish = Notices(
        reported: { "Reported \($0)" }, renamed: { "Renamed to \($0)" },
        dropped: { "Dropped \($0)" }, added: { "Added \($0)" }, imported: { "Imported \($0)" },
        merged: { "Merged \($0) into \($1)" }, given: { "\($0) now belongs to \($1)" },
        takenFromGrid: { "\($0) belongs to no grid now" },
        givenAlready: { "\($0) lies in \($1) already: nothing has changed" },
        inNoGridAlready: { "\($0) lies in no grid already: nothing has changed" },
        gridCodeTaken: { "There is a grid \($0) already; please take another number." },
        changedMeanwhile: "Not saved: somebody has just changed this; please look and try again.",
        refreshed: "Read again", noHazardsAhead: "No place has an open hazard",
        noOverdueAhead: "No place has an overdue hazard")

    private static let failuresEnglish = Failures(
        directoryIsAFile: {
            "The data directory \($0) is a file. Please name a directory with --data."
        },
        directoryMissing: {
            "The data directory \($0) does not exist. Run wangge init or wangge demo first."
        },
        directoryNotWritable: {
            "The data directory \($0) is not writable. Check its permissions, or name another with --data."
        },
        readOnly: { "The data in \($0) can only be read, not changed." },
        olderProgram: {
            "\($0) was made by an older version of Wangge, and reading alone cannot update it. Open it once without --read-only (wangge open), then try again."
        },
        newerProgram: {
            "\($0) was made by a newer version of Wangge. Please update this program first."
        },
        damaged: { "\($0) is damaged. Do not write to it; go back to the last backup." },
        notALedger: { "\($0) is not a ledger of Wangge." },
        networkFileSystem: {
            "\($0) lies on a network share, where several writers would damage it. Keep it on a local disk and work over SSH."
        },
        noSchool: { "There is no school in \($0) yet. Run wangge demo or wangge init first." },
        gone: {
            "The file was moved, deleted or replaced: put it back, or start Wangge again. Nothing more is read from it or written into it: \($0)"
        },
        other: { "This was not done: \($0)" },
        busy: "Another program is writing just now; please try again.",
        diskFull: "The disk is full; nothing was written. Please free some space and try again.")

    private static let commandsEnglish = Commands(
        alreadyASchool: { "There is a school in \($0) already; nothing was changed." },
        made: { "The school was made in \($0)" },
        notATerminal:
            "This is no terminal, so the screen cannot be shown. Use wangge show to print to a file.",
        noUnicode: "This machine has no UTF-8 locale. Please install the locale C.UTF-8.",
        unknownTerminal: {
            "The terminal type TERM=\($0) is unknown. Set TERM correctly, for example xterm-256color."
        },
        key: "Key", meaning: "What it does",
        menu: "Menu", fileUnreadable: { "The file \($0) cannot be read." })

    private static let themesEnglish = Themes(
        unknown: { "There is no theme \($0). The themes are: \($1)" },
        faulty: { "The theme file \($0) cannot be used: \($1)" },
        unknownProperty: { "\($0) in the role \($1) is unknown" },
        unknownColour: { "the colour \($0) of \($1) is unknown" },
        unreadable: { "The theme file \($0) cannot be read" },
        unknownSection: { "the section \($0) is unknown" },
        wrongType: { "\($0) has a value of the wrong type" },
        unknownRole: { "there is no role \($0)" }, unknownSymbol: { "there is no symbol \($0)" },
        malformed: { "line \($0), column \($1) is not TOML: \($2)" },
        symbolWidth: { "the symbol \($1), “\($0)”, has to be \($2) columns wide" })
}
