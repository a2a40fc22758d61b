import Glibc

/// The desktop that the terminal stands on, if there is one.
struct Desktop {
    let environment: [String: String]

    /// Opens a file with whatever the desktop has for it, away from this terminal; false where there
    /// is no desktop.
    func open(_ path: String) -> Bool {
        let displays = ["DISPLAY", "WAYLAND_DISPLAY"].compactMap { environment[$0] }
        guard displays.contains(where: { !$0.isEmpty }) else { return false }
        let words = ["sh", "-c", Self.script, path]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var attributes = Self.usualSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        var process = pid_t()
        guard posix_spawnp(&process, "sh", nil, &attributes, &arguments, environ) == 0
        else { return false }
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else { return false }
        return status == 0
    }

    /// Signals that are kept from this program's threads reach what it starts.
    private static func usualSignals() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        return attributes
    }

    /// Ends at once: what it has started goes on in a session of its own and says nothing here.
    private static let script = """
        command -v xdg-open >/dev/null 2>&1 || exit 1
        setsid xdg-open "$0" </dev/null >/dev/null 2>&1 &
        """
}
