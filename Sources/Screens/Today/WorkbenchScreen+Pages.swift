import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// A view over the whole middle of the screen, in place of the panes.
enum WorkbenchPage {
    case today(TodayPage)
    case tray(TrayPage)
    case editor(MapEditorPage)
    case documents(DocumentsPage)
}

extension WorkbenchScreen {
    /// The hazard that a key acts upon: that of the page, or the one selected on the board.
    var hazardInHand: Hazard? {
        if let tray = model.tray { return tray.detail?.hazard }
        return model.board.detail?.hazard
    }

    func openToday() {
        closePage()
        let today = TodayModel(session: model.session, watch: model.watch)
        model.today = today
        page = .today(TodayPage(model: today))
    }

    func openTray(at hazard: Hazard.ID? = nil) {
        guard model.session.standing != nil else {
            withSigner { [weak self] _ in self?.openTray(at: hazard) }
            return
        }
        closePage()
        let tray = TrayModel(session: model.session)
        if let hazard { tray.select(hazard) }
        model.tray = tray
        page = .tray(TrayPage(model: tray))
    }

    func closePage() {
        page = nil
        model.tray = nil
        model.today = nil
        model.documents = nil
        model.editor = nil
    }

    /// The keys that open the pages, from wherever the panes are shown.
    var pageOpeners: [KeyBinding] {
        let words = strings.today
        return documentsOpeners + [
            KeyBinding(
                [.character("0")], words.title, short: words.shortToday, group: viewGroup,
                isTip: true
            ) { [weak self] in self?.openToday() },
            KeyBinding(
                [.character("9")], words.tray, short: words.shortTray, group: viewGroup,
                isTip: true, refusal: refusalToSign
            ) { [weak self] in self?.openTray() },
        ]
    }

    /// Nil while the panes are shown.
    var pageBindings: [KeyBinding]? {
        switch page {
        case .today(let page): todayBindings(page) + [lockBinding] + pageCommonBindings
        case .tray(let page): trayBindings(page) + [lockBinding] + pageCommonBindings
        case .editor(let page): editorBindings(page) + openBindings
        case .documents(let page): documentsBindings(page) + [closing] + pageCommonBindings
        case nil: nil
        }
    }

    /// Reporting, the other page, and the panes by their digits.
    private var pageCommonBindings: [KeyBinding] {
        reportBindings + careWorkBindings + pageOpeners
            + focusBindings { [weak self] in self?.closePage() }
            + openBindings
    }

    /// What helps on a page: its own keys close it or let go of what is in hand, and none quits.
    private var openBindings: [KeyBinding] {
        helpBindings.filter { !closing.keys.contains(where: $0.keys.contains) }
    }

    private var closing: KeyBinding {
        KeyBinding(
            [.escape, .character("q"), .function(10)], strings.today.signing.close,
            group: viewGroup, isTip: true
        ) { [weak self] in self?.closePage() }
    }

    private func moving(_ length: Int, _ move: @escaping (Int) -> Void) -> [KeyBinding] {
        let keys: [([Key], Int)] = [
            ([.down, .character("j")], 1), ([.up, .character("k")], -1),
            ([.pageDown], length), ([.pageUp], -length),
            ([.home, .character("g")], -100_000), ([.end, .character("G")], 100_000),
        ]
        return keys.map { keys, step in
            KeyBinding(keys, strings.today.signing.move, group: viewGroup) { move(step) }
        }
    }

    private func todayBindings(_ page: TodayPage) -> [KeyBinding] {
        guard let today = model.today else { return [closing] }
        let words = strings.today.signing
        let isEmpty = today.selected == nil && today.selectedPost == nil
        let leadsToWatch = isEmpty && today.remindsOfWatch
        let none = isEmpty && !leadsToWatch ? strings.today.nothing : nil
        return [
            KeyBinding(
                [.enter, .function(3)], leadsToWatch ? strings.workbench.focusWatch : words.open,
                short: words.shortOpen, group: viewGroup,
                isTip: true, refusal: none
            ) { [weak self] in self?.followToday() }
        ] + moving(page.pageLength) { today.move(by: $0) } + [closing]
    }

