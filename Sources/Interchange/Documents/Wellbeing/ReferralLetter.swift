import Domain

/// 转介建议书 in two copies, one for the guardian and one for the school; signed by both
/// (精神卫生法 art. 23, 预防未成年人犯罪法 art. 19: law).
struct ReferralLetter {
    let source: DocumentSource
    let watch: WatchCase
    let referral: CareEvent.Referral
    let pupil: PupilIdentity

    static let title = "转介建议书"

    var document: Document {
        Document(
            title: Self.title, school: source.school,
            notes: ["档案号：" + watch.code, source.dateNote],
            blocks: copy("第一联　监护人留存") + [.signatures(signatures), .cut(Self.title)]
                + copy("第二联　学校留存", beneath: schoolsHead),
            signatures: signatures)
    }

    /// What stands above both copies is cut off with the guardian's: the school files its own by this.
    private var schoolsHead: [Document.Block] {
        [
            .paragraph(
                ["学校：" + source.school, "档案号：" + watch.code, source.dateNote]
                    .joined(separator: "　"))
        ]
    }

    private func copy(
        _ title: String, beneath head: [Document.Block] = []
    ) -> [Document.Block] {
        [.heading(title)] + head + [
            .form([
                FormRow("学生姓名", pupil.name, "班　　级", pupil.className),
                FormRow("监护人", pupil.guardian, "联系方式", pupil.emergencyContact),
                FormRow("建议前往", referral.to),
                FormRow("建议理由", referral.reason),
            ]),
            .paragraph(
                "学校不作诊断。现建议监护人陪同学生前往上述专业机构评估，并把机构的意见告知学校；意见只供查阅，学校不留存。"),
            .paragraph("监护人意见：□ 同意转介　□ 暂不同意，理由：＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ]
    }

    private var signatures: [Signature] {
        [
            Signature("监护人"), Signature("心理教师", name: source.name(of: watch.owner)),
            Signature("学校", hasSeal: true),
        ]
    }
}
