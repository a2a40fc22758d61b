public import Domain
public import Persistence
public import Security

/// Writes the papers of the sealed file with the keys of whoever asks for them: every sheet carries
/// who and when, and the log of the file says that it was written.
public struct CarePapers {
    private let source: DocumentSource
    private let file: CareFile
    private let key: UnlockedKey

    public init(_ source: DocumentSource, _ file: CareFile, key: UnlockedKey) {
        self.source = source
        self.file = file
        self.key = key
    }

    /// Throws `CareRefusal`, `LedgerError` and what the keys in hand throw. `line` is the case of a
    /// referral letter, `approver` the principal where whoever asks does not lead it; `filter` narrows
    /// an extract of the log.
    public func document(
        _ paper: CarePaper, of line: CaseLine? = nil, approver: UnlockedKey? = nil,
        views filter: CareViewFilter = .all
    ) throws -> Document {
        var document: Document
        switch paper {
        case .referral:
            guard let line else { throw CareRefusal.notAReader }
            let watch = try file.watchCase(line.id, for: key)
            guard let referral = watch.lastReferral else { throw CareRefusal.noReferral }
            // The name is on the paper alone: its look and the writing are one.
            let pupil = try file.reveal(
                line.id, reason: .referral, words: ReferralLetter.title, by: key,
                approver: approver, isForPaper: true, at: source.now)
            document =
                ReferralLetter(source: source, watch: watch, referral: referral, pupil: pupil)
                .document
        case .timeliness:
            // Whoever counts, counts anew; all others print what was counted.
            if try file.standing(of: key, on: source.now.day).has(.psychologist) {
                try file.publish(file.lines(for: key), by: key, at: source.now)
            }
            document = TimelinessSheet(source: source, counts: try file.publicCounts()).document
        case .homeVisits: document = try homeVisits()
        case .screening: document = try screening()
        case .access:
            let today = source.now.day
            let standing = try file.standing(of: key, on: today)
            if let refusal = CareRules.refusalToReadLog(as: standing) { throw refusal }
            let log = try file.log(for: key, since: today.adding(days: -CareView.shownDays))
            document =
                AccessExtract(
                    source: source, log: log, filter: filter,
                    seesAll: standing.has(.principal)
                ).document
        case .destruction:
            let certificates = try file.certificates()
            document = DestructionRecord(source: source, certificates: certificates).document
        case .handover:
            guard
                let list = HandoverList(
                    try file.lines(for: key), on: source.now.day,
                    clock: try source.ledger.followUpClock())
            else { throw CareRefusal.noHoliday }
            document = HandoverSheet(source: source, list: list).document
        }
        if paper != .referral {
            try file.note(.exported, of: line, words: document.title, by: key, at: source.now)
        }
        document.watermark =
            [source.name(of: key.person), source.now.day.text, source.now.hourMinuteText]
            .joined(separator: " ") + " 导出，不得复制转发"
        return document
    }

    /// Writes into the log that a paper whose writing stands there already could not be written: a line of an
    /// export without a file is told for what it is, and a file without a line there cannot be.
    public func noteUnwritten(_ document: Document, of line: CaseLine? = nil) throws {
        try file.note(
            .exported, of: line, words: document.unwrittenTitle, by: key, at: source.now)
    }

    /// The lists themselves open for psychology teachers alone; whoever else reads gets the sums.
    private func opensLists() throws -> Bool {
        let standing = try file.standing(of: key, on: source.now.day)
        guard standing.has(anyOf: CareRules.readers) else { throw CareRefusal.notAReader }
        return ScreeningRules.refusal(toInterviewBy: standing) == nil
    }

    private func homeVisits() throws -> Document {
        let semester = source.calendar.latestSemester(on: source.now.day)
        guard try opensLists() else {
            let sum = try semester.flatMap { try file.homeVisitCount(in: $0) }
            let proof = try semester.map { try file.homeVisitSumProof(in: $0, for: key) }
            return HomeVisitSheet(
                source: source, semester: semester, sum: sum ?? .none, proof: proof ?? .unsigned
            ).document
        }
        let list = try semester.flatMap { try file.homeVisits(in: $0, for: key) }
        return HomeVisitSheet(
            source: source, semester: semester, list: list ?? HomeVisitList()
        ).document
    }

    private func screening() throws -> Document {
        guard try opensLists() else {
            return try ScreeningSheet(
                source, sums: file.interviewCounts(),
                proof: file.interviewSumsProof(for: key)
            ).document
        }
        var queues: [ScreeningBatch.ID: ScreeningQueue] = [:]
        for batch in try source.ledger.screening.batches() where batch.counts {
            queues[batch.id] = try file.queue(of: batch.id, for: key)
        }
        return try ScreeningSheet(source, queues: queues).document
    }
}
