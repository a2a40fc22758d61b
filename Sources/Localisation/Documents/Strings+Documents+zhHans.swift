extension Strings {
    static let documentsChinese = Documents(
        names: Documents.Names(
            responsibilities: "领导小组及网格责任人一览表",
            hazardRegister: "年度隐患整改销号登记表",
            supervision: "挂牌督办台账",
            notice: "整改通知书及回执",
            review: "整改复查单",
            closing: "隐患销号单"),
        subjects: Documents.Subjects(school: "", year: "--year 年份", hazard: "--hazard 隐患编号"),
        refusals: Documents.Refusals(
            noHazard: "请指明是哪一条隐患：--hazard 编号或末尾几位。",
            notAssigned: { "\($0) 还没有交办，没有整改通知书。" },
            notSubmitted: { "\($0) 还没有报请复查，没有复查单。" },
            notAccepted: { "\($0) 还没有验收合格，没有销号单。" }),
        noSuchDocument: { "没有名为“\($0)”的资料；wangge export document --list 列出全部。" },
        noSuchHazard: { "台账中没有编号为 \($0) 的隐患。" })
}
