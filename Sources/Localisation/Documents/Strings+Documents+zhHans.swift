extension Strings {
    static let documentsChinese = Documents(
        names: Documents.Names(
            gridMap: "网格示意图（公示）", responsibilities: "领导小组及网格责任人一览表", dutyList: "职责清单",
            roster: "护导值班表", pledge: "安全责任状", pledgeRatio: "责任状签订情况", riskMap: "四色风险分布图",
            riskPoints: "安全风险点清单", careWork: "心理工作台账（统计）", workload: "心理健康教育工作量表",
            activityCalendar: "心理健康活动日历", roomHotline: "咨询室开放与热线统计",
            screening: "心理普查情况表", talentPool: "心理健康教育人才库", careMeetings: "连片指导与培训登记表",
            hazardRegister: "年度隐患整改销号登记表", supervision: "挂牌督办台账", notice: "整改通知书及回执",
            review: "整改复查单", closing: "隐患销号单"),
        subjects: Documents.Subjects(
            year: "--year 年份", week: "--week 周次", person: "--person 姓名",
            hazard: "--hazard 隐患编号"),
        refusals: Documents.Refusals(
            noHazard: "还没有指明是哪一条隐患，可用编号或末尾几位。",
            noPerson: "还没有指明是谁，或此人不在网格中。", noWeek: "这一天不在学期中，或这个学期没有这一周。",
            onlyOfToday: "这份资料只按今天的情况出；--on 可用于网格、职责、值班表、责任状、风险和人才库。",
            notYet: "那一天还没有到，隐患、风险和签订情况无从得知。",
            notForYou: "这份资料由心理教师、分管副校长和校长查看；请以本人身份登录，命令行用 --as。",
            beforeLedger: { "台账从 \($0) 开始，再早没有记录。" },
            notAssigned: { "\($0) 还没有交办，没有整改通知书。" },
            notSubmitted: { "\($0) 还没有报请复查，没有复查单。" },
            notAccepted: { "\($0) 还没有验收合格，没有销号单。" }),
        page: Documents.Page(
            menu: "报表", title: "资料与报表", short: "报表", mnemonic: "R", choose: "选资料",
            html: "写成网页文件", shortHTML: "网页", text: "写成文本文件", shortText: "文本",
            csv: "写成 CSV 表格", shortCSV: "CSV", open: "写成网页并打开打印", shortOpen: "打印",
            before: "上一年、周、人或隐患", after: "下一年、周、人或隐患", scroll: "往下翻", scrollBack: "往上翻",
            right: "往右移", left: "往左移", shortRight: "右移",
            reading: "正在读取……", noSubject: "（用 [ ] 选）",
            noSubjectToStep: "这份资料只有一种。", shortAfter: "换年周人", year: { "\($0) 年" },
            week: { "第 \($0) 周" },
            person: { $0 }, hazard: { $0 }, written: { "已写入 \($0)" },
            opened: { "已写入并打开 \($0)" }, notWritable: { "不能写入 \($0)，没有导出。" },
            diskFull: { "磁盘已满，\($0) 没有写成。" }),
        noSuchDocument: { "没有名为“\($0)”的资料；wangge export document --list 列出全部。" },
        noSuchHazard: { "台账中没有编号为 \($0) 的隐患。" })
}
