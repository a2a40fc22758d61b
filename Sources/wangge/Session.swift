import Dispatch
import Domain
import Foundation
import Localisation
import NcursesTerminal
import Persistence
import Screens
import TerminalUI
import ViewModels

/// One sitting at the terminal: the ledger, the screen on it, and the loop that joins them.
@MainActor
final class Session {
    private let options: SharedOptions
    private let isReadOnly: Bool
    private let environment = ProcessInfo.processInfo.environment
    private let clock: SchoolClock
    private let themes: ThemeLibrary
    private var settings: Settings
    private var theme: Theme
    private var language: Language
    private var host: ScreenHost?
    private var stopReason: StopReason?

    /// `isReadOnly` opens the ledger for looking only.
    init(options: SharedOptions, isReadOnly: Bool = false) throws {
        self.options = options
        self.isReadOnly = isReadOnly
        clock = options.clock
        settings = options.settings
        language = options.spokenLanguage
        themes = ThemeLibrary(environment: environment)
        theme = try options.theme(in: themes)
    }

    /// Shows the workbench until the person quits; first the start screen where there is no school.
    func run() throws {
        let ledger = try openLedger()
        let terminal = try openTerminal()
        defer { terminal.close() }
        var ledgerInHand = ledger
        if ledgerInHand == nil { ledgerInHand = try showStart(on: terminal) }
        guard let ledgerInHand, stopReason == nil else { return }
        show(
            model(of: school(of: ledgerInHand)), on: terminal)
    }

    /// The ledger of the data directory; nil where there is none with a school in it yet.
    private func openLedger() throws -> Ledger? {
        let directory = options.directory
        guard directory.hasLedger else {
            // Says at once what is wrong with the directory, before anything is asked.
            try directory.check()
            return nil
        }
        let ledger = try Ledger.open(in: directory, access: isReadOnly ? .readOnly : .existing)
        return try ledger.hasSchool() ? ledger : nil
    }

    private func openTerminal() throws -> NcursesTerminal {
        if environment["TERM"] == "linux", options.language == nil { language = .english }
        let terminal: NcursesTerminal
        do throws(TerminalRefusal) {
            terminal = try NcursesTerminal.open()
        } catch {
            throw Refusal(options.strings.commands.sentence(for: error))
        }
        terminal.listen(
            onEvents: { [weak self] events in
                for event in events { self?.host?.handle(event) }
            },
            onRedraw: { [weak self] in self?.host?.invalidate() },
            onStop: { [weak self] reason in
                self?.stopReason = reason
                self?.host?.stop()
            })
        return terminal
    }

    private func school(of ledger: Ledger) -> SchoolModel {
        SchoolModel(ledger: ledger, clock: { [clock] in clock.now() })
    }

    private func model(of school: SchoolModel) -> WorkbenchModel {
        WorkbenchModel(
            school: school, hasSealedFile: hasSealedFile,
            session: SessionModel(school: school, isReadOnly: isReadOnly))
    }

    private var hasSealedFile: Bool {
        FileManager.default.fileExists(atPath: options.directory.path + "/care.db")
    }

    private func showStart(on terminal: NcursesTerminal) throws -> Ledger? {
        let start = StartModel(directory: options.directory, clock: { [clock] in clock.now() })
        let screen = StartScreen(model: start, language: language) { [weak self] in
            self?.host?.stop()
        }
        run(screen, on: terminal)
        return start.ledger
    }

    private func show(_ model: WorkbenchModel, on terminal: NcursesTerminal) {
        let screen = WorkbenchScreen(model: model, language: language, actions: actions)
        if environment["TERM"] == "linux", options.language == nil {
            model.notice = .chineseUnavailable
        }
        model.follow()
        screen.askWhoSits()
        let minutes = minuteTimer { model.passMinute() }
        run(screen, on: terminal)
        minutes.cancel()
        model.session.signOut()
        model.stopFollowing()
    }

    /// One turn of the loop for each key, signal, task or timer, and at most one frame a turn.
    private func run(_ screen: any Screen, on terminal: NcursesTerminal) {
        guard stopReason == nil else { return }
        let host = ScreenHost(screen: screen, terminal: terminal, theme: theme)
        self.host = host
        while host.isRunning {
            host.repaintIfNeeded()
            _ = RunLoop.main.run(mode: .default, before: .distantFuture)
        }
    }

    /// Wakes at each full minute, when the clock in the header turns.
    private func minuteTimer(_ tick: @escaping @MainActor () -> Void) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: .main)
        let second = clock.now().secondOfDay % 60
        timer.schedule(
            deadline: .now() + .seconds(60 - second), repeating: .seconds(60),
            leeway: .milliseconds(200))
        timer.setEventHandler { MainActor.assumeIsolated(tick) }
        timer.resume()
        return timer
    }

    private var actions: WorkbenchActions {
        WorkbenchActions(
            quit: { [weak self] in self?.host?.stop() },
            speak: { [weak self] language in
                self?.keep { $0.language = language }
            },
            themes: { [themes] in themes.all },
            show: { [weak self] theme, isForGood in
                self?.theme = theme
                self?.host?.theme = theme
                if isForGood { self?.keep { $0.theme = theme.id } }
            },
            currentTheme: { [weak self] in self?.theme ?? Theme.campusNight })
    }

    private func keep(_ change: (inout Settings) -> Void) {
        change(&settings)
        settings.write(environment: environment)
    }
}
