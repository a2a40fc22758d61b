extension Strings {
    static let workloadChinese = Workload(
        title: "心理工作量", short: "工作量", empty: "这段时间没有记录，按 n 添加。",
        noPupils: "只记谁、哪天、做了什么、多少；不涉及任何学生。",
        leftOut: "他人的家访、危机，月度和次数少的不列出；带 + 的折课时未含。",
        onlyOwn: "您看到的是自己的工作量。", factors: "折算课时：",
        kinds: [
            "lesson": "课时", "counselling": "个辅", "group": "团辅", "home-visit": "家访",
            "hotline": "热线", "crisis": "危机",
        ],
        person: "教师", lessons: "折课时", day: "日期", kind: "类别", amount: "数量",
        sum: { "合计折 \($0) 课时，\($1) 人" },
        turn: "看合计、看逐条", shortTurn: "换列", earlier: "上一月、上一学期", later: "下一月、下一学期",
        span: "按月、按学期", shortSpan: "月/学期", add: "登记工作量", shortAdd: "登记",
        withdraw: "撤回（记录保留）", shortWithdraw: "撤回", dayHint: "如 11-20",
        amountHint: "节、次、户", noted: "已登记工作量。", withdrawn: "已撤回。",
        unusual: { "一天 \($0)，常见不过 \($1)：请核对，无误再登记一次。" },
        refusals: Workload.Refusals(
            notSignedIn: "请先登录。", notYours: "他人的工作量由心理教师和分管副校长登记。",
            unknown: "请先选择一条记录（Tab 换列）。", withdrawn: "这条记录已撤回。", notYet: "还没到这一天。",
            badAmount: "数量应是 1 到 99 的整数。", noPerson: "请选定教师。", noReason: "请说明原因。",
            badDay: "看不懂这个日期。"),
        acts: ["noted": "登记心理工作量", "withdrawn": "撤回心理工作量"],
        rules: [
            "lesson": "工作量 课时折算", "counselling": "工作量 个辅折算", "group": "工作量 团辅折算",
            "home-visit": "工作量 家访折算", "hotline": "工作量 热线折算", "crisis": "工作量 危机折算",
        ], perOne: "课时/次", notAFactor: "应是 0.1 到 20 的数，最多一位小数。")
}
