public import Observation

/// One line of a form: a label, a control, and what is wrong with what it holds.
@Observable
public final class FormField {
    public let label: String
    public let control: any FormControl
    /// A sentence for whoever stands in the field.
    public var hint: String
    /// Why what is typed will not do; shown below the field until it is taken away.
    public var error: String?
    public var isShown = true

    public init(_ label: String, _ control: any FormControl, hint: String = "") {
        self.label = label
        self.control = control
        self.hint = hint
    }

    public convenience init(
        _ label: String, _ input: TextInput, columns: Int? = nil, hint: String = ""
    ) {
        self.init(label, TextControl(input, columns: columns), hint: hint)
    }
}

/// Labelled fields in a column, one of which has the focus.
///
/// Tab, ↑ and ↓ move the focus, Enter goes to the next field. Enter on the last field, unless it
/// takes an offer there, Esc and the function keys are left to the owner's bindings.
@Observable
public final class Form {
    public let fields: [FormField]
    private var focused: Int {
        didSet {
            guard focused != oldValue else { return }
            fields[oldValue].control.leave()
            fields[focused].control.enter()
        }
    }

    @ObservationIgnored var scroll = 0

    public init(_ fields: [FormField]) {
        self.fields = fields
        focused = fields.firstIndex { $0.isShown && $0.control.takesFocus } ?? 0
    }

    /// The field that takes the keys; nil when the form has none.
    public var focus: FormField? {
        guard fields.indices.contains(focused) else { return nil }
        return canTakeFocus(focused) ? fields[focused] : nil
    }

    public func moveFocus(to field: FormField) {
        guard let place = fields.firstIndex(where: { $0 === field }), canTakeFocus(place) else {
            return
        }
        focused = place
    }

    /// Shows what is wrong and goes to the first field that has an error. What is typed stays.
    public func show(errors: [(field: FormField, error: String)]) {
        clearErrors()
        for (field, error) in errors where field.error == nil { field.error = error }
        if let first = fields.first(where: { $0.error != nil }) { moveFocus(to: first) }
    }

    public func clearErrors() {
        for field in fields where field.error != nil { field.error = nil }
    }

    /// Gives the event to the focused control, then moves the focus; false is for the owner.
    public func handle(_ event: InputEvent) -> Bool {
        if let focus, focus.control.handle(event) {
            if focus.error != nil { focus.error = nil }
            return true
        }
        guard case .key(let key) = event else { return false }
        if key == .enter, let focus, focus.control.accept() {
            focus.error = nil
            moveFocus(by: 1, around: false)
            return true
        }
        switch key {
        case .tab: moveFocus(by: 1, around: true)
        case .backTab: moveFocus(by: -1, around: true)
        case .down: moveFocus(by: 1, around: false)
        case .up: moveFocus(by: -1, around: false)
        case .enter: return moveFocus(by: 1, around: false)
        default: return false
        }
        return true
    }

    /// Lets the focused field settle on what it holds, as it does when it is left.
    public func settle() {
        focus?.control.leave()
    }

    private func canTakeFocus(_ place: Int) -> Bool {
        fields[place].isShown && fields[place].control.takesFocus
    }

    @discardableResult
    private func moveFocus(by step: Int, around: Bool) -> Bool {
        let places = fields.indices.filter(canTakeFocus)
        guard !places.isEmpty else { return false }
        guard let current = places.firstIndex(of: focused) else {
            focused = places.first { $0 > focused } ?? places[0]
            return true
        }
        let next = current + step
        guard around || places.indices.contains(next) else { return false }
        focused = places[(next + places.count) % places.count]
        return true
    }
}
