import Glibc

/// Standard output or standard error, for text that may be long and readers that may leave early.
enum StandardStream {
    case output, errors

    /// Lets writing into a pipe that nobody reads any more fail instead of ending the program.
    static func outliveReaders() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Writes all of `text`; false where it could not be kept. A reader who has read enough, as in
    /// `| head`, is no failure.
    @discardableResult
    func write(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let written = Glibc.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    return errno == EPIPE
                }
            }
            return true
        }
    }

    private var descriptor: Int32 {
        switch self {
        case .output: STDOUT_FILENO
        case .errors: STDERR_FILENO
        }
    }
}
