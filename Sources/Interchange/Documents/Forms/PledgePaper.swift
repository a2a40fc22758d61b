import Domain
import Persistence

/// 安全责任状 of one person, with the own places and duties in it; what was signed on screen word for
/// word.
struct PledgePaper {
    private let pledges: PledgeSource
    private let line: PledgeRoll.Line
    /// What the person answers for on the day of the paper.
    private let now: Answer
    /// What was signed for; the same as `now` where nothing is signed.
    private let then: Answer

    /// What somebody answers for on a day, with what its words draw on.
    private struct Answer {
        let subject: PledgeSubject
        let source: DocumentSource
        let book: DutyBook

        init?(
            _ line: PledgeRoll.Line, _ source: DocumentSource, signed: PledgeRoll.Signed? = nil,
            schoolYear: Int
        ) throws(LedgerError) {
            let day = source.now.day
            book = try source.ledger.duties.book(day.adding(days: -1)...day)
            self.source = source
            let subject = PledgeSubject(
                line, signed: signed, book: book, schoolYear: schoolYear,
                in: source.organisation, principal: source.principals.last?.id)
            guard let subject else { return nil }
            self.subject = subject
        }

        var duties: [String] { subject.duties.map(sentence) }

        func sentence(of duty: PledgeSubject.Line) -> String {
            "　　"
                + DutyWords(source: source, book: book)
                .text(of: duty.duty, duty.slot, hours: hours(of: duty.slot))
        }

        /// Of both timetables where they differ: the paper is for the whole year.
        private func hours(of slot: DutySlot) -> String {
            slot.summer == slot.winter
                ? slot.winter.text : "夏令" + slot.summer.text + "、冬令" + slot.winter.text
        }

        func name(of grid: Grid) -> String { grid.code + " " + grid.name }

        func lines(missingIn other: Answer) -> [String] {
            subject.grids(missingIn: other.subject).map { "　　" + name(of: $0) }
                + subject.duties(missingIn: other.subject).map(sentence)
        }
    }

    /// Refuses whoever has no part in the grid.
    init(_ source: DocumentSource, person: Person.ID?) throws {
        let pledges = try PledgeSource(source)
        guard let person, let line = pledges.roll.line(of: person),
            let now = try Answer(line, source, schoolYear: pledges.schoolYear)
        else { throw DocumentRefusal.noPerson }
        let then = try line.signed.flatMap { signed in
            try Answer(
                line,
                try DocumentSource(ledger: source.ledger, now: source.written, on: signed.day),
                signed: signed, schoolYear: pledges.schoolYear)
        }
        (self.pledges, self.line, self.now, self.then) = (pledges, line, now, then ?? now)
    }

    var document: Document {
        let source = pledges.source
        let text = signedText ?? filledText
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // The first line of a text is its title.
        let title = lines.first.flatMap { $0.isEmpty ? nil : $0 } ?? "安全责任状"
        return Document(
            title: title, school: source.school,
            notes: [source.dateNote, archive] + (line.hasChanged ? ["签后职责已变，宜重签"] : []),
            blocks: lines.dropFirst().filter { !$0.isEmpty }.map { .paragraph($0) } + changes,
            signatures: [
                Signature(
                    "甲方" + (then.subject.party.map { "（\($0.name)）" } ?? ""), hasSeal: true),
                Signature(
                    "乙方", name: line.pledge == nil ? "" : then.subject.person.name, day: day),
            ])
    }

    /// What the person answers for by now that was not signed for, and the other way round.
    private var changes: [Document.Block] {
        guard line.hasChanged else { return [] }
        let parts = [
            ("签后不再担负：", then.lines(missingIn: now)), ("签后新增：", now.lines(missingIn: then)),
        ]
        return [.heading("签后职责的变化（截至" + DocumentSource.date(now.source.now.day) + "）")]
            + parts.filter { !$0.1.isEmpty }.flatMap { title, lines in
                ([title] + lines).map { .paragraph($0) }
            }
    }

    private var signedText: String? {
        guard let text = line.pledge?.text, !text.isEmpty else { return nil }
        return text
    }

    private var filledText: String {
        let subject = then.subject
        return pledges.roll.book.template(line.layer).filled(with: [
            .school: subject.schoolName,
            .schoolYear: "\(subject.schoolYear)—\(subject.schoolYear + 1)",
            .person: subject.person.name, .position: subject.person.position,
            .party: subject.party?.name ?? "",
            .grids: subject.grids.map(then.name).joined(separator: "、"),
            .places: subject.places.map(\.name).joined(separator: "、"),
            .duties: then.duties.joined(separator: "\n"),
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
