/// The cryptographic library could not do what it always can; with its own words, for the log.
public enum SecurityFailure: Error, Hashable, Sendable {
    case unavailable(String)
}
