extension Strings {
    static let careDetailsChinese = CareDetails(
        host: "学校或地点", hours: "小时", participants: "参加人", services: "做了什么", callers: "来电人",
        outcomes: "处理结果", hostHint: "指导的学校，或培训地点", hoursHint: "如 2 或 1.5",
        participantsHint: "姓名或首字母，回车加入，退格去掉最后一人", ticksHint: "←→ 移动，空格勾选，可多选",
        numbersHint: "只记次数：数字填写，←→ 或空格换格",
        serviceNames: [
            "lecture": "讲座", "supervision": "个案督导", "research": "教研", "screening": "筛查支持",
            "crisis": "危机支持", "parents": "家长指导", "other": "其他",
        ],
        callerNames: ["pupil": "学生", "parent": "家长", "teacher": "教师", "other": "其他"],
        outcomeNames: [
            "answered": "当场解答", "appointment": "预约咨询", "crisis": "转危机处置", "referral": "转介",
            "other": "其他",
        ],
        meetings: CareDetails.Meetings(
            title: "连片指导与培训", short: "连片", empty: "这个学期没有连片指导和培训，按 n 添加。",
            nobody: "还没有登记参加人：选一条，按 Enter 填写。", foot: "校外人员须先在人才库中（Z、t）；不涉及个别学生。",
            turn: "看逐次、看各人", shortTurn: "换列", earlier: "上一学期", later: "下一学期",
            add: "添加连片指导或培训", shortAdd: "添加", detail: "填写或更正地点、时长、参加人", shortDetail: "填写",
            person: "参加人", visits: "连片次数", visitHours: "连片小时", trainings: "培训次数",
            trainingHours: "培训小时", missing: "未填写",
            sum: { "连片指导 \($0) 次，培训 \($1) 次" }, people: { "\($0) 人" },
            detailed: { "已填写：\($0)" }),
        room: CareDetails.Room(
            title: "咨询室与热线", short: "热线", empty: "这个学期没有咨询室和热线的记录，按 n 添加。",
            foot: "只记日期、时长和次数；来访来电者和所谈内容不登记。", month: "月份", roomDays: "开放天",
            roomHours: "小时", visitors: "来访", hotlineDays: "热线天", calls: "来电", total: "合计",
            unsorted: "未分类", noCalls: "没有来电", turn: "看逐月、看逐条", shortTurn: "换列"),
        refusals: CareDetails.Refusals(
            otherKind: "这一类没有这些内容。", noHost: "请填写学校或地点（不超过 30 字）。",
            badHours: "请填写小时数，0.1 到 24。", nobodyTookPart: "请填写参加人。", noService: "请至少勾选一项做了什么。",
            unknownParticipant: "参加人那天不在名册或人才库中。",
            sumsDiffer: "处理结果的次数合计应等于来电人的次数合计。", unclear: "有一个名字没有对上人，请选定或删去。"))
}
