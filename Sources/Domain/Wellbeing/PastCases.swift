/// What the sums of the past keep of all destroyed cases together: on which days of the last weeks one of them
/// came to be open, closed or of another level, or was found to be opened by mistake (误建), and how many
/// follow-ups of the semester were made in them. No more than what those sums told before, and nothing once no
/// sum reaches back so far.
public struct PastCases: Codable, Hashable, Sendable {
    /// By day and kind, so that nothing in the order tells which of them belong together.
    public private(set) var changes: [CaseLine.Change] = []
    /// The first day of the semester of which the follow-ups are.
    public private(set) var since: Day
    public private(set) var followUps = FollowUpRecord.none

    private init(since: Day) {
        self.since = since
    }

    /// Those of before, of which no sum is told on `day` any more left out, with one that is destroyed then.
    public init(_ past: PastCases?, with line: CaseLine, on day: Day, since: Day) {
        self = past?.kept(on: day, since: since) ?? PastCases(since: since)
        followUps = followUps + line.followUps(since: since, on: day)
        let recent = line.countedChanges.filter { $0.day >= WatchTrend.first(on: day) }
        changes = Self.sorted(changes + recent)
    }

    /// What sums of that day still rest on; nil where none does. `since`: the first day of its semester.
    public func kept(on day: Day, since: Day) -> PastCases? {
        var kept = PastCases(since: since)
        kept.changes = changes.filter { $0.day >= WatchTrend.first(on: day) }
        if since == self.since { kept.followUps = followUps }
        return kept.changes.isEmpty && kept.followUps == .none ? nil : kept
    }

    /// How many of them were open at the end of that day. All are closed in the end, or were opened by mistake:
    /// what ended later was open, but for what was opened later as well.
    func open(on day: Day) -> Int {
        let later = changes.filter { $0.day > day }
        return later.count(where: \.kind.isEnd) - later.count { $0.kind == .opened }
    }

    private static func sorted(_ changes: [CaseLine.Change]) -> [CaseLine.Change] {
        changes.sorted { ($0.day, $0.kind.rawValue) < ($1.day, $1.kind.rawValue) }
    }
}
