extension Strings {
    static let talentChinese = Talent(
        title: "心理健康教育人才库", short: "人才库", empty: "这一天库中没有人，按 n 添加。",
        onlyTotals: "名单由心理教师、分管副校长和校长查看，此处只列人数。",
        foot: "只登记教师和校外人员；新的资格从哪天起，按 e 另记，从前的保留。",
        roles: [
            "full-time": "专职", "part-time": "兼职", "leading-teacher": "班主任骨干",
            "outside-expert": "校外专家",
        ],
        qualifications: [
            "teacher": "心理健康教育教师资格", "counsellor-2": "国家心理咨询师二级",
            "counsellor-3": "国家心理咨询师三级", "degree": "心理/精神医学学历", "training": "上岗培训",
            "other": "其他",
        ],
        shortQualifications: [
            "teacher": "教师资格", "counsellor-2": "咨询师二级", "counsellor-3": "咨询师三级",
            "degree": "专业学历", "training": "上岗培训", "other": "其他",
        ],
        name: "姓名", school: "单位", ownStaff: "本校", role: "身份", qualification: "资格",
        certificate: "证书编号", hours: "培训学时", since: "自", until: "至", kind: "人员", staff: "本校教职工",
        outsider: "校外人员", reason: "原因", lastDay: "最后一天", day: "哪一天", inForce: "在库",
        all: "历年全部",
        onDay: { "\($0) 在库" }, left: { "\($0) 离库" }, sum: { "共 \($0) 人" },
        turn: "看在库、看历年全部", shortTurn: "在库/全部", look: "看另一天的在库人员", shortLook: "日期",
        add: "添加人员", shortAdd: "添加", revise: "更新身份和资格（从前的保留）", shortRevise: "更新",
        leave: "离库", shortLeave: "离库", withdraw: "撤回误录（记录保留）", shortWithdraw: "撤回",
        dayHint: "如 2026-09-01；不晚于今天", staffHint: "姓名或拼音首字母", schoolHint: "校外人员的学校或单位",
        certificateHint: "可不填", hoursHint: "上岗培训的学时，没有则不填", ticksHint: "←→ 移动，空格勾选，可多选",
        added: { "已入库：\($0)" }, revised: { "已更新：\($0)" }, leftNow: { "已离库：\($0)" },
        withdrawn: { "已撤回：\($0)" },
        refusals: Talent.Refusals(
            notSignedIn: "请先登录。", notYours: "人才库由心理教师和分管副校长登记。", unknown: "请先选择一人。",
            withdrawn: "这条记录已撤回。", hasLeft: "此人已离库；再来时另行添加。", noName: "请填写姓名。",
            noSchool: "请填写单位。", noPerson: "请选定本校教职工。", noQualification: "请至少勾选一项资格。",
            noReason: "请说明原因。", badHours: "勾选上岗培训时填写学时（1 到 9999），未勾选时不填。",
            badCertificate: "证书编号过长。", notYet: "还没到这一天。", beforeTheLast: "不能早于现有记录开始的那一天。",
            alreadyIn: "此人那时已在库中。", badDay: "看不懂这个日期。"),
        acts: [
            "joined": "人才库添加", "revised": "人才库更新", "left": "人才库离库", "withdrawn": "撤回人才库记录",
        ])
}
