import Domain
import Persistence

/// 安全责任状 of one person, with the own places and duties in it; what was signed on screen word for
/// word.
struct PledgePaper {
    private let pledges: PledgeSource
    private let subject: PledgeSubject
    private let line: PledgeRoll.Line
    private let book: DutyBook

    /// Refuses whoever has no part in the grid.
    init(_ source: DocumentSource, person: Person.ID?) throws {
        let pledges = try PledgeSource(source)
        let book = try source.ledger.duties.book(source.now.day...source.now.day)
        guard let person, let line = pledges.roll.line(of: person),
            let subject = PledgeSubject(
                line, book: book, schoolYear: pledges.schoolYear, in: source.organisation,
                principal: source.principals.first?.id)
        else { throw DocumentRefusal.noPerson }
        (self.pledges, self.line, self.subject, self.book) = (pledges, line, subject, book)
    }

    var document: Document {
        let source = pledges.source
        let text = signedText ?? filledText
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // The first line of a text is its title.
        let title = lines.first.flatMap { $0.isEmpty ? nil : $0 } ?? "安全责任状"
        return Document(
            title: title, school: source.school, notes: [source.dateNote, archive],
            blocks: lines.dropFirst().filter { !$0.isEmpty }.map { .paragraph($0) },
            signatures: [
                Signature("甲方" + (subject.party.map { "（\($0.name)）" } ?? ""), hasSeal: true),
                Signature("乙方", name: line.pledge == nil ? "" : subject.person.name, day: day),
            ])
    }

    private var signedText: String? {
        guard let text = line.pledge?.text, !text.isEmpty else { return nil }
        return text
    }

    private var filledText: String {
        let duties = subject.duties.map { duty in
            "　　" + DutyWords(source: pledges.source, book: book).text(of: duty.duty, duty.slot)
        }
        return pledges.roll.book.template(line.layer).filled(with: [
            .school: subject.schoolName,
            .schoolYear: "\(subject.schoolYear)—\(subject.schoolYear + 1)",
            .person: subject.person.name, .position: subject.person.position,
            .party: subject.party?.name ?? "",
            .grids: subject.grids.map { $0.code + " " + $0.name }.joined(separator: "、"),
            .places: subject.places.map(\.name).joined(separator: "、"),
            .duties: duties.joined(separator: "\n"),
        ])
    }

    private var day: String {
        switch line.pledge?.signature {
        case .onScreen: line.pledge.map { DocumentSource.date($0.at.day) } ?? ""
        case .onPaper(let day, _): DocumentSource.date(day)
        case nil: ""
        }
    }

    private var archive: String {
        switch line.pledge?.signature {
        case .onScreen(let digest): "已在系统中签字，摘要 " + digest.prefix(16)
        case .onPaper(_, let box): "纸质已签" + (box.isEmpty ? "" : "，档案盒 " + box)
        case nil: "未签"
        }
    }
}
