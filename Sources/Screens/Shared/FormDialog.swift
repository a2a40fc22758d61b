import Localisation
import TerminalUI

/// A form in a box. Submitting is asynchronous; while it runs, the keys wait. The dialog stays
/// open, with everything that was typed, until `submit` says that it is done.
final class FormDialog: Dialog {
    private let title: String
    let form: Form
    private let strings: Strings
    private let submitTitle: String
    private let cancelTitle: String?
    private let rows: Int
    private let submit: () async -> Bool
    private let close: () -> Void
    private let cancel: () -> Void
    private let didType: () -> Void
    private let didEdit: () -> Void
    private let asksToDrop: Bool
    private(set) var isSubmitting = false
    /// Something was typed into it.
    private var isTouched = false
    /// Whether what was typed is to be thrown away.
    private var question: ConfirmDialog?

    /// The body has `rows` at least, for lists that open over it. `didType` is called after each event that
    /// the form took, `didEdit` after each that the field with the focus kept to itself; `cancel` in place of
    /// `close` when the person gives up, with `asksToDrop` after a question where something was typed.
    init(
        title: String, form: Form, strings: Strings, submitTitle: String,
        cancelTitle: String? = nil, rows: Int = 0, asksToDrop: Bool = false,
        didType: @escaping () -> Void = {}, didEdit: @escaping () -> Void = {},
        close: @escaping () -> Void,
        cancel: (() -> Void)? = nil, submit: @escaping () async -> Bool
    ) {
        self.title = title
        self.form = form
        self.strings = strings
        self.submitTitle = submitTitle
        self.cancelTitle = cancelTitle
        self.rows = rows
        self.asksToDrop = asksToDrop
        self.didType = didType
        self.didEdit = didEdit
        self.close = close
        self.cancel = cancel ?? close
        self.submit = submit
    }

    private static let widest = 70

    func draw(on surface: Surface) {
        let columns = min(Self.widest, surface.width - 8)
        let frame = DialogFrame(
            title: title,
            body: Size(width: columns, height: max(rows, form.height(columns: columns))),
            buttons: [submitBinding, cancelBinding])
        form.draw(on: frame.draw(on: surface))
        question?.draw(on: surface)
    }

    func type(_ event: InputEvent) -> Bool {
        guard !isSubmitting else { return true }
        if let question { return question.type(event) }
        let (before, field) = (form.typedTexts, form.focus)
        guard form.handle(event) else { return false }
        if form.typedTexts != before { isTouched = true }
        if form.focus === field { didEdit() }
        didType()
        if case .paste = event { tellOfCut() }
        return true
    }

    /// What was pasted and does not fit is gone: that is told until somebody edits what is left.
    private func tellOfCut() {
        guard let field = form.focus, let control = field.control as? TextControl,
            control.input.rejection == .full
        else { return }
        field.error = strings.common.pasteCut(control.input.limit)
    }

    /// Enter submits where the form leaves it to do so: in the last field.
    var keyBindings: [KeyBinding] {
        if let question { return question.keyBindings }
        let enter = KeyBinding([.enter], submitTitle, group: group) { [weak self] in
            self?.submitNow()
        }
        return [submitBinding, enter, cancelBinding]
    }

    private var group: KeyGroup { KeyGroup(title: strings.workbench.menuDialog) }

    private var submitBinding: KeyBinding {
        KeyBinding([.function(2)], submitTitle, group: group, isTip: true) { [weak self] in
            self?.submitNow()
        }
    }

    private var cancelBinding: KeyBinding {
        KeyBinding(
            [.escape, .function(10)], cancelTitle ?? strings.common.cancel,
            short: cancelTitle ?? strings.common.shortCancel, group: group, isTip: true
        ) { [weak self] in
            self?.giveUp()
        }
    }

    private func giveUp() {
        guard !isSubmitting else { return }
        guard asksToDrop, isTouched, form.typedTexts.contains(where: { !$0.isEmpty }) else {
            return cancel()
        }
        let words = DialogWords(
            group: group, accept: strings.common.yes, cancel: strings.common.no)
        question = ConfirmDialog(title: title, question: strings.report.discard, words: words) {
            [weak self] isYes in
            self?.question = nil
            if isYes { self?.cancel() }
        }
    }

    /// As `F2` does; also for whoever has answered a question over the form.
    func submitNow() {
        guard !isSubmitting else { return }
        isSubmitting = true
        form.settle()
        Task.immediate { [weak self] in
            guard let self else { return }
            if await self.submit() { self.close() }
            self.isSubmitting = false
        }
    }
}
