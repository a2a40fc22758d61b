/// Between whom a 责任状 is.
public enum PledgeLayer: String, CaseIterable, Sendable {
    /// 教育局 ↔ 校长.
    case bureauPrincipal = "bureau-principal"
    /// 校长 ↔ 网格长.
    case principalLeader = "principal-leader"
    /// 网格长 ↔ 网格员.
    case leaderMember = "leader-member"
    /// 教师 ↔ 家长: counts only, since families are nobody's business here.
    case teacherFamilies = "teacher-families"

    /// Those that a person of the school signs.
    public static let personal: [PledgeLayer] = [.bureauPrincipal, .principalLeader, .leaderMember]
}

/// A signed 责任状 of one person for one school year.
public struct Pledge: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Pledge>

    public enum Signature: Hashable, Sendable {
        /// Signed on screen, under the person's own key: the digest of the exact text, hexadecimal.
        case onScreen(digest: String)
        /// Signed on paper on a day, and where the paper lies (档案盒号).
        case onPaper(Day, archiveBox: String)

        /// Nil for the day of the entry.
        fileprivate var day: Day? {
            if case .onPaper(let day, _) = self { day } else { nil }
        }

        public var isOnScreen: Bool {
            if case .onScreen = self { true } else { false }
        }
    }

    public let id: ID
    public let layer: PledgeLayer
    /// The year in which the school year began.
    public let schoolYear: Int
    public let person: Person.ID
    public let at: Moment
    public let signature: Signature
    /// What was signed on screen; empty for paper.
    public let text: String

    /// When it was signed, whenever it was entered.
    public var signedOn: Day { signature.day ?? at.day }

    public init(
        id: ID, layer: PledgeLayer, schoolYear: Int, person: Person.ID, at: Moment,
        signature: Signature, text: String
    ) {
        self.id = id
        self.layer = layer
        self.schoolYear = schoolYear
        self.person = person
        self.at = at
        self.signature = signature
        self.text = text
    }
}

/// How many families of a class have signed with their teacher, for one school year.
public struct FamilyPledges: Hashable, Sendable {
    public let schoolYear: Int
    /// For example 七(1)班.
    public let className: String
    public let due: Int
    public let signed: Int
    public let archiveBox: String

    public init(schoolYear: Int, className: String, due: Int, signed: Int, archiveBox: String) {
        self.schoolYear = schoolYear
        self.className = className
        self.due = due
        self.signed = signed
        self.archiveBox = archiveBox
    }

    /// Why no class can have such counts; nil where one can.
    public var refusal: DutyRefusal? {
        if className.isEmpty { return .emptyText }
        return signed > due || signed < 0 ? .moreSignedThanDue : nil
    }
}

/// The pledges of one school year, and the texts that are signed.
public struct PledgeBook: Hashable, Sendable {
    public let schoolYear: Int
    public let templates: [PledgeLayer: PledgeTemplate]
    public let pledges: [Pledge]
    /// Ordered by class.
    public let families: [FamilyPledges]
    /// What the pledges were signed for; nil where nobody asks.
    public private(set) var grounds: PledgeGrounds?

    public init(
        schoolYear: Int, templates: [PledgeLayer: PledgeTemplate] = [:], pledges: [Pledge] = [],
        families: [FamilyPledges] = []
    ) {
        self.schoolYear = schoolYear
        self.templates = templates
        self.pledges = pledges
        self.families = families
    }

    /// The same with what they were signed for.
    public func knowing(_ grounds: PledgeGrounds) -> PledgeBook {
        var book = self
        book.grounds = grounds
        return book
    }

    public func template(_ layer: PledgeLayer) -> PledgeTemplate {
        templates[layer] ?? .standard(layer)
    }

    /// Only what had been signed by the end of a day; of families no day is kept, so none of theirs.
    public func signed(by day: Day) -> PledgeBook {
        var book = PledgeBook(
            schoolYear: schoolYear, templates: templates,
            pledges: pledges.filter { $0.signedOn <= day })
        book.grounds = grounds
        return book
    }

    /// Whether a pledge is for none of the grids that its signer answers for on a day; never asked of a
    /// day before the one that it is for.
    func isOutlived(_ pledge: Pledge, by grids: [Grid.ID], on day: Day) -> Bool {
        guard let grounds, grounds.day(of: pledge) <= day else { return false }
        return grounds.isForOtherGrids(pledge, than: Set(grids))
    }
}
