/// Who of those on lists of home visits that have the name of a pupil whose case is destroyed is that pupil.
public enum NamesakeVisits: Hashable, Sendable {
    /// Nobody has said so: where it is not certain, nothing is destroyed.
    case unknown
    /// By their codes: whoever was asked about `asked` has said that these are the pupil, and no others.
    case told(same: Set<String>, asked: Set<String>)

    /// Whether somebody was asked about all of these.
    public func settles(_ codes: some Sequence<String>) -> Bool {
        guard case .told(_, let asked) = self else { return codes.allSatisfy { _ in false } }
        return asked.isSuperset(of: codes)
    }

    public func isSame(_ code: String) -> Bool {
        guard case .told(let same, _) = self else { return false }
        return same.contains(code)
    }
}
