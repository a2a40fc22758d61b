public import Domain
public import Persistence
public import Security

extension CareFile {
    /// The looks that can be proven.
    public func views(for key: UnlockedKey, since day: Day) throws -> [CareView] {
        try log(for: key, since: day).views
    }
}