    /// A post opens among those of the day, what waits for a signature in the tray, everything else
    /// on the board.
    private func followToday() {
        if let post = model.today?.selectedPost { return openRound(at: post) }
        guard let (subject, row) = model.today?.selected else {
            closePage()
            return model.focus = .watch
        }
        if subject == .waiting {
            openTray(at: row.id)
        } else {
            show(row.id)
        }
    }

    func show(_ hazard: Hazard.ID) {
        closePage()
        model.focus = .board
        model.board.reveal(hazard)
        model.board.isDetailOpen = true
    }

    private func trayBindings(_ page: TrayPage) -> [KeyBinding] {
        guard let tray = model.tray else { return [closing] }
        let words = strings.today.signing
        let none = tray.selected == nil ? strings.today.nothingToSign : nil
        let names = HazardWords(strings: strings, school: model.school)
        let refusal =
            tray.action.flatMap(tray.refusal).flatMap { reason in
                tray.detail.map { names.sentence(for: reason, on: $0.hazard) }
            }
        return [
            KeyBinding(
                [.function(2), .character("a")], words.approve, short: words.shortApprove,
                group: boardGroup, isTip: true, refusal: none ?? refusal
            ) { [weak self] in self?.approve() },
            KeyBinding(
                [.function(8), .character("b")], words.sendBack, short: words.shortSendBack,
                group: boardGroup, isTip: true, refusal: none
            ) { [weak self] in self?.sendBack() },
            KeyBinding(
                [.function(4), .character("e")], words.write, short: words.shortWrite,
                group: boardGroup, isTip: true, refusal: none ?? refusal
            ) { [weak self] in
                if let action = tray.action { self?.ask(to: action) }
            },
            stepsBinding(tray, none: none),
            KeyBinding(
                [.enter, .function(3)], words.open, short: words.shortOpen, group: boardGroup,
                refusal: none
            ) { [weak self] in
                if let id = tray.selected?.id { self?.show(id) }
            },
            KeyBinding([.character("]")], words.scroll, group: boardGroup) {
                tray.scroll = min(page.detailReach, tray.scroll + 5)
            },
            KeyBinding([.character("[")], words.scroll, group: boardGroup) {
                tray.scroll = max(0, tray.scroll - 5)
            },
        ]
            + markBindings(
                none: none, isTip: !tray.marked.isEmpty, mark: tray.toggleMark,
                markAll: tray.toggleAllMarks, unmarkAll: tray.unmarkAll)
            + attachmentBindings + [undoBinding(menu: nil, none: none)]
            + moving(page.pageLength) { tray.move(by: $0) } + [closing]
    }

    /// What can be done to the hazard under the cursor, or to all that are marked.
    private func stepsBinding(_ tray: TrayModel, none: String?) -> KeyBinding {
        let forms = strings.workflow.forms
        let isBulk = !tray.marked.isEmpty
        return KeyBinding(
            [.function(6), .character("w")], isBulk ? strings.bulk.list : forms.list,
            short: isBulk ? strings.bulk.shortList : forms.shortList, group: boardGroup,
            isTip: true, refusal: none
        ) { [weak self] in isBulk ? self?.openBulkActions() : self?.openActions() }
    }

    /// Signs with the usual opinion; what needs more than that opens its form.
    private func approve() {
        guard let action = model.tray?.action else { return }
        if let opinion = action.usualOpinion(strings.today.signing) {
            sign(action, opinion)
        } else {
            ask(to: action)
        }
    }

    private func sendBack() {
        guard let action = model.tray?.action?.opposite else {
            refuse(strings.today.signing.nothingToSendBack)
            return
        }
        ask(to: action)
    }
}
