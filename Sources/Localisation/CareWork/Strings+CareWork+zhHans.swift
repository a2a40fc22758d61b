extension Strings {
    static let careWorkChinese = CareWork(
        title: "心理工作台账", noSemester: "校历中还没有学期，无法计算应办事项。",
        empty: "本学期还没有记录，按 n 添加。",
        onlyTotals: "明细由心理教师、分管副校长和校长查看，此处只列完成情况。",
        noPupils: "本台账不涉及个别学生；请勿填写任何学生姓名。",
        kinds: [
            "school-activity": "全校活动", "class-activity": "班级活动", "publicity": "宣传",
            "letter": "致家长信", "training": "培训", "cluster-visit": "连片指导",
            "room-opening": "咨询室开放", "hotline": "热线",
        ],
        obligations: [
            "school-activity": "全校活动", "letter": "致家长信",
            "ten-ten": "世界精神卫生日 10·10", "may-25": "心理健康日 5·25",
            "may-month": "心理健康教育月 5月", "class-activity": "班级活动",
            "room-opening": "咨询室开放",
        ],
        every: { $0 == 1 ? "每周" : "每 \($0) 周一次" }, classWeeks: "班级活动 每几周一次",
        roomWeeks: "咨询室开放 每几周一次",
        kind: "类别", day: "日期", what: "内容", count: "人次", state: "状态",
        kindHint: "←→ 换类别，数字直选：", dayHint: "如 12-05；今天以后即为计划", reason: "原因",
        held: "已办", planned: "计划", unconfirmed: "到期未确认",
        add: "添加记录或计划", shortAdd: "添加", confirm: "确认已办", shortConfirm: "已办",
        withdraw: "撤回（记录保留）", shortWithdraw: "撤回", back: "返回", group: "心理工作",
        met: { "已办 \($0)/\($1)" }, done: "已完成", notBegun: "未到时间",
        missed: { "缺 \($0)" }, openUntil: { "应于 \($0) 前办" }, plannedOn: { "计划 \($0)" },
        owed: { "尚欠 \($0) 项" }, nothingOwed: "不欠",
        remind: { owed, unconfirmed in
            "心理工作：本学期尚欠 \(owed) 项" + (unconfirmed > 0 ? "，到期未确认 \(unconfirmed) 项" : "")
                + "（按 Z 查看）"
        },
        noted: { "已记入：\($0)" }, confirmed: { "已确认：\($0)" }, withdrawn: { "已撤回：\($0)" },
        notSignedIn: "请先登录。", notYours: "只有心理教师和分管副校长可以登记。",
        unknown: "请先选择一条记录。", isWithdrawn: "这条记录已撤回。", alreadyHeld: "这条记录已是已办。",
        notYet: "还没到这一天，不能算已办。",
        otherYear: { "只登记 \($0) 至 \($1) 的工作，请核对年份。" },
        others: { "另有 \($0) 条不在本学期，按 o 查看。" },
        othersShown: "以下不在本学期：记错日期的按 d 撤回，再按 n 重新登记；按 o 回到本学期。",
        showOthers: "本学期以外的记录", noOthers: "没有本学期以外的记录。", noTitle: "请填写内容。",
        noWords: "热线和咨询室只记人次，不写内容。", badCount: "人次应是不大的整数。",
        noReason: "请说明原因。", badDay: "看不懂这个日期。",
        acts: [
            "noted": "登记心理工作", "held": "确认心理工作已办", "detailed": "填写心理工作", "withdrawn": "撤回心理工作",
        ])
}
