public import Persistence

/// Where the sealed file of the psychological watch is.
public enum CareSource: Sendable {
    /// Nowhere: a school that is only looked at or tried out.
    case none
    case directory(DataDirectory)
    case file(CareFile)
}
