import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// An instrument of the 普查: a new one, or one that is there.
final class InstrumentForm: RuleEntryForm {
    let form: Form
    private let model: RulesModel
    private let strings: Strings
    private let known: ScreeningInstrument?
    private let code, name, cutOff, source: TextInput
    private let codeField, nameField, cutOffField, sourceField: FormField

    init(instrument: ScreeningInstrument?, model: RulesModel, strings: Strings) {
        self.model = model
        self.strings = strings
        known = instrument
        let (rules, words) = (strings.rules, strings.screening)
        code = TextInput(instrument?.code ?? "", limit: 10)
        name = TextInput(instrument?.name ?? "", limit: 30)
        cutOff = TextInput(instrument?.cutOff ?? "", rows: 2, limit: 80)
        source = TextInput(instrument?.source ?? "", rows: 2, limit: 200)
        if let instrument {
            codeField = FormField(rules.code, ReadOnlyControl { instrument.code })
        } else {
            codeField = FormField(rules.code, code, columns: 12, hint: words.badCode)
        }
        nameField = FormField(rules.name, name, columns: 40)
        cutOffField = FormField(words.cutOff, cutOff, hint: words.noCutOff)
        sourceField = FormField(rules.source, source)
        form = Form([
            codeField, nameField, cutOffField, sourceField, model.failureField(strings),
        ])
    }

    private var instrument: ScreeningInstrument {
        ScreeningInstrument(
            code: code.text, name: name.text, cutOff: cutOff.text, source: source.text)
    }

    func isComplete() -> Bool {
        let words = strings.screening
        var errors: [(field: FormField, error: String)] = []
        switch instrument.refusal {
        case .badCode: errors.append((codeField, words.badCode))
        case .noName: errors.append((nameField, words.noName))
        case .noCutOff: errors.append((cutOffField, words.noCutOff))
        case .noSource: errors.append((sourceField, strings.rules.noSource))
        case nil: break
        }
        if known == nil, model.instruments.contains(where: { $0.code == code.text }) {
            errors.append((codeField, strings.rules.codeTaken))
        }
        form.show(errors: errors)
        return errors.isEmpty
    }

    func submit(as signer: Signer) async -> Bool { await model.set(instrument, as: signer) }
}
