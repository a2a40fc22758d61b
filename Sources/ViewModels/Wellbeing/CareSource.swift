public import Domain
public import Persistence

/// Where the sealed file of the psychological watch is.
public enum CareSource: Sendable {
    /// Nowhere: a school that is only looked at or tried out.
    case none
    /// With the machine's own clock, beside the time that the program was told.
    case directory(DataDirectory, machine: @Sendable () -> Moment)
    case file(CareFile)

    /// Whether there is a file at its place.
    var hasFile: Bool {
        switch self {
        case .none: false
        case .directory(let directory, _): directory.hasCareFile
        case .file: true
        }
    }
}
