/// Why a passphrase could not be read, with the path.
public enum PassphraseSourceRefusal: Error, Hashable, Sendable {
    /// Somebody else than the person running the program owns the file or may use it.
    case readableByOthers(String)
    /// Also a link that somebody else made.
    case notAFile(String)
    case missing(String)
    /// The person running the program may not read it.
    case notAllowed(String)
    case empty(String)
    case tooLarge(String)
    /// Nobody sits at a terminal to be asked.
    case noTerminal
    /// In the system's own words, after the path.
    case failed(String)
}
