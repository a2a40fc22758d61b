import CMainLoop
import Glibc

/// Where the main thread sleeps: until a key, a signal, a block for the main queue, or a moment.
///
/// One `poll` for all of them, instead of a run loop: through that a key would wake one thread to
/// have it wake the main one.
enum MainLoop {
    /// Runs what waits for the main queue, tasks of the main actor among it.
    static func runMainQueue() {
        cm_run_main_queue()
    }

    /// Waits for at most so long, nil for ever; says which of the descriptors can be read, one below 0
    /// never. Returns early for the main queue; says so, too, where nothing at all has come.
    static func wait(
        for input: Int32, and signals: Int32, atMost milliseconds: Int?
    ) -> (input: Bool, signals: Bool, isQuiet: Bool) {
        withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 3) { polled in
            polled.initialize(repeating: pollfd(fd: -1, events: Int16(POLLIN), revents: 0))
            (polled[0].fd, polled[1].fd, polled[2].fd) = (input, signals, cm_main_queue())
            let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
            let count = poll(polled.baseAddress, nfds_t(polled.count), limit)
            return (
                count > 0 && polled[0].revents != 0, count > 0 && polled[1].revents != 0, count == 0
            )
        }
    }
}
