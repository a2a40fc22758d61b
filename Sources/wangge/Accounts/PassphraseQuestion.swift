import Localisation
import Screens
import Security

/// Reads passphrases from files and from the terminal, and says why it cannot.
struct PassphraseQuestion {
    let strings: Strings
    /// Whether a share of the recovery key is asked for, and no passphrase.
    var isShare = false

    /// From the file, or from the terminal without one; `option` names the file.
    func passphrase(
        fileAt path: String?, prompt: String, option: String = "--passphrase-file"
    ) throws -> Passphrase {
        do throws(PassphraseSourceRefusal) {
            if let path { return try PassphraseSource.read(fileAt: path) }
            let passphrase = try PassphraseSource.ask(prompt)
            StandardStream.errors.write("\n")
            return passphrase
        } catch {
            throw Refusal(sentence(for: error, option))
        }
    }

    /// A new one: on the terminal twice. Refuses what is easy to guess; `names` are worth a guess.
    func newPassphrase(
        fileAt path: String?, of name: String, names: [String],
        option: String = "--new-passphrase-file"
    ) throws -> Passphrase {
        let words = strings.accountCommands
        let passphrase = try passphrase(
            fileAt: path, prompt: words.newPassphraseOf(name), option: option)
        if let weakness = passphrase.weaknesses(names: names).first {
            throw Refusal(AccountWords(strings: strings).sentence(for: weakness))
        }
        guard path == nil else { return passphrase }
        let again = try self.passphrase(fileAt: nil, prompt: words.again, option: option)
        guard passphrase.isSame(as: again) else { throw Refusal(words.notTheSame) }
        return passphrase
    }

    private func sentence(
        for refusal: PassphraseSourceRefusal, _ option: String
    ) -> String {
        let words = strings.accountCommands
        if isShare { return shareSentence(for: refusal, option) }
        let file = strings.imports.refusals
        return switch refusal {
        case .readableByOthers(let path): words.readableByOthers(path)
        case .notAFile(let path): words.notAFile(path)
        case .empty(let path): words.empty(path)
        case .tooLarge(let path): words.tooLarge(path)
        case .noTerminal: words.noTerminal(option)
        case .missing(let path): words.failed(file.missing(HarmlessText.path(path)))
        case .notAllowed(let path): words.failed(file.notAllowed(HarmlessText.path(path)))
        case .failed(let reason): words.failed(reason)
        }
    }

    private func shareSentence(
        for refusal: PassphraseSourceRefusal, _ option: String
    ) -> String {
        let words = strings.careCommands
        let file = strings.imports.refusals
        return switch refusal {
        case .readableByOthers(let path): words.shareReadable(path)
        case .notAFile(let path), .empty(let path), .tooLarge(let path): words.noShareFile(path)
        case .noTerminal: words.noShareTerminal(option)
        case .missing(let path): words.shareFailed(file.missing(HarmlessText.path(path)))
        case .notAllowed(let path): words.shareFailed(file.notAllowed(HarmlessText.path(path)))
        case .failed(let reason): words.shareFailed(reason)
        }
    }
}
