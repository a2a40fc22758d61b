import Domain
public import Localisation
public import Observation
public import TerminalUI
public import ViewModels

/// The three panes, the bars around them, and whatever dialog lies over them.
@Observable
public final class WorkbenchScreen: Screen {
    public let model: WorkbenchModel
    public private(set) var strings: Strings
    /// What lies over the panes and has the keys; nil while they have them.
    var dialog: (any Dialog)?
    /// The list or question over the panes that holds what it tells of a case.
    @ObservationIgnored weak var caseList: (any Dialog)?
    /// What lies even over the dialog: it asks for a passphrase, and leaves what is below as it is.
    var question: (any Dialog)?
    /// What is shown in place of the panes while it is not settled who sits here.
    var entrance: Entrance?
    /// What is shown in place of everything, in a hurry.
    var curtain: Curtain?
    /// What is shown in place of the panes; nil while they are.
    var page: WorkbenchPage?
    var isFiltering = false
    /// What is typed to find cases; nil while nothing is.
    var caseFind: TextInput?
    /// Whether whoever signed in was told that something is gone from the ledger.
    @ObservationIgnored var hasHeardAlarm = false

    @ObservationIgnored let menu = MenuState()
    @ObservationIgnored let filterInput = TextInput(limit: 60)
    @ObservationIgnored let actions: WorkbenchActions
    @ObservationIgnored let mapPane: MapPane
    @ObservationIgnored let boardPane: BoardPane
    @ObservationIgnored let watchPane: WatchPane
    @ObservationIgnored private lazy var keys = Remembered { [unowned self] in
        WorkbenchKeys(bindings: paneBindings) { [weak self] in self?.refuse($0) }
    }
    @ObservationIgnored private lazy var menus = Remembered { [unowned self] in
        Menu.menus(from: menuBindings)
    }
    @ObservationIgnored private var menuTitles: (language: Language, menus: [Menu])?
    @ObservationIgnored var kept = WorkbenchDrawings()
    /// Whether the window has room for one pane only, since it was drawn last.
    @ObservationIgnored private(set) var hasTabs = false
    /// Of the window, since it was drawn last.
    @ObservationIgnored private var columns = WorkbenchLayout.smallest.width

    public init(model: WorkbenchModel, language: Language, actions: WorkbenchActions) {
        self.model = model
        self.actions = actions
        strings = language.strings
        mapPane = MapPane(model: model.map)
        boardPane = BoardPane(model: model.board, filterInput: filterInput)
        watchPane = WatchPane(model: model.watch)
    }

    public func speak(_ language: Language) {
        strings = language.strings
        dialog = nil
    }

    public func draw(on surface: Surface) {
        let layout = WorkbenchLayout(
            size: surface.size, focus: model.focus, isZoomed: model.isZoomed)
        hasTabs = !layout.hasFrames
        columns = surface.width
        let shown = showsPanes ? layout.panes : [:]
        kept.eraseHidden(but: shown)
        if shown[.watch] == nil { watchPane.forget() }
        if shown[.map] == nil { mapPane.forget() }
        if let curtain { return curtain.draw(on: surface) }
        guard surface.width >= WorkbenchLayout.smallest.width,
            surface.height >= WorkbenchLayout.smallest.height
        else {
            drawTooSmall(on: surface)
            return
        }
        if let entrance {
            entrance.draw(on: surface)
            question?.draw(on: surface)
            return
        }
        kept.header.draw(on: surface.part(layout.header)) { menuBar.draw(on: $0) }
        switch page {
        case .today(let page): page.draw(on: surface.part(layout.middle), strings: strings)
        case .tray(let page): page.draw(on: surface.part(layout.middle), strings: strings)
        case .editor(let page): page.draw(on: surface.part(layout.middle), strings: strings)
        case .documents(let page): page.draw(on: surface.part(layout.middle), strings: strings)
        case nil where dialog?.isPageInFront ?? false: break
        case nil:
            for pane in WorkbenchModel.Pane.allCases {
                guard let frame = layout.panes[pane] else { continue }
                draw(pane, on: surface.part(frame), hasFrame: layout.hasFrames)
            }
        }
        if !layout.hasFrames, page == nil { drawTabs(on: surface.part(layout.tabs)) }
        drawKeys(on: surface, layout)
        dialog?.draw(on: surface.part(layout.middle))
        question?.draw(on: surface.part(layout.middle))
        if menu.isOpen { menuBar.drawOpenMenu(on: surface) }
    }

