import Domain
import Persistence

/// 销毁证明: which cases were made unreadable, when, by whom. Neither code nor days say anything about a
/// pupil.
struct DestructionRecord {
    let source: DocumentSource
    let certificates: [CareCertificate]

    var document: Document {
        Document(
            title: "心理关注个案销毁证明", school: source.school, notes: [source.dateNote],
            isLandscape: true,
            blocks: [
                .paragraph("下列个案已到保存期限，其密钥已销毁，任何人（包括持恢复密钥者）都不能再读；销毁前所作的备份须另行销毁。"),
                .table(table),
                .paragraph(
                    "档案号与学生的对应关系已随个案销毁。“密钥指纹”是办理人签字所用的密钥；“内部编号”是封存文件 care.db 中该个案一行的编号，“签名前的链尾”是签字时最后一条记录的摘要，都由程序随机给定或算出，与学生无关，供 wangge care verify 核对签名时对照。旧版程序签的证明没有档案号和日期，记作“—”。"
                ),
            ],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    /// With the day of the opening, where it was put off or brought back since.
    private static func retention(of subject: CareCertificate.Subject) -> String {
        subject.keepUntil.text + (subject.firstKeepUntil.map { "（立案时 \($0.text)）" } ?? "")
    }

    private var table: DocumentTable {
        DocumentTable(
            [
                .init("档案号", isCentred: true), .init("立案日", isCentred: true),
                .init("保存至", isCentred: true), .init("销毁时间", isCentred: true),
                .init("办理人", isCentred: true), .init("密钥指纹", isCentred: true),
                .init("内部编号", isCentred: true), .init("签名前的链尾"),
            ],
            rows: certificates.map { certificate in
                let subject = certificate.subject
                return [
                    subject?.code ?? "—", subject?.openedOn.text ?? "—",
                    subject.map(Self.retention) ?? "—",
                    certificate.at.day.text + " " + certificate.at.hourMinuteText,
                    source.name(of: certificate.by), certificate.fingerprint ?? "—",
                    String(certificate.care.rawValue), certificate.head,
                ]
            }
        ).numbered()
    }
}
