/// Who should sign a 责任状 this year, and who has (签订率).
public struct PledgeRoll: Sendable {
    /// One person who should sign, with the grids that it is about.
    public struct Line: Hashable, Sendable {
        public let person: Person.ID
        public let layer: PledgeLayer
        public let grids: [Grid.ID]
        /// The latest that counts.
        public let pledge: Pledge?
        /// Signed, but for none of these grids: it does not count, and the person has to sign anew.
        public let outlived: Pledge?
        /// What the pledge was signed for; nil without one.
        public fileprivate(set) var signed: Signed?

        /// 职责已变，宜重签.
        public var hasChanged: Bool { signed?.hasChanged ?? false }

        fileprivate var order: (Int64, Person.ID) { (grids.first?.rawValue ?? 0, person) }
    }

    /// What a pledge was signed for.
    public struct Signed: Hashable, Sendable {
        /// The day whose grids and duties it tells of.
        public let day: Day
        /// On that day; none for the principal, who answers for all.
        public let grids: Set<Grid.ID>
        /// What of that day was not so yet.
        public let later: PledgeGrounds.Later
        /// Whether the person answers for something else by now; never asked of a day before `day`.
        public let hasChanged: Bool
    }

    public let book: PledgeBook
    private let linesByLayer: [PledgeLayer: [Line]]

    public init(organisation: Organisation, offices: [OfficeAssignment], book: PledgeBook) {
        self.book = book
        let principals = Set(organisation.principals(holding: offices))
        let leaders = organisation.assignments.filter { $0.role == .leader }
        let leading = Set(leaders.map(\.person)).subtracting(principals)
        let members = organisation.assignments.filter {
            !principals.contains($0.person) && !leading.contains($0.person)
        }
        let roots = organisation.grids.filter { $0.parent == nil }.map(\.id)
        linesByLayer = [
            .bureauPrincipal: Self.lines(
                .bureauPrincipal, principals.map { ($0, roots) }, book, organisation.day),
            .principalLeader: Self.lines(
                .principalLeader,
                Self.grids(of: leaders.filter { leading.contains($0.person) }), book,
                organisation.day),
            .leaderMember: Self.lines(
                .leaderMember, Self.grids(of: members), book, organisation.day),
        ].mapValues { $0.map { Self.compared($0, in: book, on: organisation.day) } }
    }

    private static func compared(_ line: Line, in book: PledgeBook, on day: Day) -> Line {
        guard let pledge = line.pledge, let grounds = book.grounds else { return line }
        let then = grounds.charge(of: pledge)
        let now = grounds.charge(of: line.person, on: line.layer, day: day)
        let signedFor = grounds.day(of: pledge)
        var line = line
        line.signed = Signed(
            day: signedFor, grids: then.grids, later: grounds.later(than: pledge),
            hasChanged: signedFor <= day && book.template(line.layer).differs(then, now))
        return line
    }

    private static func grids(of assignments: [GridAssignment]) -> [(Person.ID, [Grid.ID])] {
        Dictionary(grouping: assignments, by: \.person).map { person, roles in
            (person, Set(roles.map(\.grid)).sorted())
        }
    }

    private static func lines(
        _ layer: PledgeLayer, _ owing: [(Person.ID, [Grid.ID])], _ book: PledgeBook, _ day: Day
    ) -> [Line] {
        owing.map { person, grids in
            let signed = book.pledges.filter { $0.layer == layer && $0.person == person }
            let counting = signed.last { !book.isOutlived($0, by: grids, on: day) }
            return Line(
                person: person, layer: layer, grids: grids, pledge: counting,
                outlived: counting == nil ? signed.last : nil)
        }.sorted { $0.order < $1.order }
    }

    /// Everybody who should sign on this layer, ordered by grid; nobody where families do.
    public func lines(_ layer: PledgeLayer) -> [Line] { linesByLayer[layer] ?? [] }

    public func unsigned(_ layer: PledgeLayer) -> [Line] {
        lines(layer).filter { $0.pledge == nil }
    }

    /// Who has signed, and answers for something else by now.
    public func changed(_ layer: PledgeLayer) -> [Line] { lines(layer).filter(\.hasChanged) }

    /// The layer on which a person should sign; nil for whoever has no part in the grid.
    public func line(of person: Person.ID) -> Line? {
        PledgeLayer.personal.lazy.flatMap { lines($0) }.first { $0.person == person }
    }

    /// Signed ÷ should sign.
    public func ratio(_ layer: PledgeLayer) -> Ratio {
        guard layer == .teacherFamilies else {
            let lines = lines(layer)
            return Ratio(lines.count { $0.pledge != nil }, of: lines.count)
        }
        return Ratio(
            book.families.reduce(0) { $0 + $1.signed },
            of: book.families.reduce(0) { $0 + $1.due })
    }
}
