import Domain

/// Shortens the empty stretches of one axis, so that a gatehouse far out does not make all others
/// small; the order stays as it is.
nonisolated struct CampusSqueeze: Hashable, Sendable {
    /// The longest an empty stretch may be, as a share of the whole.
    private static let longest = 0.1

    private var starts: [Double] = []
    /// What has been cut away up to each start.
    private var cuts: [Double] = []

    /// `stretches` are what is built upon, from and to.
    init(_ stretches: [ClosedRange<Double>]) {
        guard let near = stretches.map(\.lowerBound).min(),
            let far = stretches.map(\.upperBound).max()
        else { return }
        let limit = (far - near) * Self.longest
        var end = near
        var cut = 0.0
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let empty = stretch.lowerBound - end
            if empty > limit {
                cut += empty - limit
                starts.append(stretch.lowerBound)
                cuts.append(cut)
            }
            end = max(end, stretch.upperBound)
        }
    }

    /// For values within a stretch.
    subscript(value: Double) -> Double {
        guard let at = starts.lastIndex(where: { $0 <= value }) else { return value }
        return value - cuts[at]
    }
}
