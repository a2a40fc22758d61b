extension Strings {
    static let homeVisitsChinese = HomeVisits(
        title: "家访", short: "家访", rule: "特殊群体学生每学期至少一次", empty: "本学期名单中还没有人，按 n 添加。",
        sealed: "名单已封存；心理教师按 u 输入口令后查看。", onlyTotals: "名单只有心理教师能打开，此处只列合计。",
        foot: "家访所见所谈不存入。报表：心理栏按 E。", nobody: "本学期家访名单中还没有人",
        group: "类别", visitor: "家访人", needed: "应访", visited: "已访", waiting: "待访", share: "完成率",
        number: "序号", className: "班级", name: "姓名", state: "状态", masked: "••••（按 v）",
        day: "家访日期", sums: { "应访 \($0)，已访 \($1)，待访 \($2)，完成率 \($3)" },
        visitedOn: { "已访 \($0)" }, kept: { "姓名封存至 \($0)，此后抹去。" },
        turn: "看各类、各家访人、名单", shortTurn: "换列", unlock: "解封名单", shortUnlock: "解封",
        add: "列入家访名单", shortAdd: "列入", visit: "登记已家访", shortVisit: "已访",
        reveal: "查看姓名 60 秒", shortReveal: "姓名", strike: "移出名单（已转走或误列）", shortStrike: "移出",
        nameHint: "只封存给心理教师", classHint: "如 八(3)", dayHint: "如 11-20",
        nothingElse: "只记谁、哪类、谁去、哪天；兼属几类的选一类。", added: "已列入家访名单（封存）。",
        noted: "已登记家访。", struck: "已移出家访名单。",
        takeBack: "撤回误记的家访", shortTakeBack: "撤回家访", reason: "原因",
        takenBack: { "已撤回：\($0) 仍待家访。" },
        strikeQuestion: { "把 \($0) 移出家访名单？移出后不再计入应访，不能撤回。" },
        namesake: { "该班已有同名学生列为 \($0)。这是另一名同名学生，仍要列入吗？" }, lookReason: "安排家访",
        remind: { "家访待访 \($0) 人（按 Z、再按 v 查看）" },
        refusals: HomeVisits.Refusals(
            notSignedIn: "请先登录。", notYours: "家访名单只由心理教师登记。", unknown: "请先在名单中选择一人（Tab 换列）。",
            noName: "请填写姓名。", noClass: "请填写班级，如 七(1)。", noGroup: "请选择类别。",
            noVisitor: "请选定家访人。", notYet: "还没到这一天。", otherSemester: "这一天不在本学期。",
            alreadyVisited: "本学期已家访。", noSemester: "校历中还没有学期。",
            sealed: "名单已封存，请心理教师先按 u 解封。", badDay: "看不懂这个日期。", noReason: "请说明查看的原因。",
            notVisited: "还没有登记家访，没有可撤回的。", noNote: "请写明原因。",
            alreadyListed: { "该班已有同名学生列为 \($0)。" }))
}
