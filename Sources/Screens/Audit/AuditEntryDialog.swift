import Domain
import Localisation
import Persistence
import TerminalUI

/// One entry as a whole: what was done, and what it proves of itself.
final class AuditEntryDialog: Dialog {
    private let message: MessageDialog
    private let entry: AuditEntry
    private let words: AuditWords
    private let close: () -> Void
    private let openHazard: () -> Void

    init(
        entry: AuditEntry, proof: AuditProof?, words: AuditWords, close: @escaping () -> Void,
        openHazard: @escaping () -> Void
    ) {
        self.entry = entry
        self.words = words
        self.close = close
        self.openHazard = openHazard
        let proofWords = words.strings.audit.proof
        message = MessageDialog(
            title: proofWords.title(words.name(of: entry.id.log), entry.id.number),
            text: Self.text(of: entry, proof, words),
            words: DialogWords(
                group: KeyGroup(title: words.strings.accounts.menu),
                accept: words.strings.common.close, cancel: words.strings.common.close),
            close: close)
    }

    /// Enter and Esc close an entry of the journal; on a hazard's event Enter opens the hazard.
    var keyBindings: [KeyBinding] {
        let audit = words.strings.audit
        let group = KeyGroup(title: words.strings.accounts.menu)
        guard entry.hazard != nil else { return message.keyBindings }
        return [
            KeyBinding(
                [.enter, .character("o"), .function(2)], audit.hazard, short: audit.shortHazard,
                group: group, isTip: true, action: openHazard),
            KeyBinding(
                [.escape, .function(10), .character("q")], words.strings.common.close,
                group: group, isTip: true, action: close),
        ]
    }

    func type(_ event: InputEvent) -> Bool { message.type(event) }

    func draw(on surface: Surface) { message.draw(on: surface, buttons: keyBindings) }

    private static func text(
        of entry: AuditEntry, _ proof: AuditProof?, _ words: AuditWords
    ) -> String {
        let strings = words.strings
        let colon = strings.imports.report.colon
        var lines = [
            entry.at.text + "  " + words.name(of: entry.actor),
            colon(words.what(entry), words.about(entry)), "",
        ]
        let labels = strings.audit.proof
        guard let proof else { return (lines + [labels.missing]).joined(separator: "\n") }
        lines += [
            colon(labels.digest, proof.isDigestRight ? labels.digestRight : labels.digestWrong),
            proof.digest, colon(labels.previous, proof.previous),
        ]
        switch proof.signature {
        case .none: lines.append(colon(labels.signature, labels.none))
        case .holds, .wrong:
            let state = proof.signature == .holds ? labels.holds : labels.wrong
            let signer = proof.signer.map(words.name) ?? labels.unknownKey
            lines += [
                colon(labels.signature, state + "  " + signer),
                colon(labels.key, proof.fingerprint),
            ]
        }
        return lines.joined(separator: "\n")
    }
}
