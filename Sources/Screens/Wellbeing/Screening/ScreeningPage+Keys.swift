import Domain
import Localisation
import TerminalUI
import ViewModels

extension ScreeningPage {
    var pageBindings: [KeyBinding] {
        let (counts, interviews) = (
            model.refusalToCount != .notYours, model.refusalToInterview != .notYours
        )
        let rows =
            model.isQueueShown
            ? queueBindings.map { $0.offered(interviews) }
            : classBindings.map { $0.offered(counts) }
        let unlocking = leaf.unlockBindings(
            words.unlock, words.shortUnlock, of: model.watch, isOpen: model.queue != nil,
            refusal: refusalToUnlock, reload: { [model] in model.reload() }, unlock: unlock)
        return rows + [
            KeyBinding(
                [.tab, .backTab], model.isQueueShown ? words.toClasses : words.toQueue,
                short: model.isQueueShown ? words.shortClasses : words.shortQueue, group: group,
                isTip: true, refusal: refusalToInterview
            ) { [model] in model.isQueueShown.toggle() }
        ]
            + unlocking.map { $0.offered(interviews) } + [
                KeyBinding([.character("["), .left], words.other, group: group) { [model] in
                    model.turn(by: 1)
                },
                KeyBinding([.character("]"), .right], words.other, group: group) { [model] in
                    model.turn(by: -1)
                },
                leaf.backBinding { [model] in model.hide() },
            ]
    }

    private var classBindings: [KeyBinding] {
        let none = model.batch == nil ? words.noBatch : nil
        return [
            KeyBinding(
                [.character("n"), .function(7)], words.begin, short: words.shortBegin,
                group: group, isTip: true, refusal: refusalToCount
            ) { [weak self] in self?.askToBegin() },
            KeyBinding(
                [.enter, .function(4)], words.count, short: words.shortCount, group: group,
                isTip: true,
                refusal: refusalToCount ?? none
                    ?? (model.selectedClass == nil ? words.refusals.unknown : nil)
            ) { [weak self] in self?.askToCount(self?.model.selectedClass) },
            KeyBinding(
                [.character("c"), .function(5)], words.addClass, short: words.shortAddClass,
                group: group, isTip: true, refusal: refusalToCount ?? none
            ) { [weak self] in self?.askToCount(nil) },
            KeyBinding(
                [.character("d"), .function(8)], words.withdraw, short: words.shortWithdraw,
                group: group, refusal: refusalToCount ?? none
            ) { [weak self] in self?.askToWithdraw() },
        ]
    }

    private var queueBindings: [KeyBinding] {
        let none = model.selectedLine == nil ? words.refusals.unknown : nil
        let isHeld = model.selectedLine?.isHeld ?? false ? words.refusals.alreadyHeld : nil
        let notHeld = model.selectedLine.flatMap { line in
            line.isHeld
                ? line.code.map { names.sentence(for: .hasCase($0)) }
                : names.sentence(for: .notHeld)
        }
        return [
            KeyBinding(
                [.character("a"), .function(7)], words.list, short: words.shortList,
                group: group, isTip: true, refusal: refusalToInterview
            ) { [weak self] in self?.askToList() },
            KeyBinding(
                [.character("v"), .function(3)], words.reveal, short: words.shortReveal,
                group: group, isTip: true, refusal: refusalToInterview ?? none
            ) { [weak self] in self?.reveal() },
            KeyBinding(
                [.character("x"), .function(2)], words.hold, short: words.shortHold,
                group: group, isTip: true, refusal: refusalToInterview ?? none ?? isHeld
            ) { [weak self] in self?.askToHold() },
            KeyBinding(
                [.character("o"), .function(4)], words.open, short: words.shortOpen,
                group: group, isTip: true, refusal: refusalToInterview ?? none ?? isHeld
            ) { [weak self] in self?.askToOpenCase() },
            KeyBinding(
                [.character("y"), .function(8)], words.takeBack, short: words.shortTakeBack,
                group: group, isTip: isHeld != nil, refusal: refusalToInterview ?? none ?? notHeld
            ) { [weak self] in self?.askToTakeBack() },
        ]
    }

    private var refusalToCount: String? {
        if model.session.isReadOnly { return strings.accounts.readOnly }
        guard let refusal = model.refusalToCount, refusal != .notSignedIn else { return nil }
        return names.sentence(for: refusal)
    }

    private var refusalToInterview: String? {
        model.refusalToInterview.map(names.sentence)
    }

    private var refusalToUnlock: String? {
        guard let refusal = model.refusalToInterview, refusal != .sealed else { return nil }
        return names.sentence(for: refusal)
    }
}
