/// Whether somebody on a list of home visits with the name of a pupil whose case is destroyed is that pupil.
public enum NamesakeVisits: Sendable {
    /// Nobody has said so: where it is not certain, nothing is destroyed.
    case unknown
    case same, others
}
