internal import Glibc

/// Reads a passphrase for a command that shows no screen.
public enum PassphraseSource {
    /// In bytes.
    static let longest = 4096

    /// From a file that belongs to the person running the program and that nobody else may use.
    ///
    /// One line break at the end is dropped. The file is looked at through the descriptor that is
    /// read from, so that it cannot be exchanged in between; only whose the link is, where the path
    /// is one, has to be asked before.
    public static func read(
        fileAt path: String
    ) throws(PassphraseSourceRefusal) -> Passphrase {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw systemFailure(path) }
        guard status.st_mode & S_IFMT != S_IFLNK || status.st_uid == geteuid() else {
            throw .notAFile(path)
        }
        // A pipe without a writer must not hold up the program.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard file >= 0 else { throw systemFailure(path) }
        defer { close(file) }
        guard fstat(file, &status) == 0 else { throw systemFailure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        guard status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
            throw .readableByOthers(path)
        }
        guard status.st_size <= longest else { throw .tooLarge(path) }
        return try passphrase(from: file, named: path) { _ in false }
    }

    /// From the terminal, with echo off, whatever standard input is.
    ///
    /// For commands before any screen: interrupted, the process ends, with echo on again.
    public static func ask(_ prompt: String) throws(PassphraseSourceRefusal) -> Passphrase {
        let terminal = open(HiddenEcho.path, O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { throw .noTerminal }
        defer { close(terminal) }
        guard let echo = HiddenEcho(on: terminal) else { throw .noTerminal }
        defer { echo.end() }
        try write(prompt, to: terminal)
        return try passphrase(from: terminal, named: HiddenEcho.path) {
            $0 == UInt8(ascii: "\n")
        }
    }

    /// Reads until `endsAfter` the last byte, or the end of the file.
    private static func passphrase(
        from file: Int32, named path: String, endsAfter: (UInt8) -> Bool
    ) throws(PassphraseSourceRefusal) -> Passphrase {
        var count = 0
        let buffer = try SecretBytes(count: longest + 1) {
            memory throws(PassphraseSourceRefusal) in
            while count < memory.count {
                let added = Glibc.read(
                    file, memory.baseAddress?.advanced(by: count), memory.count - count)
                if added < 0, errno == EINTR { continue }
                guard added >= 0 else { throw systemFailure(path) }
                count += added
                if added == 0 || endsAfter(memory[count - 1]) { break }
            }
        }
        guard count <= longest else { throw .tooLarge(path) }
        let text = buffer.withBytes { bytes in
            SecretBytes(copying: UnsafeRawBufferPointer(rebasing: line(in: bytes[..<count])))
        }
        guard text.count > 0 else { throw .empty(path) }
        return Passphrase(secret: text)
    }

    private static func line(
        in bytes: Slice<UnsafeRawBufferPointer>
    ) -> Slice<UnsafeRawBufferPointer> {
        guard bytes.last == UInt8(ascii: "\n") else { return bytes }
        let line = bytes.dropLast()
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }

    private static func write(
        _ prompt: String, to terminal: Int32
    ) throws(PassphraseSourceRefusal) {
        var rest = Array(prompt.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw systemFailure(HiddenEcho.path) }
            rest = rest.dropFirst(written)
        }
    }

    private static func systemFailure(_ path: String) -> PassphraseSourceRefusal {
        switch errno {
        case ENOENT, ENOTDIR: .missing(path)
        case EACCES, EPERM: .notAllowed(path)
        default: .failed(path + ": " + String(cString: strerror(errno)))
        }
    }
}
