extension Strings {
    /// How a case ends where the risk may not be over: the pupil has left the school, or is the wrong one.
    public struct CareEnding: Sendable {
        /// Which closing, and both of them.
        public var kind, riskOver, leftSchool: String
        /// The case of the wrong pupil, what stands above its reason, and that it is not opened again.
        public var mistaken, mistakenRule, isVoid: String
        /// What stands in it that has to be withdrawn first.
        public var worked: String
        /// In the history, with the reason.
        public var voided: @Sendable (String) -> String
        /// Behind the sums of the last weeks: how many.
        public var mistakenSum: @Sendable (Int) -> String
        /// What stands above the fields of a 离校结案, and behind why the other closing cannot be.
        public var rule, otherwise: String
        public var reason, day, dayHint, receiver, secondHint: String
        /// The guardian was told, and was not.
        public var guardianTold, guardianNotTold: String
        /// By the raw values of the domain's words.
        public var reasons, receivers: [String: String]
        /// Before what came of the receiver.
        public var receiverIs: @Sendable (String) -> String
        public var consentMissing, headMustSign, closeFirst: String
    }

    public var careEnding: CareEnding {
        language == .chinese ? Self.careEndingChinese : Self.careEndingEnglish
    }

    private static let careEndingChinese = CareEnding(
        kind: "结案方式", riskOver: "风险解除结案", leftSchool: "离校结案",
        mistaken: "误建作废",
        mistakenRule:
            "立错学生的个案由两人签字作废：退出名单、统计、跟进和今日；记录照旧封存到保存期满，原可查阅的人仍可查阅，不能重启。姓名、班级写错的不作废，按 b 更正。",
        isVoid: "个案已按误建作废，不再办理；需要关注的另行立案（n）",
        worked: "个案里有转介、危机、未结束的离校、复学、已完成的措施或已联系上的记录，不能作废：不是本案的先按 y 逐条撤销",
        voided: { "误建作废：\($0)" }, mistakenSum: { "  误建 \($0)" },
        rule: "离校结案不表示风险已解除，须校长或分管副校长同签。只记原因和是否告知，不写诊断。",
        otherwise: "。学生已离校的可办离校结案，立错学生的可作废：",
        reason: "离校原因", day: "离校日", dayHint: "在立案日与今天之间", receiver: "接收学校或机构",
        secondHint: "校长或分管副校长，当面输入",
        guardianTold: "已告知监护人", guardianNotTold: "未能告知监护人",
        reasons: [
            "graduated": "毕业", "transferred": "转学", "withdrew": "退学", "other": "其他离校",
        ],
        receivers: [
            "informed": "已告知（监护人同意）", "consentRefused": "监护人不同意告知",
            "notInformed": "未告知或无接收方",
        ],
        receiverIs: { "接收方：\($0)" },
        consentMissing: "监护人尚未告知，不能视为同意：请先告知监护人，或选“未告知或无接收方”",
        headMustSign: "离校结案的第二签字人须是校长或分管副校长",
        closeFirst: "个案尚未结案：先按 c 结案（学生已离校的办离校结案），再销毁")

    private static let careEndingEnglish = CareEnding(
        kind: "Closed because", riskOver: "the risk is over", leftSchool: "left school",
        mistaken: "opened by mistake",
        mistakenRule:
            "The case of a wrong pupil leaves list, counts, follow-up and Today under two signatures. Its record stays sealed until its day, whoever could read it still can, and it is not reopened. A wrong name or class is corrected instead (b).",
        isVoid:
            "The case was opened by mistake: nothing is done in it any more; open a new one (n)",
        worked:
            "A referral, crisis, leave that is on, return, measure that is done or contact that reached somebody stands in it: withdraw first what is not of this case (y)",
        voided: { "opened by mistake: \($0)" }, mistakenSum: { "  by mistake \($0)" },
        rule:
            "That the pupil has left does not say that the risk is over: the principal or a deputy signs as well. Only why, and who was told; no diagnosis.",
        otherwise:
            ". The case of a pupil who has left, or that was opened by mistake, can be closed as such:",
        reason: "Left because", day: "Left on",
        dayHint: "between the opening of the case and today", receiver: "Next school",
        secondHint: "The principal or a vice principal, in person",
        guardianTold: "the guardian was told", guardianNotTold: "the guardian was not told",
        reasons: [
            "graduated": "graduated", "transferred": "transferred", "withdrew": "withdrew",
            "other": "other",
        ],
        receivers: [
            "informed": "told (guardian agrees)", "consentRefused": "guardian does not agree",
            "notInformed": "not told, or none",
        ],
        receiverIs: { "next school: \($0)" },
        consentMissing:
            "A guardian who was not told agrees to nothing: tell them first, or choose “not told, or none”",
        headMustSign: "With a pupil who left, the principal or a vice principal signs as well",
        closeFirst:
            "The case is still open: close it first (c; as left school where the pupil is gone), then destroy it"
    )
}
