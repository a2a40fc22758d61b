import Domain
import Persistence

/// 心理普查 of the semester: each batch with its instrument, class by class. Second interviews stand in it
/// only where the queue was opened, with small numbers left out; nobody is named.
struct ScreeningSheet {
    private let source: DocumentSource
    private let semester: Semester?
    private let batches: [ScreeningBatch]
    /// By batch; nil where the queues are not opened for it.
    private let queues: [ScreeningBatch.ID: ScreeningQueue]?
    /// By batch, for whoever may know these alone; nil where nothing is known.
    private let sums: [ScreeningBatch.ID: OutstandingSum]?
    /// Whether `sums` are those that were signed last.
    private let proof: SumProof

    /// `queues` are those of the sealed file, as far as there are any; `sums` what they come to where
    /// they are not opened.
    init(
        _ source: DocumentSource, queues: [ScreeningBatch.ID: ScreeningQueue]? = nil,
        sums: [ScreeningBatch.ID: OutstandingSum]? = nil, proof: SumProof = .unsigned
    ) throws {
        self.source = source
        (self.queues, self.sums, self.proof) = (queues, sums, proof)
        let semester = source.calendar.latestSemester(on: source.now.day)
        self.semester = semester
        batches = try source.ledger.screening.batches().filter { batch in
            batch.counts
                && semester.map { ($0.starts...$0.ends).contains(batch.entry.day) } ?? true
        }
    }

    var document: Document {
        Document(
            title: "心理普查情况表", school: source.school,
            notes: [source.dateNote, source.note(on: semester)],
            blocks: batches.isEmpty
                ? [.paragraph("本学期没有普查。")]
                : batches.flatMap(blocks) + [.paragraph(foot)],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var foot: String {
        guard tellsInterviews else { return "答题和得分不存入程序。二次访谈情况已封存，由心理教师另行填写。" }
        return "答题和得分不存入程序。二次访谈人数小于 5 的写作“<5”，由其他数可以算出的写作“·”。"
            + (queues == nil
                ? "各班的二次访谈人数由心理教师另行填写，合计" + SumWords.text(proof) + "。" : "")
    }

    private var tellsInterviews: Bool { queues != nil || sums != nil }

    private func blocks(of batch: ScreeningBatch) -> [Document.Block] {
        [
            .heading(batch.entry.day.text + " " + batch.entry.instrument),
            .paragraph("界值：" + batch.entry.cutOff), .table(table(of: batch)),
        ]
    }

    private func table(of batch: ScreeningBatch) -> DocumentTable {
        let titles = ["应测", "已测", "未测", "参测率"] + (tellsInterviews ? ["需访谈", "已访谈", "待访谈"] : [])
        let interviews = interviews(of: batch)
        let untold = queues == nil && tellsInterviews ? ["—", "—", "—"] : []
        var rows = batch.classes.enumerated().map { index, count in
            Self.row(count.name, due: count.due, tested: count.tested, interviews?.column[index])
                + untold
        }
        if let other = interviews?.column.dropFirst(batch.classes.count).first {
            rows.append(Self.row("其他班", due: 0, tested: 0, other))
        }
        let sum = sums.map { ($0[batch.id] ?? .none).seen }
        rows.append(
            Self.row("合计", due: batch.due, tested: batch.tested, interviews?.sum ?? sum))
        return DocumentTable(
            [.init("班级")] + titles.map { .init($0, isCentred: true) }, rows: rows)
    }

    /// Of each class, then of classes that nobody counted where there are any, and of all; nil where the
    /// queue is not opened.
    private func interviews(
        of batch: ScreeningBatch
    ) -> (column: [SeenCount], sum: SeenCount)? {
        guard let queues else { return nil }
        let queue = queues[batch.id] ?? ScreeningQueue()
        let names = batch.classes.map(\.name)
        let counts =
            names.map { queue.outstanding(of: $0) }
            + [queue.outstanding(besides: names)].compactMap(\.self)
        return (
            SeenCount.column(counts, areClasses: true),
            counts.reduce(OutstandingCount.none, +).asOthersSee
        )
    }

    private static func row(
        _ name: String, due: Int, tested: Int, _ interviews: SeenCount?
    ) -> [String] {
        let share = Ratio(tested, of: due).perMille
        let seen = interviews.map { [$0.needed, $0.held, $0.waiting] } ?? []
        return [
            name, "\(due)", "\(tested)", "\(due - tested)",
            share.map { "\($0 / 10)%" } ?? "—",
        ] + seen.map(TimelinessSheet.text)
    }
}
