import Domain
import Persistence

/// 职责清单: what everybody answers for, grid after grid, with the times at which they stand guard.
struct DutyList {
    private let source: DocumentSource
    private let book: DutyBook

    init(_ source: DocumentSource) throws {
        self.source = source
        book = try source.ledger.duties.book(source.now.day...source.now.day)
    }

    var document: Document {
        Document(
            title: "校园安全网格职责清单", school: source.school,
            notes: [source.dateNote, "在岗值守 \(inForce.count) 项"],
            blocks: [.heading("一、岗位职责"), .table(Self.roles)] + grids,
            signatures: [Signature("安全办负责人"), Signature("校长", hasSeal: true)])
    }

    private var inForce: [Duty] { book.duties.filter { $0.isInForce(on: source.now.day) } }

    private static let roles = DocumentTable(
        [.init("岗位"), .init("职责")],
        rows: [
            ["校长（组长）", "学校安全第一责任人；组织月调度，研判重大隐患，签字销号，如实上报。"],
            ["分管副校长（副组长）", "组织周检查和专项检查；督促整改，审批首次延期。"],
            ["安全办", "登记台账，研判定级，交办整改，督办逾期，归档资料。"],
            ["网格长", "组织网格每周全面检查；核实隐患，复查整改，签字销号。"],
            ["AB角", "网格长不在岗时代行全部职责。"],
            ["网格员", "每日巡查责任场所；先管控后上报，到岗签字，无异常也签字。"],
        ])

    private var grids: [Document.Block] {
        let organisation = source.organisation
        let byPerson = Dictionary(grouping: inForce, by: \.person)
        var blocks: [Document.Block] = []
        for grid in organisation.grids {
            let roles: [(GridRole, String)] = [
                (.leader, "网格长"), (.deputy, "AB角"), (.member, "网格员"),
            ]
            let rows = roles.flatMap { role, name in
                organisation.people(in: grid.id, as: role).map { person in
                    [
                        name, person.name, person.position,
                        (byPerson[person.id] ?? []).map(line).joined(separator: "\n"),
                    ]
                }
            }
            let duties = GridDuties(of: grid, in: organisation, book)
            blocks += [
                .heading("\(grid.code) \(grid.name)"),
                .paragraph("重点：\(duties.text)。检查频次：\(duties.frequency)。"),
                .table(
                    DocumentTable(
                        [
                            .init("岗位", isCentred: true), .init("姓名", isCentred: true),
                            .init("职务"), .init("值守（时段 地点）"),
                        ], rows: rows)),
            ]
        }
        return blocks
    }

    private func line(_ duty: Duty) -> String {
        guard let slot = book.slot(duty.slot, on: source.now.day) else { return "" }
        return DutyWords(source: source, book: book).text(of: duty, slot)
    }
}
