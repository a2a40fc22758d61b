import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import ViewModels

/// What is to be done once a form is complete.
enum DutyDeed: Hashable {
    case duty(DutyAct, seen: DutySight? = nil)
    case swap(DutySwap, seen: [DutySight])
    case grid(GridAct, seen: GridSight? = nil)
    case pledge(PledgeAct, seen: PledgeSight? = nil)
    /// Who is new may come into a grid at once.
    case roll(RollAct, joining: GridAssignment? = nil, seen: Person? = nil)
}

/// A form that leads to one deed.
protocol DutyEntry: AnyObject {
    var form: Form { get }

    /// What is to be done; nil, with what is wrong shown in the form, where something is.
    func deed() -> DutyDeed?

    /// Which field a refusal is shown under; nil for the end of the form.
    func field(of part: DutyRefusal.Part) -> FormField?

    /// After each key that the form took: what follows from another field.
    func didType()
}

extension DutyEntry {
    func field(of part: DutyRefusal.Part) -> FormField? { nil }

    func didType() {}

    /// Under the field that it is about, which has the keys then; false where it is about none.
    fileprivate func show(_ refusal: DutyRefusal, _ sentence: String) -> Bool {
        guard let field = refusal.part.flatMap(field(of:)), field.isShown else { return false }
        form.show(errors: [(field, sentence)])
        return true
    }
}

/// What the lines of a page follow from, whichever of them are shown.
struct DutyLook: Equatable {
    let now: Moment
    let ledger: Int
}

/// A list over the whole middle of the screen, with forms and questions over it.
protocol DutyPage: Dialog {
    var leaf: ListLeaf { get }
    var work: DutyWork { get }

    /// The keys while no form or question lies over the list.
    var pageBindings: [KeyBinding] { get }

    func move(by rows: Int)

    /// What is to be asked before something is done that no rule forbids; nil for nothing.
    func doubt(about deed: DutyDeed) throws(LedgerError) -> String?

    /// What is to be known of what was just done besides that it was.
    func note(on deed: DutyDeed) -> String?
}

extension DutyPage {
    var strings: Strings { leaf.strings }
    var desk: PageDesk { leaf.desk }

    var dialog: (any Dialog)? {
        get { leaf.dialog }
        set { leaf.dialog = newValue }
    }

    var isPageInFront: Bool { dialog == nil }

    /// What any line may show besides what the page's own model holds: the clock, and the school as it was last
    /// read.
    var look: DutyLook {
        DutyLook(now: work.session.school.now, ledger: work.session.school.revision)
    }

    /// What lies over the list: a form, and the question over it.
    func drawFront(on surface: Surface) {
        leaf.behind?.draw(on: surface)
        dialog?.draw(on: surface)
    }

    func doubt(about deed: DutyDeed) -> String? { nil }

    func note(on deed: DutyDeed) -> String? { nil }

    var keyBindings: [KeyBinding] { dialog?.keyBindings ?? pageBindings }

    func type(_ event: InputEvent) -> Bool {
        dialog?.type(event) ?? move(event, page: leaf.scroll.visible) { move(by: $0) }
    }

    var words: DutyWords { DutyWords(strings: strings, school: work.session.school) }

    var group: KeyGroup { leaf.group }

    /// Why whoever sits here may not do this; nil where the person may, or has to sign in first.
    func refusal(of action: DutyAction) -> String? {
        if work.session.isReadOnly { return strings.accounts.readOnly }
        return work.refusal(of: action).map(words.sentence)
    }

