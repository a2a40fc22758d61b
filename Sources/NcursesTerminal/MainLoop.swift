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

    /// Waits for at most so long, nil for ever; says which of the descriptors can be read, those
    /// below 0 left out. Returns early for the main queue.
    static func wait(for descriptors: [Int32], atMost milliseconds: Int?) -> [Bool] {
        var polled = (descriptors + [cm_main_queue()]).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        guard poll(&polled, nfds_t(polled.count), limit) > 0 else {
            return descriptors.map { _ in false }
        }
        return polled.dropLast().map { $0.revents != 0 }
    }
}
