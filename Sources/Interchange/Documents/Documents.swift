public import Domain
import Persistence

/// Writes the documents that the ledger can write.
public struct Documents: Sendable {
    private let source: DocumentSource

    public init(_ source: DocumentSource) {
        self.source = source
    }

    /// Throws `DocumentRefusal` or `LedgerError`.
    public func document(_ request: DocumentRequest) throws -> Document {
        let year = request.year ?? source.now.day.year
        return switch request.kind {
        case .responsibilities: ResponsibilityTable(source).document
        case .hazardRegister: try HazardRegister(source, year: year).document()
        case .notice: RectificationNotice(try paper(request)).document
        case .review: ReviewSheet(try paper(request)).document
        case .closing: ClosingSheet(try paper(request)).document
        case .supervision: try SupervisionRegister(source, year: year).document()
        }
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
