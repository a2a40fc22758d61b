import Domain

/// 家访完成率 of the special groups in a semester: counts with small ones left out, and nobody's name.
struct HomeVisitSheet {
    private let source: DocumentSource
    private let semester: Semester?
    /// Nil where the list was not opened: then the sum stands alone.
    private let list: HomeVisitList?
    private let sum: OutstandingSum
    /// Whether the sum that stands alone is the one that was signed last.
    private let proof: SumProof

    init(source: DocumentSource, semester: Semester?, list: HomeVisitList) {
        (self.source, self.semester, self.list) = (source, semester, list)
        sum = OutstandingSum(list.count())
        proof = .proven
    }

    init(source: DocumentSource, semester: Semester?, sum: OutstandingSum, proof: SumProof) {
        (self.source, self.semester, list) = (source, semester, nil)
        (self.sum, self.proof) = (sum, proof)
    }

    var document: Document {
        Document(
            title: "特殊群体家访完成率", school: source.school,
            notes: [source.dateNote, source.note(on: semester)],
            blocks: [
                .table(table),
                .paragraph("应访：本学期至少家访一次的学生，兼属几类的只计一类。"),
                .paragraph(
                    list == nil
                        ? "各类别由心理教师另行填写，合计" + SumWords.text(proof)
                            + "；小于 5 的数及可由此推知的数写作“<5”或“·”。"
                        : "有小于 5 的数的类别，连同人数最少的类别一并写作“<5”或“·”，以免由合计相减得出。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var table: DocumentTable {
        let groups = list == nil ? [] : HomeVisitList.groups
        let counts = groups.compactMap { group in list?.count { $0.group == group } }
        let rows = zip(zip(groups, counts), SeenCount.column(counts)).map { line, seen in
            Self.row(Self.name(of: line.0), OutstandingSum(line.1), seen)
        }
        return DocumentTable(
            [
                .init("类别"), .init("应访", isCentred: true), .init("已访", isCentred: true),
                .init("待访", isCentred: true), .init("完成率", isCentred: true),
            ], rows: rows + [Self.row("合计", sum, sum.seen)])
    }

    private static func row(
        _ name: String, _ sum: OutstandingSum, _ seen: SeenCount
    ) -> [String] {
        let share = sum.exact.flatMap { Ratio($0.needed - $0.waiting, of: $0.needed).perMille }
        return [name] + [seen.needed, seen.held, seen.waiting].map(TimelinessSheet.text)
            + [seen.isTold ? share.map { "\($0 / 10)%" } ?? "—" : "·"]
    }

    private static func name(of group: FocusTag) -> String {
        switch group {
        case .leftBehind: "留守"
        case .migrant: "流动"
        case .orphanedOrDisabled: "孤残"
        case .hardship: "困境"
        case .singleParent: "单亲"
        case .upheaval: "重大变故"
        case .unusualLeave: "异常请假"
        case .suspended: "休学"
        case .returned: "复学"
        }
    }
}

/// What a paper says of a sum whose list was not opened for it.
enum SumWords {
    static func text(_ proof: SumProof) -> String {
        switch proof {
        case .proven: "已核对（与心理教师的签字相符）"
        case .unsigned: "未与封存名单核对"
        case .changed: "与心理教师的签字不符，签字后被改动过，不可采用（心理教师解封名册后会重新核算）"
        }
    }
}