    /// The button says what it does where that is more than saving. Why the last attempt failed goes away
    /// with the next edit, and stands under the field that it is about where there is one.
    func ask(_ title: String, _ entry: any DutyEntry, submit: String? = nil) {
        work.forgetFailure()
        // What was asked about and answered with yes; anything else that is typed by then is asked about anew.
        var meant: DutyDeed?
        dialog = FormDialog(
            title: title, form: entry.form, strings: strings,
            submitTitle: submit ?? strings.common.save,
            rows: 10, didType: entry.didType, didEdit: { [work] in work.forgetFailure() },
            close: { [weak self] in self?.close(entry) }
        ) { [weak self] in
            guard let self else { return false }
            let answered = meant
            meant = nil
            self.work.forgetFailure()
            guard let deed = entry.deed() else { return false }
            do throws(LedgerError) {
                guard answered != deed, let doubt = try self.doubt(about: deed) else {
                    return await self.send(deed, of: entry)
                }
                self.askAgain(title, doubt) { meant = deed }
            } catch {
                self.work.fail(error)
            }
            return false
        }
    }

    /// Whatever else has come to lie over the list stays.
    private func close(_ entry: any DutyEntry) {
        if (dialog as? FormDialog)?.form === entry.form { dialog = nil }
    }

    /// After a yes the form submits once more, and takes no keys meanwhile; where it is refused after all, what
    /// was typed is still there.
    private func askAgain(_ title: String, _ doubt: String, yes: @escaping () -> Void) {
        guard let form = dialog as? FormDialog else { return }
        leaf.confirm(title, doubt) { [weak self] in
            yes()
            self?.dialog = form
            form.submitNow()
        }
    }

    private func send(_ deed: DutyDeed, of entry: any DutyEntry) async -> Bool {
        if await perform(deed) { return true }
        if case .refused(let refusal)? = work.failure,
            entry.show(refusal, words.sentence(for: refusal))
        {
            work.forgetFailure()
        }
        return false
    }

    func confirm(_ title: String, _ question: String, _ deed: @escaping () -> DutyDeed) {
        leaf.confirm(title, question) { [weak self] in
            guard let self, await !self.perform(deed()), let failure = self.work.failure else {
                return
            }
            self.desk.tell(.refused(self.words.sentence(for: failure)))
        }
    }

    func perform(_ deed: DutyDeed) async -> Bool {
        guard let signer = await desk.signer() else { return false }
        let isDone =
            switch deed {
            case .duty(let act, let seen): await work.perform(act, seen: seen, as: signer)
            case .swap(let swap, let seen): await work.perform(swap, seen: seen, as: signer)
            case .grid(let act, let seen): await work.perform(act, seen: seen, as: signer)
            case .pledge(let act, let seen): await work.perform(act, seen: seen, as: signer)
            case .roll(let act, let role, let seen):
                await work.perform(act, joining: role, seen: seen, as: signer)
            }
        if isDone {
            let texts = [strings.duties.saved] + [note(on: deed)].compactMap(\.self)
            desk.tell(.done(texts.joined(separator: " · ")))
        }
        return isDone
    }

    /// Why the last attempt failed, below a form.
    var failureField: FormField {
        FormField(
            "",
            ReadOnlyControl(role: .error) { [work, words] in
                work.failure.map { "! " + words.sentence(for: $0) } ?? ""
            })
    }

    func closing(_ stop: @escaping () -> Void) -> KeyBinding {
        KeyBinding(
            [.escape, .function(10), .character("q")], strings.duties.close,
            short: strings.workbench.shortBack, group: group, isTip: true
        ) { [desk] in
            stop()
            desk.close()
        }
    }

    /// Moves by rows where the key says so.
    func move(_ event: InputEvent, page: Int, _ move: (Int) -> Void) -> Bool {
        guard case .key(let key) = event else { return false }
        switch key {
        case .up, .character("k"): move(-1)
        case .down, .character("j"): move(1)
        case .pageUp: move(-page)
        case .pageDown: move(page)
        case .home: move(-100_000)
        case .end: move(100_000)
        default: return false
        }
        return true
    }

    func answer(_ gesture: ListGesture, selected: Int, select: (Int) -> Void, open: () -> Void) {
        switch gesture {
        case .select(let row): select(row)
        case .scroll(let rows): select(selected + rows)
        case .open(let row):
            select(row)
            open()
        }
    }
}
