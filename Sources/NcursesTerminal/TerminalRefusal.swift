/// Why the program cannot draw on this terminal.
public nonisolated enum TerminalRefusal: Error, Hashable, Sendable {
    /// Standard input comes from a file or a pipe.
    case inputIsNoTerminal
    /// Standard output goes to a file or a pipe.
    case outputIsNoTerminal
    /// `TERM` is not set.
    case terminalTypeMissing
    /// `TERM` names a terminal that this machine has no description of.
    case terminalTypeUnknown(String)
    /// The terminal cannot place its cursor, as `dumb` cannot.
    case terminalTooPlain(String)
    /// No locale of this machine is UTF-8.
    case unicodeMissing
}

/// Why the program should end: nobody can use the terminal any longer, or somebody asked for it.
public nonisolated enum StopReason: Hashable, Sendable {
    /// SIGTERM, SIGINT, SIGQUIT or SIGHUP, by number.
    case signal(Int32)
    /// The terminal is gone: its window was closed or the connection was cut.
    case hangUp
}
