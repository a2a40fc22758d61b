import Domain
import Persistence
import Security
import Synchronization
import Testing

@testable import Interchange

/// Every document of the sample school, as text of a given width.
@Suite struct DocumentTextTests {
    private static let source = Result {
        let ledger = try Ledger.inMemory(cost: .forTests)
        let now = try #require(Moment(text: "2026-11-23 14:05"))
        try SampleSchool(seed: 7, now: now).fill(ledger)
        return try DocumentSource(ledger: ledger, now: now)
    }

    private static let documents = Mutex<[DocumentKind: Document]>([:])

    private func document(_ kind: DocumentKind) throws -> Document {
        try Self.documents.withLock { documents in
            if let known = documents[kind] { return known }
            let new = try Self.newDocument(kind)
            documents[kind] = new
            return new
        }
    }

    private static func newDocument(_ kind: DocumentKind) throws -> Document {
        let source = try source.get()
        let query = HazardQuery(scope: .everything)
        let hazards = try source.ledger.hazards.rows(query, .first, limit: 1000)
        let hazard = try hazards.first { row in
            let hazard = try source.ledger.hazards.hazard(row.id)
            return hazard?.refusal(of: kind) == nil && hazard?.stage == .closed
        }
        let leader = source.organisation.assignments.first { $0.role == .leader }
        return try Documents(source, reader: source.principals.first?.id).document(
            DocumentRequest(kind, person: leader?.person, hazard: hazard?.id))
    }

    @Test(arguments: DocumentKind.allCases, [40, 76, 100, 120])
    func noLineIsWiderThanTheSheet(_ kind: DocumentKind, _ columns: Int) throws {
        for line in DocumentText(try document(kind), columns: columns).lines {
            #expect(TextMeasure.columns.width(of: line) <= Double(columns), "\(line)")
        }
    }

    @Test(arguments: DocumentKind.allCases)
    func linesOfATableEndUnderEachOther(_ kind: DocumentKind) throws {
        var table: [String] = []
        for line in DocumentText(try document(kind)).lines {
            if line.first.map("┌├└│".contains) == true {
                table.append(line)
                continue
            }
            #expect(Set(table.map(TextMeasure.columns.width)).count <= 1)
            table = []
        }
    }

    @Test(arguments: DocumentKind.allCases)
    func everyDocumentIsSignedAndSealed(_ kind: DocumentKind) throws {
        let document = try document(kind)
        let html = document.text(as: .html)
        #expect(!document.signatures.isEmpty && !document.title.isEmpty)
        #expect(html.contains("class=\"signature\"") && html.contains("size: A4"))
        #expect(html.contains("<html lang=\"zh-Hans\">") && !html.contains("http"))
    }

    /// The titles of a roster have a day below the weekday, its cells a name below the other.
    @Test func cardsOfANarrowSheetBreakNoLineInside() throws {
        let columns = (1...12).map { DocumentTable.Column("周\($0)\n11-\($0)") }
        let table = DocumentTable(columns, rows: [columns.map { _ in "顾长青\n罗秉文" }])
        let sheet = Document(title: "护导值班表", school: "学校", blocks: [.table(table)])
        let lines = DocumentText(sheet, columns: 76).lines
        #expect(!lines.contains { $0.contains(where: \.isNewline) })
        #expect(lines.contains { $0.hasPrefix("周1 11-1：顾长青 罗秉文    周2 11-2：顾长青 罗秉文") })
    }
}
