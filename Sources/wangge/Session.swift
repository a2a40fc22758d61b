import Domain
import Glibc
import Localisation
import NcursesTerminal
import Persistence
import Screens
import Security
import TerminalUI
import ViewModels

/// One sitting at the terminal: the ledger, the screen on it, and the loop that joins them.
@MainActor
final class Session {
    private let choices: Choices
    private let isReadOnly: Bool
    private let clock: SchoolClock
    private let themes: ThemeLibrary
    private var settings: Settings
    private var theme: Theme
    private var language: Language
    private var host: ScreenHost?
    private var stopReason: StopReason?
    /// What is to be hidden before the process is stopped.
    private var willSuspend: () -> Void = {}

    /// `isReadOnly` opens the ledger for looking only.
    init(choices: Choices, isReadOnly: Bool = false) throws {
        self.choices = choices
        self.isReadOnly = isReadOnly
        clock = choices.clock
        settings = choices.settings
        language = choices.spokenLanguage
        themes = ThemeLibrary(environment: choices.environment)
        theme = try choices.theme(in: themes)
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
        let directory = choices.directory
        guard directory.hasLedger else {
            // Says at once what is wrong with the directory, before anything is asked.
            try directory.check()
            return nil
        }
        let ledger = try Ledger.open(in: directory, access: isReadOnly ? .readOnly : .existing)
        return try ledger.hasSchool() ? ledger : nil
    }

    private func openTerminal() throws -> NcursesTerminal {
        if choices.environment["TERM"] == "linux", choices.language == nil { language = .english }
        let terminal: NcursesTerminal
        do throws(TerminalRefusal) {
            terminal = try NcursesTerminal.open()
        } catch {
            throw Refusal(choices.strings.commands.sentence(for: error))
        }
        terminal.listen(
            onEvents: { [weak self] events in
                for event in events { self?.host?.handle(event) }
            },
            onStop: { [weak self] reason in
                self?.stopReason = reason
                self?.host?.stop()
            }, onSuspend: { [weak self] in self?.willSuspend() })
        return terminal
    }

    private func school(of ledger: Ledger) -> SchoolModel {
        SchoolModel(ledger: ledger, clock: { [clock] in clock.now() })
    }

    private func model(of school: SchoolModel) -> WorkbenchModel {
        WorkbenchModel(
            school: school,
            care: .directory(choices.directory, machine: SchoolClock.machineTime),
            session: SessionModel(school: school, isReadOnly: isReadOnly))
    }

    private func showStart(on terminal: NcursesTerminal) throws -> Ledger? {
        let start = StartModel(
            directory: choices.directory, clock: { [clock] in clock.now() },
            machine: SchoolClock.machineTime)
        let screen = StartScreen(model: start, language: language) { [weak self] in
            self?.host?.stop()
        }
        run(screen, on: terminal)
        return start.ledger
    }

    private func show(_ model: WorkbenchModel, on terminal: NcursesTerminal) {
        let screen = WorkbenchScreen(model: model, language: language, actions: actions)
        if choices.environment["TERM"] == "linux", choices.language == nil {
            model.notice = .chineseUnavailable
        }
        model.follow()
        screen.askWhoSits()
        willSuspend = { [weak self] in
            guard screen.hideBeforeStop() else { return }
            // Nothing of the last frame waits in memory for whoever continues the process.
            self?.host?.repaint()
            ProcessHardening.overwriteLeftovers()
            terminal.overwriteLeftovers()
        }
        run(screen, on: terminal, eachTurn: { screen.passSecond(isNew: $0) }) { model.passMinute() }
        model.close()
    }

    /// One turn of the loop for all that waits, and one frame a turn. `eachTurn` is told whether the
    /// second is another one than in the turn before, and says whether something runs down; `tick` comes
    /// at each full minute, when the clock in the header turns.
    private func run(
        _ screen: any Screen, on terminal: NcursesTerminal,
        eachTurn: (_ isNewSecond: Bool) -> Bool = { _ in false }, tick: () -> Void = {}
    ) {
        guard stopReason == nil else { return }
        let host = ScreenHost(screen: screen, terminal: terminal, theme: theme)
        self.host = host
        Breath.endedBy { takeTurns(of: host, on: terminal, eachTurn: eachTurn, tick: tick) }
    }

    private func takeTurns(
        of host: ScreenHost, on terminal: NcursesTerminal,
        eachTurn: (_ isNewSecond: Bool) -> Bool, tick: () -> Void
    ) {
        var now = clock.now()
        var turn = LoopTurn<Moment>()
        while host.isRunning {
            let taken = turn.take(at: now, pass: eachTurn) { host.repaint() }
            if taken.leavesTraces { ProcessHardening.overwriteLeftovers() }
            if taken.leavesFrames { terminal.overwriteLeftovers() }
            if Breath.isWanted, terminal.isQuiet(for: Breath.milliseconds) { Breath.end() }
            // Where something runs down, a turn lasts a second.
            let seconds = taken.runsDown ? 1 : 60 - clock.now().secondOfDay % 60
            terminal.takeTurn(atMost: seconds * 1000)
            let later = clock.now()
            if later.day != now.day || later.secondOfDay / 60 != now.secondOfDay / 60 { tick() }
            now = later
        }
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
            currentTheme: { [weak self] in self?.theme ?? Theme.campusNight },
            open: { [choices] in Desktop(environment: choices.environment).open($0) },
            exportFolder: { [choices] in ExportFolder(choices).path() })
    }

    private func keep(_ change: (inout Settings) -> Void) {
        change(&settings)
        settings.write(environment: choices.environment)
    }
}
