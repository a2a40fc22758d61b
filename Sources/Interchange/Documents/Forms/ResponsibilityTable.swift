import Domain

/// 领导小组及网格责任人一览表.
struct ResponsibilityTable {
    private let source: DocumentSource

    init(_ source: DocumentSource) {
        self.source = source
    }

    var document: Document {
        Document(
            title: "校园安全网格化管理领导小组及网格责任人一览表", school: source.school,
            notes: [source.dateNote, count],
            isLandscape: true,
            blocks: [
                .heading("一、领导小组"), .table(leadership), .heading("二、网格责任人"),
                .table(grids),
            ] + remarks,
            signatures: [
                Signature("组长（校长）"), Signature("安全办负责人"), Signature("学校", hasSeal: true),
            ])
    }

    /// Of the grids that the table lists; the school itself is that of its leading group.
    private var count: String {
        let grids = source.organisation.grids.count { $0.parent != nil }
        return "全校下设网格 \(grids) 个，责任人员 \(staff) 人"
    }

    /// Whoever the table names, be it in the leading group alone.
    private var staff: Int {
        Set(source.organisation.assignments.map(\.person))
            .union(leadingGroup.flatMap { $1.map(\.id) }).count
    }

    private var leadingGroup: [(role: String, people: [Person])] {
        let root = source.organisation.grids.first { $0.parent == nil }
        let members = root.map { source.organisation.people(in: $0.id, as: .member) } ?? []
        let deputies = root.map { source.organisation.people(in: $0.id, as: .deputy) } ?? []
        let office = source.holders(of: .safetyOffice)
        return [
            ("组长（网格总负责人）", source.principals),
            ("副组长", source.holders(of: .vicePrincipal) + deputies), ("办公室（安全办）", office),
            ("成员", members),
        ]
    }

    private var leadership: DocumentTable {
        var seen: Set<Person.ID> = []
        let rows = leadingGroup.flatMap { role, people in
            people.filter { seen.insert($0.id).inserted }.map { person in
                [role, person.name, person.position, person.officePhone ?? ""]
            }
        }
        return DocumentTable(
            [
                .init("小组职务"), .init("姓名"), .init("行政职务"),
                .init("办公电话", isCentred: true),
            ], rows: rows
        )
        .numbered()
    }

    private var grids: DocumentTable {
        let organisation = source.organisation
        let rows = organisation.grids.filter { $0.parent != nil }.map { grid in
            let leaders = organisation.people(in: grid.id, as: .leader)
            return [
                grid.code, grid.name, source.names(leaders),
                leaders.map(\.position).joined(separator: "、"),
                source.names(organisation.people(in: grid.id, as: .deputy)),
                source.names(organisation.people(in: grid.id, as: .member)),
                leaders.compactMap(\.officePhone).joined(separator: "、"), places(of: grid.id),
            ]
        }
        return DocumentTable(
            [
                .init("网格", isCentred: true), .init("名称"), .init("网格长"), .init("职务"),
                .init("AB角"), .init("网格员"), .init("办公电话", isCentred: true), .init("责任场所"),
            ], rows: rows)
    }

    private func places(of grid: Grid.ID) -> String {
        source.organisation.children(of: nil)
            .filter { source.organisation.grid(of: $0.id)?.id == grid }
            .map(\.name).joined(separator: "、")
    }

    /// What the table lacks, so that nobody signs under a gap unseen.
    private var remarks: [Document.Block] {
        let organisation = source.organisation
        var remarks: [String] = []
        let leaderless = organisation.grids.filter { organisation.leader(of: $0.id) == nil }
        if !leaderless.isEmpty {
            remarks.append("无网格长：" + leaderless.map(\.code).joined(separator: "、"))
        }
        let single = organisation.grids.filter { organisation.deputies(of: $0.id).isEmpty }
        if !single.isEmpty {
            remarks.append("无AB角：" + single.map(\.code).joined(separator: "、"))
        }
        let blank = organisation.children(of: nil).filter { organisation.grid(of: $0.id) == nil }
        if !blank.isEmpty {
            remarks.append("未划入网格（空白）：" + blank.map(\.name).joined(separator: "、"))
        }
        return remarks.isEmpty ? [] : [.paragraph("待补：" + remarks.joined(separator: "；"))]
    }
}