    /// Whether panes are to be seen at all.
    private var showsPanes: Bool {
        curtain == nil && entrance == nil && page == nil && !(dialog?.isPageInFront ?? false)
    }

    /// What the keys do, in the rows at the bottom. Those of the panes are known until something in
    /// them has changed; what a dialog's do, its own fields say, which nobody observes.
    private func drawKeys(on surface: Surface, _ layout: WorkbenchLayout) {
        let (tips, bar) = (surface.part(layout.tips), surface.part(layout.functionKeys))
        let hasStatus = layout.panes[.board] == nil
        guard hasPanesInHand else {
            let keys = keysInHand
            drawTips(
                keys.tipLine, keys.tipLine.readiness, on: tips, hasStatus: hasStatus)
            keys.functionKeyBar.draw(on: bar)
            return
        }
        // A step of the cursor asks what the keys do anew, and finds mostly what it was.
        let keys = keys.value
        let (ready, readyNumbers) = (keys.tipLine.readiness, keys.functionKeyBar.readiness)
        kept.tips.draw(ready, on: tips) {
            drawTips(self.keys.value.tipLine, ready, on: $0, hasStatus: hasStatus)
        }
        kept.functionKeys.draw(readyNumbers, on: bar) {
            self.keys.value.functionKeyBar.draw(on: $0, readiness: readyNumbers)
        }
    }

    /// Whether the keys belong to the panes, and to nothing that lies over them.
    private var hasPanesInHand: Bool {
        question == nil && entrance == nil && dialog == nil && page == nil && !isFiltering
            && !findsCases
    }

    public func type(_ event: InputEvent) -> Bool {
        model.session.touch()
        // Esc in a hurry before it comes as Alt.
        if curtain == nil, case .key(let key) = event,
            curtainBinding.answers(to: Key(key.code, key.modifiers.subtracting(.alt)))
        {
            drawCurtain()
            return true
        }
        if let curtain { return curtain.type(event) }
        if !scrollsCase(event) { model.watch.hideIdentity() }
        if entrance == nil, model.notice != nil { model.notice = nil }
        if let question { return question.type(event) }
        if let entrance { return entrance.type(event) }
        if let dialog { return dialog.type(event) }
        if isFiltering {
            guard filterInput.handle(event) else { return false }
            model.board.setFilter(filterInput.text)
            return true
        }
        if findsCases { return typeToFindCases(event) }
        guard menu.isOpen || event.mayOpenMenu else { return false }
        return menuBar.handle(event)
    }

    /// Whoever scrolls in the case whose pupil is shown has not moved away from it.
    private func scrollsCase(_ event: InputEvent) -> Bool {
        guard hasPanesInHand, model.focus == .watch, model.watch.isDetailOpen,
            case .key(let key) = event
        else { return false }
        return [.space, .character("["), .character("]")].contains(key)
    }

    public var keyBindings: [KeyBinding] { keysInHand.bindings }

    /// The keys of the question, dialog or filter on top, or else of the focused pane and the workbench.
    private var keysInHand: WorkbenchKeys {
        let refuse: (String) -> Void = { [weak self] in self?.refuse($0) }
        if let curtain { return WorkbenchKeys(bindings: curtain.keyBindings, refuse: refuse) }
        if let bindings = question?.keyBindings ?? entrance?.keyBindings ?? dialogBindings {
            return WorkbenchKeys(bindings: bindings, refuse: refuse)
        }
        if let bindings = pageBindings { return WorkbenchKeys(bindings: bindings, refuse: refuse) }
        guard isFiltering || findsCases else { return keys.value }
        return WorkbenchKeys(
            bindings: isFiltering ? filterBindings : caseFindBindings, refuse: refuse)
    }

