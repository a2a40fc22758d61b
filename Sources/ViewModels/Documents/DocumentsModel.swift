public import Domain
import Interchange
public import Observation
public import Persistence
public import Security

/// 报表: the documents there are, and the one in hand as text.
@Observable
public final class DocumentsModel {
    public enum State: Hashable, Sendable {
        case reading
        case shown
        case refused(DocumentRefusal)
        case failed(LedgerError)
    }

    public let kinds = DocumentKind.allCases
    public private(set) var selectedIndex = 0
    public private(set) var state = State.reading
    /// What the documents are about.
    public private(set) var year: Int
    public private(set) var week: Int
    public private(set) var person: Person.ID?
    public private(set) var hazard: Hazard.ID?
    public private(set) var hazardNumber = ""
    public var scroll = 0
    /// Columns that are scrolled out at the left.
    public var sideways = 0

    @ObservationIgnored public let session: SessionModel
    /// Draws a layer of the campus with characters.
    @ObservationIgnored public var draw: (MapModel.Layer) -> [String] = { _ in [] }
    @ObservationIgnored private var pictures: [MapModel.Layer: [String]] = [:]
    /// Of the school, when `pictures` were drawn.
    @ObservationIgnored private var picturesRevision = -1
    private var document: Document?
    @ObservationIgnored private var laidOut: (columns: Int, lines: [String])?
    @ObservationIgnored private var reading: Task<Void, Never>?

    /// So many rows of a table are shown; a file has all.
    public nonisolated static let longestPreview = 300

    public init(session: SessionModel, hazard: Hazard? = nil) {
        self.session = session
        let school = session.school
        year = school.now.day.year
        week = school.calendar.week(of: school.now.day) ?? 1
        person = session.person
        self.hazard = hazard?.id
        hazardNumber = hazard?.number ?? ""
    }

    private var school: SchoolModel { session.school }

    public var kind: DocumentKind { kinds[selectedIndex] }

    public var request: DocumentRequest {
        DocumentRequest(kind, year: year, week: week, person: person, hazard: hazard)
    }

    public func select(_ index: Int) {
        selectedIndex = min(max(0, index), kinds.count - 1)
        reload()
    }

    public func move(by step: Int) { select(selectedIndex + step) }

    /// The year, week, person or hazard before or after.
    public func stepSubject(by step: Int) {
        switch kind.subject {
        case .school: return
        case .year: year = min(max(2000, year + step), 9998)
        case .week: week = min(max(1, week + step), lastWeek)
        case .person: stepPerson(by: step)
        case .hazard: stepHazard(by: step)
        }
        reload()
    }

    /// The campus of the document in hand; empty where that is no map.
    private var picture: [String] {
        guard let poster = kind.layer else { return [] }
        let layer: MapModel.Layer = poster == .risk ? .risk : .ownership
        if picturesRevision != school.revision { pictures = [:] }
        picturesRevision = school.revision
        let picture = pictures[layer] ?? draw(layer)
        pictures[layer] = picture
        return picture
    }

    /// Reads the document in hand anew, away from the screen's own thread.
    public func reload() {
        reading?.cancel()
        (state, document, laidOut, scroll) = (.reading, nil, nil, 0)
        sideways = 0
        let (ledger, now, request, picture) = (school.ledger, school.now, request, picture)
        let reader = session.person
        reading = Task { [weak self] in
            let result = await Self.read(request, for: reader, ledger, now, picture)
            guard !Task.isCancelled else { return }
            self?.take(result)
        }
    }

    /// The document in hand as text; empty while there is none.
    public func lines(columns: Int) -> [String] {
        guard let document else { return [] }
        if let laidOut, laidOut.columns == columns { return laidOut.lines }
        let lines = DocumentText(document, columns: columns).lines
        laidOut = (columns, lines)
        return lines
    }

    /// Writes the document in hand into a file of its own in `folder`, and returns its path.
    public func write(
        _ format: DocumentFormat, into folder: String, as signer: Signer?
    ) async throws -> String {
        let source = try DocumentSource(ledger: school.ledger, now: school.now)
        return try await DocumentFile(
            source: source, request: request, format: format, picture: picture, folder: folder
        ).write(as: signer)
    }

    private func take(_ result: Result<Document, any Error>) {
        switch result {
        case .success(let document):
            self.document = document
            state = .shown
        case .failure(let refusal as DocumentRefusal): state = .refused(refusal)
        case .failure(let failure as LedgerError): state = .failed(failure)
        case .failure(let other): state = .failed(.other(String(describing: other)))
        }
    }

    @concurrent private nonisolated static func read(
        _ request: DocumentRequest, for reader: Person.ID?, _ ledger: Ledger, _ now: Moment,
        _ picture: [String]
    ) async -> Result<Document, any Error> {
        do {
            let source = try DocumentSource(ledger: ledger, now: now)
            var document = try Documents(source, reader: reader, picture: picture)
                .document(request)
            document.shorten(to: longestPreview)
            return .success(document)
        } catch {
            return .failure(error)
        }
    }

    private var lastWeek: Int {
        school.calendar.semester(on: school.now.day)?.weekCount ?? 1
    }

    private func stepPerson(by step: Int) {
        let staff = Set(school.organisation.assignments.map(\.person))
        let people = school.organisation.people.filter { staff.contains($0.id) }
        guard !people.isEmpty else { return }
        let index = people.firstIndex { $0.id == person } ?? (step > 0 ? -1 : 0)
        person = people[(index + step + people.count) % people.count].id
    }

    /// The hazards that there is such a paper about, the newest first.
    private func stepHazard(by step: Int) {
        do throws(LedgerError) {
            let rows = try school.ledger.hazards.rows(
                HazardQuery(scope: .everything), .first, limit: 500)
            let start = rows.firstIndex { $0.id == hazard } ?? (step > 0 ? -1 : rows.count)
            var index = start + step
            while rows.indices.contains(index) {
                let found = try school.ledger.hazards.hazard(rows[index].id)
                if let found, found.refusal(of: kind) == nil {
                    (hazard, hazardNumber) = (found.id, found.number)
                    return
                }
                index += step
            }
        } catch {
            state = .failed(error)
        }
    }
}
