import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    var watchGroup: KeyGroup {
        KeyGroup(title: strings.care.menu, mnemonic: strings.care.mnemonic)
    }

    private var careWords: CareWords { CareWords(strings: strings) }

    /// What the keys of the watch do: unlock it or, once it is unlocked, work at its cases.
    var watchBindings: [KeyBinding] {
        switch model.watch.seal {
        case .notSetUp, .missing, .unreadable: lockedWatchBindings
        case .locked: lockedWatchBindings + [logBinding]
        case .instructions:
            [tasksBinding([.character("M"), .character("m"), .enter], isTip: true)]
                + [undoTickBinding] + scrollBindings + [logBinding] + comparingBindings
        case .cases: caseBindings
        }
    }

    /// For the key table: both.
    var allWatchBindings: [KeyBinding] { lockedWatchBindings + caseBindings }

    private var lockedWatchBindings: [KeyBinding] {
        switch model.watch.refusalToOpen {
        case .missing, .unreadable: [readAgainBinding]
        default: [unlockBinding]
        }
    }

    private var readAgainBinding: KeyBinding {
        let words = strings.workbench
        return KeyBinding(
            [.enter, .function(3)], words.refresh, short: words.shortRefresh, group: watchGroup,
            isTip: true
        ) { [weak self] in self?.readWatchAgain() }
    }

    private var unlockBinding: KeyBinding {
        let keys = strings.care.keys
        let isNew = model.watch.seal == .notSetUp
        return KeyBinding(
            [.enter, .function(3)], isNew ? keys.setUp : keys.unlock,
            short: isNew ? keys.shortSetUp : keys.shortUnlock, group: watchGroup, isTip: true,
            refusal: model.watch.refusalToOpen.map(careWords.sentence)
        ) { [weak self] in self?.askToUnlockWatch() }
        .offered(model.watch.refusalToOpen != .notForYou)
    }

    private var caseBindings: [KeyBinding] {
        movingBindings(of: model.watch) + workBindings + rareBindings
    }

    /// What whoever sits here was asked to do for a case that somebody else leads.
    private func tasksBinding(_ keys: [Key], isTip: Bool) -> KeyBinding {
        let words = strings.careTasks
        return KeyBinding(
            keys, words.tick, short: words.shortTick, group: watchGroup, isTip: isTip,
            refuses: { [watch = model.watch] in
                watch.told.openTasks.isEmpty ? words.nothing : nil
            }
        ) { [weak self] in self?.askToTickTask() }
    }

    /// The same with the sentences, for whoever leads cases as well, or answers for all.
    private var toldBinding: KeyBinding {
        let words = strings.careTasks
        return KeyBinding(
            [.character("M")], words.tick, short: words.shortTick, group: watchGroup,
            refuses: { [watch = model.watch] in watch.told.isEmpty ? words.nothing : nil }
        ) { [weak self] in self?.showTold() }
    }

    private var keysBinding: KeyBinding {
        KeyBinding([.character("K")], strings.careTrust.key, group: watchGroup) {
            [weak self] in self?.askForAcquaintances()
        }
    }

    /// For whoever reads what others ask as long as their own key counts for nothing else.
    private var comparingBindings: [KeyBinding] {
        model.watch.ownStanding?.has(anyOf: CareRules.readers) == true ? [keysBinding] : []
    }

    private func movingBindings(of watch: WatchModel) -> [KeyBinding] {
        let keys = strings.care.keys
        let empty = strings.care.pane.empty
        let pane = watchPane
        let steps: [([Key], () -> Int)] = [
            ([.down, .character("j")], { 1 }), ([.up, .character("k")], { -1 }),
            ([.pageDown], { pane.pageLength }), ([.pageUp], { -pane.pageLength }),
            ([.home, .character("g")], { -100_000 }), ([.end, .character("G")], { 100_000 }),
        ]
        return [
            KeyBinding(
                [.enter, .function(3)], watch.isDetailOpen ? keys.close : keys.open,
                short: watch.isDetailOpen ? strings.careSteps.shortClose : keys.shortOpen,
                group: watchGroup, isTip: watch.offersCases,
                refuses: { watch.selectedLine == nil ? empty : nil }
            ) { watch.isDetailOpen.toggle() }
            .offered(watch.offersCases)
        ]
            + steps.map { keys, step in
                KeyBinding(keys, strings.care.keys.move, group: watchGroup) {
                    watch.move(by: step())
                }
            }
            + [
                scrolling([.character(" "), .character("]")], by: 5),
                scrolling([.character("[")], by: -5),
            ]
    }

    /// Whoever reads no case has nothing to choose: the arrows go through what is to be read.
    private var scrollBindings: [KeyBinding] {
        [
            scrolling([.down, .character("j")], by: 1), scrolling([.up, .character("k")], by: -1),
            scrolling([.pageDown, .character(" "), .character("]")], by: 5),
            scrolling([.pageUp, .character("[")], by: -5),
        ]
    }

    private func scrolling(_ keys: [Key], by rows: Int) -> KeyBinding {
        KeyBinding(keys, strings.care.keys.scroll, group: watchGroup) { [watchPane] in
            let watch = watchPane.model
            watch.detailScroll = min(watchPane.detailReach, max(0, watch.detailScroll + rows))
        }
    }

    /// What is done every day.
    private var workBindings: [KeyBinding] {
        let keys = strings.care.keys
        return [
            binding(["f"], 2, keys.follow, keys.shortFollow, .followUp) { $0.askToFollowUp() },
            binding(["l"], 6, keys.level, keys.shortLevel, .changeLevel) { $0.askForLevel() },
            binding(["p", "e"], 4, keys.plan, keys.shortPlan, .plan) { $0.askForPlan() },
            binding(["v"], nil, keys.reveal, keys.shortReveal, .reveal) { $0.askToReveal() },
            binding(["n"], 7, keys.new, keys.shortNew, .open) { $0.askForNewCase() },
            KeyBinding(
                [.character("/")], keys.filter, short: keys.shortFilter, group: watchGroup,
                isTip: model.watch.offersCases
            ) { [weak self] in self?.startFindingCases() },
            KeyBinding([.character("F")], keys.filterBy, group: watchGroup) { [weak self] in
                self?.askForWatchFilter()
            },
        ]
    }

    private var rareBindings: [KeyBinding] {
        let keys = strings.care.keys
        return [
            binding(["m"], nil, keys.tick, keys.shortTick, .tick) { $0.askToTick() },
            toldBinding,
            binding(["t"], nil, keys.refer, keys.shortRefer, .refer) { $0.askToRefer() },
            binding(["a"], nil, keys.away, keys.shortAway, .leave) { $0.askAboutLeave() },
            binding(["!"], nil, keys.crisis, keys.shortCrisis, .crisis) { $0.askForCrisisStep() },
            binding(["i"], nil, keys.instruct, keys.shortInstruct, .instruct) {
                $0.askToInstruct()
            },
            binding(["r"], nil, keys.readers, keys.shortReaders, .addReader) {
                $0.askForReaders()
            },
            binding(["b"], nil, keys.amend, nil, .amend) { $0.askToAmend() },
            binding(["y"], nil, keys.correct, nil, .correct) { $0.askForCorrection() },
            binding(["T"], nil, keys.handOver, nil, .handOver) { $0.askToHandOver() },
            binding(["c"], 8, keys.end, keys.shortEnd, .close) { $0.askToClose() },
            binding(["o"], nil, keys.reopen, nil, .reopen) { $0.askToReopen() },
            binding(["D"], nil, keys.destroy, nil, .destroy) { $0.askToDestroy() },
            KeyBinding(
                [.character("P")], keys.versions, short: keys.shortVersions, group: watchGroup,
                refuses: { [watch = model.watch, noPlan = strings.care.refusals.noPlan] in
                    watch.lacksPlan ? noPlan : nil
                }
            ) { [weak self] in self?.look { self?.showPlanVersions() } },
            logBinding,
            KeyBinding(
                [.character("E")], keys.paper, short: keys.shortPaper, group: watchGroup
            ) { [weak self] in self?.askForPaper() },
            keysBinding,
            KeyBinding(
                [.character("H")], keys.handover, short: keys.shortHandover, group: watchGroup
            ) { [weak self] in self?.openHandover() },
        ]
    }

    /// Hides everything at once; works everywhere.
    var curtainBinding: KeyBinding {
        KeyBinding(
            [.control("x")], strings.care.keys.curtain, short: strings.care.keys.shortCurtain,
            group: systemGroup
        ) { [weak self] in self?.drawCurtain() }
    }

    private func binding(
        _ letters: [Character], _ number: Int?, _ title: String, _ short: String?,
        _ action: CareAction, _ run: @escaping (WorkbenchScreen) -> Void
    ) -> KeyBinding {
        let (watch, words) = (model.watch, careWords)
        return KeyBinding(
            letters.map { .character($0) } + (number.map { [.function($0)] } ?? []), title,
            short: short, group: watchGroup,
            // The plan stands among the function keys, and leaves room for the help.
            isTip: [.followUp, .changeLevel, .reveal].contains(action),
            refuses: { watch.refusal(to: watch.meant(by: action)).map(words.sentence) }
        ) { [weak self] in
            guard let self else { return }
            if action == .open { run(self) } else { begin(action) { run(self) } }
        }
        .offered(watch.isOfOffice(action))
    }

    /// Goes on once the case is in hand, unless what lies in it says otherwise than its line did.
    func begin(_ action: CareAction, then act: () -> Void) {
        let watch = model.watch
        guard watch.takeInHand() else {
            if let failure = watch.failure { refuse(careWords.sentence(for: failure)) }
            return
        }
        if let refusal = watch.refusal(to: watch.meant(by: action)) {
            refuse(careWords.sentence(for: refusal))
        } else if Self.looks.contains(action) {
            look(then: act)
        } else {
            act()
        }
    }

    /// What cannot be done without seeing what stands in the case.
    private static let looks: Set<CareAction> = [
        .plan, .tick, .crisis, .refer, .instruct, .correct,
    ]

    /// Goes on once the look stands in the log.
    private func look(then show: () -> Void) {
        let watch = model.watch
        if watch.takeInHand(), watch.noteDetail() { return show() }
        if let failure = watch.failure { refuse(careWords.sentence(for: failure)) }
    }
}

