import Domain
import Interchange
import Localisation
import Persistence
import Screens
import Security
import TerminalUI
import Testing

@testable import ViewModels

/// A person at the workbench of a school.
final class WorkbenchSitting: Sitting {
    let model: WorkbenchModel
    let screen: WorkbenchScreen
    /// What the workbench asked of the program around it.
    private let answers: Answers

    private final class Answers {
        var hasQuit = false
        var language: Language
        var theme = Theme.campusNight
        var themeForGood: Theme?
        /// Nowhere, so that a key pressed by chance writes no file.
        var exportFolder = "/nowhere"

        init(_ language: Language) { self.language = language }
    }

    var hasQuit: Bool { answers.hasQuit }
    /// Where new documents are written.
    var exportFolder: String {
        get { answers.exportFolder }
        set { answers.exportFolder = newValue }
    }
    /// What the program was told to keep for next time.
    var language: Language { answers.language }
    var keptTheme: Theme? { answers.themeForGood }
    var shownTheme: Theme { answers.theme }

    nonisolated static let small = Size(width: 80, height: 24)
    nonisolated static let usual = Size(width: 120, height: 40)
    nonisolated static let large = Size(width: 200, height: 60)

    /// Without `ledger`, at the sample school, which must be left as it is. There, `name` has signed
    /// in; nil leaves it to the keys. The clock stands at `now` unless one is given.
    init(
        _ size: Size = usual, _ language: Language = .chinese, ledger: Ledger? = nil,
        now: Moment = SampleLedger.now, clock: (() -> Moment)? = nil, care: CareSource = .none,
        as name: String? = "陈静宜"
    ) throws {
        let school = SchoolModel(
            ledger: try ledger ?? SampleLedger.shared(), clock: clock ?? { now })
        let answers = Answers(language)
        self.answers = answers
        model = WorkbenchModel(school: school, care: care)
        if let name { try model.session.signIn(called: name) }
        let actions = WorkbenchActions(
            quit: { answers.hasQuit = true }, speak: { answers.language = $0 },
            themes: { Self.themes },
            show: { theme, forGood in
                answers.theme = theme
                if forGood { answers.themeForGood = theme }
            }, currentTheme: { answers.theme }, exportFolder: { answers.exportFolder })
        screen = WorkbenchScreen(model: model, language: language, actions: actions)
        super.init(at: screen, size: size)
    }

    private static let themes = [
        Theme.campusNight,
        Theme(
            id: "monochrome", names: ["zh-Hans": "单色", "en": "Monochrome"], styles: [:],
            symbols: .standard),
        Theme(
            id: "ascii", names: ["zh-Hans": "ASCII", "en": "ASCII"], styles: [:], symbols: .ascii),
    ]
}

extension WorkbenchSitting {
    /// Opens 报表 and waits for the first of them.
    func openDocuments() async {
        type("4")
        await wait(until: "a document is read") { [model] in model.documents?.state == .shown }
    }

    /// Chooses a document by its letter and waits until it is shown.
    func chooseDocument(_ letter: String) async {
        await openDocuments()
        type(letter)
        await wait(until: "the document is read") { [model] in
            model.documents?.state != .reading
        }
    }
}

extension SessionModel {
    /// Signs in with what all accounts of the sample school have in common; does nothing where the
    /// person has no account.
    func signIn(
        called name: String, passphrase: String = SampleSchool.passphrase
    ) throws {
        let accounts = try school.ledger.accounts.accounts()
        let people = school.organisation.people(matching: name)
        guard
            let person = people.first(where: { person in
                accounts.contains { $0.person == person.id }
            })
        else { return }
        try take(
            try school.ledger.accounts.signInNow(
                person.id, passphrase: Passphrase(passphrase), at: school.now))
    }
}

extension Symbols {
    /// Lines that every terminal draws one column wide.
    static let ascii = Symbols(replacing: [
        .horizontal: "-", .vertical: "|", .topLeft: "+", .topRight: "+", .bottomLeft: "+",
        .bottomRight: "+", .heavyHorizontal: "=", .heavyVertical: "#",
    ])
}
