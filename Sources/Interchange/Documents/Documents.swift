public import Domain
import Persistence

/// Writes the documents that the ledger can write.
public struct Documents: Sendable {
    private let source: DocumentSource
    /// Whoever asks for them; nil where nobody said who it is.
    private let reader: Person.ID?
    /// The campus drawn with characters, for the grid map as text.
    private let picture: [String]

    public init(_ source: DocumentSource, reader: Person.ID? = nil, picture: [String] = []) {
        self.source = source
        self.reader = reader
        self.picture = picture
    }

    /// Throws `DocumentRefusal` or `LedgerError`.
    public func document(_ request: DocumentRequest) throws -> Document {
        if source.isOfAnotherDay, !request.kind.canBeOfAnotherDay {
            throw DocumentRefusal.onlyOfToday
        }
        // Who will have signed by then nobody knows.
        if request.kind == .pledgeRatio { try source.demandNoDayToCome() }
        if let refusal = request.kind.refusal(to: try source.standing(of: reader)) {
            throw refusal
        }
        let year = request.year ?? source.now.day.year
        return switch request.kind {
        case .gridMap, .riskMap: try poster(request.kind).document(picture: picture)
        case .responsibilities: ResponsibilityTable(source).document
        case .dutyList: try DutyList(source).document
        case .roster: try WeekRoster(source, week: request.week).document
        case .pledge: try PledgePaper(source, person: request.person).document
        case .pledgeRatio: try PledgeRatio(source).document
        case .riskPoints: try RiskRegister(source).document
        case .careWork: try CareWorkSheet(source).document
        case .activityCalendar: try ActivityCalendar(source).document
        case .roomHotline: try RoomAndHotline(source).document
        case .workload: try WorkloadSheet(source).document
        case .screening: try ScreeningSheet(source).document
        case .talentPool: try TalentSheet(source).document
        case .careMeetings: try CareMeetingSheet(source).document
        case .hazardRegister: try HazardRegister(source, year: year).document()
        case .supervision: try SupervisionRegister(source, year: year).document()
        case .notice: RectificationNotice(try paper(request)).document
        case .review: ReviewSheet(try paper(request)).document
        case .closing: ClosingSheet(try paper(request)).document
        }
    }

    /// The document as the file of a format holds it, and how many rows it has; a map is drawn where
    /// the format can.
    public func file(
        _ request: DocumentRequest, as format: DocumentFormat
    ) throws -> (title: String, text: String, rows: Int) {
        let document = try document(request)
        let text =
            request.kind.layer != nil && format == .html
            ? try poster(request.kind).html : document.text(as: format)
        return (document.title, text, document.rowCount)
    }

    private func poster(_ kind: DocumentKind) throws -> Poster {
        try Poster(
            source,
            PosterOptions(paper: .a4, layer: kind.layer ?? .ownership, isPublic: true))
    }

    private func paper(_ request: DocumentRequest) throws -> HazardPaper {
        guard let id = request.hazard, let hazard = try source.ledger.hazards.hazard(id) else {
            throw DocumentRefusal.noHazard
        }
        if let refusal = hazard.refusal(of: request.kind) { throw refusal }
        return HazardPaper(
            source: source, hazard: hazard, events: try source.ledger.hazards.events(of: id))
    }
}

extension DocumentKind {
    /// What is drawn of the campus on one sheet for the wall; nil for a document that is no map.
    public var layer: PosterLayer? {
        switch self {
        case .gridMap: .ownership
        case .riskMap: .risk
        default: nil
        }
    }
}
