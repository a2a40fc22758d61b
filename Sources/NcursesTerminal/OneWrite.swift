import CNcurses
import Glibc

/// Sends what ncurses writes of one frame to the terminal in one piece.
///
/// ncurses empties its buffer at each move of its cursor: a step through a list came in ten pieces, and whoever
/// reads them was woken ten times. So its output goes into memory while a frame is drawn, under the number that
/// it knows.
final class OneWrite {
    private let output: Int32
    /// The terminal by another number; below 0 where nothing can be gathered.
    private let terminal: Int32
    /// A file without a name or a disk below it.
    private let memory: Int32
    private var bytes: UnsafeMutableRawBufferPointer

    init(output: Int32) {
        self.output = output
        memory = cn_memory_file()
        terminal = memory < 0 ? -1 : fcntl(output, F_DUPFD_CLOEXEC, 3)
        bytes = .allocate(byteCount: 16_384, alignment: 1)
    }

    isolated deinit {
        if terminal >= 0 { close(terminal) }
        if memory >= 0 { close(memory) }
        bytes.deallocate()
    }

    func gather(_ draw: () -> Void) {
        guard terminal >= 0, dup2(memory, output) >= 0 else { return draw() }
        draw()
        // The number belongs to the terminal, whatever comes in between.
        while dup2(terminal, output) < 0, errno == EINTR || errno == EBUSY {}
        send(Int(lseek(memory, 0, SEEK_CUR)))
    }

    /// Leaves nothing behind of what was shown: it may have been a name.
    private func send(_ count: Int) {
        guard count > 0 else { return }
        if bytes.count < count {
            bytes.deallocate()
            bytes = .allocate(byteCount: 2 * count, alignment: 1)
        }
        let frame = UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
        defer {
            frame.initializeMemory(as: UInt8.self, repeating: 0)
            lseek(memory, 0, SEEK_SET)
            ftruncate(memory, 0)
        }
        let read = pread(memory, frame.baseAddress, count, 0)
        var sent = 0
        while sent < read {
            let more = write(output, frame.baseAddress?.advanced(by: sent), read - sent)
            if more > 0 { sent += more } else if more == 0 || !mayGoOn { return }
        }
    }

    /// Waits where the terminal takes no more just now. One that is gone is no error here.
    private var mayGoOn: Bool {
        guard errno == EAGAIN else { return errno == EINTR }
        var state = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        return poll(&state, 1, -1) >= 0 || errno == EINTR
    }
}
