import Domain
import Localisation
import TerminalUI
import Testing

/// One golden picture of the workbench: the keys that lead to it, and how large it is.
nonisolated struct Shot: CustomTestStringConvertible {
    typealias Keys = @MainActor @Sendable (WorkbenchSitting) async -> Void

    let subject: String
    let size: Size
    let language: Language
    /// What the clock says.
    let now: Moment
    let keys: Keys

    /// For example `map-120x40-zh`.
    var name: String {
        let language = language == .chinese ? "zh" : "en"
        return "\(subject)-\(size.width)x\(size.height)-\(language)"
    }

    var testDescription: String { name }

    /// The same keys at several sizes in several languages.
    static func each(
        _ subject: String, _ sizes: [Size], _ languages: [Language] = [.chinese],
        at now: Moment = SampleLedger.now, keys: @escaping Keys = { _ in }
    ) -> [Shot] {
        sizes.flatMap { size in
            languages.map { Shot(subject: subject, size: size, language: $0, now: now, keys: keys) }
        }
    }

    static let both: [Language] = [.chinese, .english]
}
