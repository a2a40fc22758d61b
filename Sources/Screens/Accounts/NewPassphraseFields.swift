import Domain
import Localisation
import Security
import TerminalUI
import ViewModels

/// A new passphrase, typed twice, and what speaks against it.
final class NewPassphraseFields {
    private let first: PassphraseField
    private let second: PassphraseField
    private let strings: Strings

    init(strings: Strings, isChange: Bool = false, hint: String = "") {
        self.strings = strings
        let words = strings.signIn
        first = PassphraseField(isChange ? words.newPassphrase : words.passphrase, hint: hint)
        second = PassphraseField(words.passphraseAgain, hint: hint)
    }

    var fields: [FormField] { [first.field, second.field] }

    /// What will not do; `names` are those worth a guess.
    func errors(names: [String]) -> [(field: FormField, error: String)] {
        guard !first.isEmpty else { return [(first.field, strings.signIn.typePassphrase)] }
        if let weakness = first.passphrase.weaknesses(names: names).first {
            return [(first.field, AccountWords(strings: strings).sentence(for: weakness))]
        }
        return first.isSame(as: second) ? [] : [(second.field, strings.signIn.notTheSame)]
    }

    /// What was typed; it stays in the fields.
    var passphrase: Passphrase { first.passphrase }

    /// What was typed; both fields are empty afterwards.
    func take() -> Passphrase {
        _ = second.take()
        return first.take()
    }
}

extension SchoolModel {
    /// What somebody would try first as the passphrase of a person of that name.
    func guesses(for name: String, initials: String = "") -> [String] {
        [name, initials, organisation.schoolName, organisation.schoolCode].filter { !$0.isEmpty }
    }
}