    private var dialogBindings: [KeyBinding]? {
        guard let dialog, dialog.isPageInFront else { return dialog?.keyBindings }
        return dialog.keyBindings + [helpBinding, lockBinding]
    }

    /// In the last line; where that has no room for all of it and nothing lies over the panes, in a window.
    public func refuse(_ refusal: String) {
        let isCut = DisplayText.width(of: refusal) > columns - NoticeLine.frame
        guard isCut, dialog == nil, question == nil, entrance == nil else {
            model.notice = .refused(refusal)
            return
        }
        dialog = MessageDialog(
            title: title(of: model.focus), text: refusal, words: dialogWords
        ) { [weak self] in self?.closeDialog() }
    }

    /// What a dialog's buttons are called.
    var dialogWords: DialogWords {
        DialogWords(
            group: KeyGroup(title: strings.workbench.menuDialog), accept: strings.common.ok,
            cancel: strings.common.cancel)
    }

    func closeDialog() {
        dialog = nil
    }

    /// What the menus hold changes with every step of the cursor, and their titles with the language
    /// only: while all are closed, nobody has to make what is in them.
    private var shownMenus: [Menu] {
        if menu.isOpen { return menus.value }
        if let menuTitles, menuTitles.language == strings.language { return menuTitles.menus }
        let titles = menus.value.map(\.title)
        menuTitles = (strings.language, titles)
        return titles
    }

    private var menuBar: MenuBar {
        MenuBar(
            shownMenus, state: menu,
            statuses: SchoolLine(
                school: model.school, session: model.session, strings: strings
            ).texts,
            compactTitle: strings.workbench.shortMenu + " F9"
        ) { [weak self] in self?.refuse($0) }
    }

    /// As it was drawn before where nothing in it has changed; the list of cases is a drawing of its own,
    /// which scrolls without what stands around it.
    private func draw(_ pane: WorkbenchModel.Pane, on surface: Surface, hasFrame: Bool) {
        kept.panes[pane]?.draw(on: surface) { drawAnew(pane, on: $0, hasFrame: hasFrame) }
        if pane == .watch {
            watchPane.drawCases(
                on: inside(surface, hasFrame: hasFrame), strings: strings,
                hasFocus: pane == model.focus)
        }
    }

    private func inside(_ surface: Surface, hasFrame: Bool) -> Surface {
        hasFrame ? surface.insidePane : surface
    }

    private func drawAnew(_ pane: WorkbenchModel.Pane, on surface: Surface, hasFrame: Bool) {
        let isFocused = pane == model.focus
        surface.onMouse { [model] _ in model.focus = pane }
        let inner = inside(surface, hasFrame: hasFrame)
        switch pane {
        case .map:
            mapPane.draw(
                on: inner, strings: strings, hasFocus: isFocused, isZoomed: model.isZoomed)
        case .board:
            boardPane.draw(
                on: inner, strings: strings, hasFocus: isFocused, isFiltering: isFiltering)
        case .watch:
            watchPane.draw(
                on: inner, strings: strings, hasFocus: isFocused,
                find: findsCases ? caseFind : nil)
        }
        guard hasFrame else { return }
        // After what it tells of: the scale is known once the map is drawn.
        let title = "\(pane.rawValue) \(title(of: pane))"
        let room = surface.width - DisplayText.width(of: title) - 8
        _ = surface.pane(title: title, note: note(of: pane, columns: room), isFocused: isFocused)
    }

    private func title(of pane: WorkbenchModel.Pane) -> String {
        switch pane {
        case .map: strings.map.title
        case .board: strings.board.title
        case .watch: strings.watch.title
        }
    }

    func note(of pane: WorkbenchModel.Pane, columns: Int) -> String {
        switch pane {
        case .map: mapPane.note(strings: strings, columns: columns)
        case .board: boardPane.note(strings: strings)
        case .watch: watchPane.note(strings: strings)
        }
    }
}

extension InputEvent {
    /// Only Alt with a letter does: for every other key the menus need not be made.
    fileprivate var mayOpenMenu: Bool {
        if case .key(let key) = self { key.modifiers == .alt } else { false }
    }
}
