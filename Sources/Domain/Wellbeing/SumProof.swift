/// What the signature of a psychology teacher says of the sum that stands in clear beside a sealed list.
public enum SumProof: Hashable, Sendable {
    /// Signed since the list was written into last.
    case proven
    /// Nobody whose key counts has signed it since.
    case unsigned
    /// It was signed, and other numbers stand there now, or none.
    case changed
}
