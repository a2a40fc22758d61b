import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// What the keys do while nothing lies over the panes.
    var paneBindings: [KeyBinding] {
        let pane =
            switch model.focus {
            case .map: mapBindings
            case .board: boardBindings
            case .watch: watchBindings
            }
        return pane + commonBindings
    }

    /// The same for the menus, which also hold what the panes without the focus offer.
    var menuBindings: [KeyBinding] {
        let map =
            editorMenu ?? (model.focus == .map ? mapBindings : focusing(.map, mapBindings))
        let board = model.focus == .board ? boardBindings : focusing(.board, boardBindings)
        let watch = model.focus == .watch ? watchBindings : focusing(.watch, watchBindings)
        var titles: Set<String> = []
        // A menu shows once what several keys do, such as the arrows.
        return (map + board + watch + commonBindings).filter {
            titles.insert($0.group.title + $0.title).inserted
        }
    }

    /// While the map is drawn, its menu holds what can be done there.
    private var editorMenu: [KeyBinding]? {
        if case .editor(let page) = page { editorBindings(page) } else { nil }
    }

    private var commonBindings: [KeyBinding] {
        reportBindings + unchangingBindings
    }

    /// What the panes share, whichever has the focus.
    private var unchangingBindings: [KeyBinding] {
        dutyBindings + careWorkBindings + pageOpeners + viewBindings + systemBindings
            + helpBindings
    }

    /// The bindings of another pane: without keys, since those mean something else just now.
    private func focusing(
        _ pane: WorkbenchModel.Pane, _ bindings: [KeyBinding]
    ) -> [KeyBinding] {
        bindings.map { binding in
            KeyBinding([], binding.title, group: binding.group, refusal: binding.refusal) {
                [model] in
                model.focus = pane
                binding.action()
            }
        }
    }

    /// Everything that some key does in some state of the panes: what the key table is made of.
    var allBindings: [KeyBinding] {
        campusBindings + insideBindings + findingBindings + pastBindings + tabOnMapBindings
            + placeBindings + riskBindings + peopleBindings
            + [reporting([.character("r"), .function(7)], mapGroup)]
            + listBindings + boardMarkBindings + detailBindings + listActionBindings
            + movingBindings + [reporting([.character("n"), .function(7)], boardGroup)]
            + allWatchBindings + unchangingBindings
    }

    var mapGroup: KeyGroup { group(strings.workbench.menuMap, 0) }
    var boardGroup: KeyGroup { group(strings.workbench.menuHazards, 1) }
    var viewGroup: KeyGroup { group(strings.workbench.menuView, 2) }
    var helpGroup: KeyGroup { group(strings.workbench.menuHelp, 3) }

    private func group(_ title: String, _ place: Int) -> KeyGroup {
        KeyGroup(title: title, mnemonic: strings.workbench.mnemonics[place])
    }

    /// On the map `n` goes to the next place with hazards. On the watch, where it opens a case once the
    /// list is unlocked, nobody is to find himself writing of a pupil in the open book of hazards.
    var reportBindings: [KeyBinding] {
        let keys: [Key] =
            switch model.focus {
            case .map where page == nil: [.character("r"), .function(7)]
            case .watch where page == nil: []
            default: [.character("n"), .function(7)]
            }
        return [reporting(keys, boardGroup)]
    }

    private func reporting(_ keys: [Key], _ group: KeyGroup) -> KeyBinding {
        let refusal =
            model.school.organisation.places.isEmpty ? strings.map.noPlaces : readOnlyRefusal
        return KeyBinding(
            keys, strings.report.action, short: strings.report.shortAction, group: group,
            isTip: true, refusal: refusal
        ) { [weak self] in self?.askToReport() }
    }

    private var viewBindings: [KeyBinding] {
        let words = strings.workbench
        let group = viewGroup
        var bindings = [
            KeyBinding(
                mapHasTab ? [] : [.tab], words.nextPane, short: words.shortPane, group: group,
                isTip: !mapHasTab
            ) { [model] in model.moveFocus(by: 1) },
            KeyBinding(mapHasTab ? [] : [.backTab], words.previousPane, group: group) { [model] in
                model.moveFocus(by: -1)
            },
        ]
        bindings += focusBindings()
        bindings += [
            KeyBinding(
                [.character("z")], model.isZoomed ? words.unzoom : words.zoom,
                short: words.shortZoom, group: group, isTip: true
            ) { [weak self] in self?.zoom() },
            KeyBinding(
                [.function(5), .control("r")], words.refresh, short: words.shortRefresh,
                group: group
            ) { [model] in
                model.watch.lookAgain()
                model.refresh()
                if model.notice == nil { model.notice = .refreshed }
            },
            KeyBinding([.alt("t")], words.theme, group: group) { [weak self] in
                self?.askForTheme()
            },
            KeyBinding([.alt("l")], words.language, group: group) { [weak self] in
                self?.switchLanguage()
            },
        ]
        return bindings
    }

    /// The digits of the panes; `leave` is called before the pane has the focus.
    func focusBindings(leave: @escaping () -> Void = {}) -> [KeyBinding] {
        let words = strings.workbench
        let focuses: [(WorkbenchModel.Pane, Character, String)] = [
            (.map, "1", words.focusMap), (.board, "2", words.focusBoard),
            (.watch, "3", words.focusWatch),
        ]
        return focuses.map { pane, digit, title in
            KeyBinding([.character(digit)], title, group: viewGroup) { [model] in
                leave()
                model.focus = pane
            }
        }
    }

    var helpBindings: [KeyBinding] {
        let words = strings.workbench
        let group = helpGroup
        let canGoBack = canGoBack
        return [
            KeyBinding(
                [.character(":"), .control("p")], words.palette, short: words.shortPalette,
                group: group, isTip: true
            ) { [weak self] in self?.openPalette() },
            helpBinding,
            KeyBinding([.function(9)], words.menu, short: words.shortMenu, group: group) {
                [weak self] in self?.menu.open()
            },
            KeyBinding(
                [.character("q"), .function(10)], canGoBack ? words.back : words.quit,
                short: canGoBack ? words.shortBack : words.shortQuit, group: group, isTip: true
            ) { [weak self] in self?.goBackOrQuit() },
            KeyBinding([.escape], words.back, group: group) { [weak self] in self?.goBack() },
        ]
    }

    var helpBinding: KeyBinding {
        KeyBinding(
            [.character("?"), .function(1)], strings.workbench.help,
            short: strings.workbench.shortHelp, group: helpGroup, isTip: true
        ) { [weak self] in self?.openHelp() }
    }

    var filterBindings: [KeyBinding] {
        KeyBinding.filtering(strings, group: boardGroup) { [weak self] keepsText in
            self?.isFiltering = false
            if !keepsText { self?.model.board.setFilter("") }
        } + [
            KeyBinding([.down], strings.board.moveCard, group: boardGroup) { [weak self] in
                self?.isFiltering = false
                self?.model.board.move(by: 1)
            }
        ]
    }
}
