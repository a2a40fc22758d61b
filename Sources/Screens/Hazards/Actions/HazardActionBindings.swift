import Domain
import Localisation
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    /// The letters of the single actions; F6 lists all, those without a letter too.
    static let actionLetters: [(action: HazardAction, letter: Character)] = [
        (.verify, "v"), (.refute, "x"), (.fixOnTheSpot, "o"), (.grade, "d"), (.plan, "p"),
        (.control, "c"), (.assign, "t"), (.progress, "i"), (.requestExtension, "e"),
        (.decideExtension, "E"), (.submit, "f"), (.sendBack, "r"), (.supervise, "h"),
        (.superviseProgress, "H"), (.remind, "!"), (.reportUpward, "R"), (.transfer, "y"),
        (.linkRecurrence, "l"), (.attach, "+"), (.remark, "m"), (.undo, "u"), (.revoke, "U"),
    ]

    /// The tips beside the next step, in their order.
    private static let tips: Set<HazardAction> = [
        .sendBack, .progress, .requestExtension, .decideExtension, .attach, .remark, .undo,
    ]

    /// What is done to the selected hazard. With `menu`, what the rules have against an action is said
    /// before its key is pressed; without, when it is.
    func hazardActionBindings(menu: HazardActionMenu?, none: String?) -> [KeyBinding] {
        let words = strings.workflow.forms
        let names = HazardWords(strings: strings, school: model.school)
        let next = menu?.next
        let hasTips = menu != nil && model.session.standing != nil
        var bindings = [
            KeyBinding(
                [.function(2)], words.next, short: words.shortNext, group: boardGroup,
                refusal: none
            ) { [weak self] in self?.takeNextStep() },
            KeyBinding(
                [.character("a"), .character(">")], words.next,
                short: next.map(names.shortName) ?? words.shortNext, group: boardGroup,
                isTip: true, refusal: none ?? next.flatMap { refusal(of: $0, in: menu) }
            ) { [weak self] in self?.takeNextStep() },
            KeyBinding(
                [.function(6), .character("w")], words.list, short: words.shortList,
                group: boardGroup, isTip: true, refusal: none
            ) { [weak self] in self?.openActions() },
            KeyBinding(
                [.function(8), .character("D")], names.name(HazardAction.void),
                short: words.shortVoid,
                group: boardGroup, refusal: none ?? refusal(of: .void, in: menu)
            ) { [weak self] in self?.ask(to: .void) },
        ]
        bindings.append(undoBinding(menu: menu, none: none))
        bindings += Self.actionLetters.filter { $0.action != .undo }.map { action, letter in
            let keys: [Character] = action == .sendBack ? [letter, "<"] : [letter]
            return KeyBinding(
                keys.map(Key.character), names.name(action), short: names.shortName(action),
                group: boardGroup, isTip: hasTips && Self.tips.contains(action),
                refusal: none ?? refusal(of: action, in: menu)
            ) { [weak self] in self?.ask(to: action) }
        }
        return bindings
    }

    func refusal(of action: HazardAction, in menu: HazardActionMenu?) -> String? {
        guard let menu, let hazard = model.board.detail?.hazard else { return nil }
        let words = HazardWords(strings: strings, school: model.school)
        guard model.session.standing != nil else { return refusalToSign }
        return menu.refusal(of: action).map { words.sentence(for: $0, on: hazard) }
    }
}
