/// What somebody saw of a duty before changing it: whoever comes second is told instead of undoing
/// what the first one did.
public struct DutySight: Hashable, Sendable {
    public let duty: Duty
    /// Who stood in on the day in hand.
    public let cover: Substitution.Cover?

    public init(_ duty: Duty, cover: Substitution.Cover? = nil) {
        self.duty = duty
        self.cover = cover
    }
}
