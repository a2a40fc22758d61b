import Domain
import Persistence

/// 销毁证明: which cases were made unreadable, when, by whom. The number is the file's own and says
/// nothing about a pupil.
struct DestructionRecord {
    let source: DocumentSource
    let certificates: [CareCertificate]

    var document: Document {
        Document(
            title: "心理关注个案销毁证明", school: source.school, notes: [source.dateNote],
            blocks: [
                .paragraph("下列个案已到保存期限，其密钥已抹去，任何人（包括持恢复密钥者）都不能再读；销毁前所作的备份须另行销毁。"),
                .table(
                    DocumentTable(
                        [
                            .init("内部编号", isCentred: true), .init("销毁时间", isCentred: true),
                            .init("办理人", isCentred: true), .init("签名前的链尾"),
                        ],
                        rows: certificates.map { certificate in
                            [
                                String(certificate.care.rawValue),
                                certificate.at.day.text + " " + certificate.at.hourMinuteText,
                                source.name(of: certificate.by), certificate.head,
                            ]
                        }
                    ).numbered()),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }
}
