import Domain
import Persistence

/// 心理健康教育人才库 as it stands on a day: who is in it, and how many of each role and qualification.
struct TalentSheet {
    private let source: DocumentSource
    private let inForce: [(member: TalentMember, term: TalentTerm)]

    init(_ source: DocumentSource) throws {
        self.source = source
        inForce = TalentPool(try source.ledger.talent.members()).inForce(on: source.now.day)
    }

    var document: Document {
        Document(
            title: "心理健康教育人才库", school: source.school,
            notes: [source.dateNote, "在库 \(inForce.count) 人"], isLandscape: true,
            blocks: [
                .heading("一、人员名单"), .table(people), .heading("二、身份与资格"), .table(counts),
                .paragraph("一人可有几项资格，分别计数。"),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var people: DocumentTable {
        DocumentTable(
            [
                .init("姓名"), .init("单位"), .init("身份", isCentred: true), .init("资格"),
                .init("证书编号"), .init("培训学时", isCentred: true), .init("入库", isCentred: true),
            ],
            rows: inForce.map { member, term in
                [
                    source.name(of: member.who), source.school(of: member.who),
                    Self.name(of: term.role),
                    term.qualifications.map(Self.name).joined(separator: "、"), term.certificate,
                    term.trainingHours > 0 ? "\(term.trainingHours)" : "",
                    member.since?.text ?? "",
                ]
            }
        ).numbered()
    }

    private var counts: DocumentTable {
        let roles = TalentRole.allCases.map { role in
            ["身份", Self.name(of: role), "\(inForce.count { $0.term.role == role })"]
        }
        let qualifications = TalentQualification.allCases.map { code in
            [
                "资格", Self.name(of: code),
                "\(inForce.count { $0.term.qualifications.contains(code) })",
            ]
        }
        return DocumentTable(
            [.init("类别", isCentred: true), .init("名称"), .init("人数", isCentred: true)],
            rows: roles + qualifications)
    }

    private static func name(of role: TalentRole) -> String {
        switch role {
        case .fullTime: "专职"
        case .partTime: "兼职"
        case .leadingTeacher: "班主任骨干"
        case .outsideExpert: "校外专家"
        }
    }

    private static func name(of qualification: TalentQualification) -> String {
        switch qualification {
        case .teacher: "心理健康教育教师资格"
        case .counsellorTwo: "国家心理咨询师二级"
        case .counsellorThree: "国家心理咨询师三级"
        case .degree: "心理/精神医学学历"
        case .training: "上岗培训"
        case .other: "其他"
        }
    }
}

extension DocumentSource {
    func name(of who: TalentMember.Who) -> String {
        switch who {
        case .staff(let person): name(of: person)
        case .outsider(let name, _): name
        }
    }

    func school(of who: TalentMember.Who) -> String {
        switch who {
        case .staff: school
        case .outsider(_, let school): school
        }
    }
}
