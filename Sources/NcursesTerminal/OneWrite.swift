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
    /// What is in it, seen as memory: as large as the largest frame so far at least.
    private var bytes = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    init(output: Int32) {
        self.output = output
        memory = cn_memory_file()
        terminal = memory < 0 ? -1 : fcntl(output, F_DUPFD_CLOEXEC, 3)
    }

    isolated deinit {
        if let first = bytes.baseAddress { munmap(first, bytes.count) }
        if terminal >= 0 { close(terminal) }
        if memory >= 0 { close(memory) }
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
        defer { lseek(memory, 0, SEEK_SET) }
        guard let frame = frame(of: count) else { return sendUnseen(count) }
        send(frame)
        frame.initializeMemory(as: UInt8.self, repeating: 0)
    }

    /// The first bytes of the memory, of which there are as many; nil where they cannot be seen.
    private func frame(of count: Int) -> UnsafeMutableRawBufferPointer? {
        if bytes.count < count {
            if let first = bytes.baseAddress { munmap(first, bytes.count) }
            let size = max(2 * count, 1 << 16)
            let first = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0)
            let isSeen = first != nil && first != MAP_FAILED
            bytes = .init(start: isSeen ? first : nil, count: isSeen ? size : 0)
        }
        guard bytes.count >= count else { return nil }
        return UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
    }

    /// By way of a copy, and without the memory of before.
    private func sendUnseen(_ count: Int) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
        let read = max(0, pread(memory, copy.baseAddress, count, 0))
        send(UnsafeMutableRawBufferPointer(rebasing: copy[..<read]))
        copy.initializeMemory(as: UInt8.self, repeating: 0)
        copy.deallocate()
        ftruncate(memory, 0)
    }

    private func send(_ frame: UnsafeMutableRawBufferPointer) {
        var sent = 0
        while sent < frame.count {
            let more = write(output, frame.baseAddress?.advanced(by: sent), frame.count - sent)
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