extension WatchModel {
    /// The key for leave is the one for coming back where the pupil is away, as far as is known: what
    /// lies in a case is known once it is in hand. Where a case may not be closed because the risk is over,
    /// its key closes it for a pupil who has left.
    fileprivate func meant(by action: CareAction) -> CareAction {
        switch action {
        case .close:
            if refusal(to: .close) == nil { return .close }
            // A closed case may still be said to have been opened by mistake.
            let isLeaving = refusal(to: .leaveSchool) == nil || refusal(to: .void) != nil
            return isLeaving ? .leaveSchool : .void
        case .leave:
            let isAway =
                detail.map { $0.awaySince != nil } ?? (selectedLine?.standing.isAway ?? false)
            return isAway ? .comeBack : .leave
        default: return action
        }
    }

    /// Whether there is a case to look at; the table of the keys knows of nobody who reads.
    fileprivate var offersCases: Bool { ownStanding == nil || !hasNoCases }

    /// Whether whoever reads may ever do it, and with what: the principal leads no case, and follows one up where
    /// watch is kept over it.
    fileprivate func isOfOffice(_ action: CareAction) -> Bool {
        guard let ownStanding else { return true }
        if hasNoCases { return action == .open && ownStanding.has(.psychologist) }
        return ownStanding.has(.psychologist)
            || CareRules.kept.contains(action) && keepsWatch(ownStanding.person)
    }

    private func keepsWatch(_ person: Person.ID) -> Bool {
        lines.contains { $0.kept?.watch(on: today)?.keeper == person }
    }

    fileprivate var lacksPlan: Bool {
        detail.map { $0.plan == nil } ?? (selectedLine == nil)
    }
}
