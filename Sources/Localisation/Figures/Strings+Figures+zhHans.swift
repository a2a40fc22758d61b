extension Strings {
    static let figuresChinese = Figures(
        title: "指标", open: "指标与月报", indicators: "指标", grids: "各网格", signatures: "月报签字",
        indicator: "指标", value: "数值", numbers: "分子/分母", meaning: "口径",
        names: [
            "rectification": "整改率", "punctuality": "按期整改率", "closing": "销号率",
            "overdue": "逾期数", "first-review": "一次复查合格率", "recurrence": "复发率",
            "self-check": "自查率", "average-days": "平均整改天数", "median-days": "整改天数中位数",
        ],
        meanings: [
            "rectification": "期内上报的，已验收合格 ÷ 属实总数",
            "punctuality": "原期限在期内届满的，按原期限验收 ÷ 全部",
            "closing": "期内上报的，已销号 ÷ 已编号",
            "overdue": "期末未销号且已过现期限",
            "first-review": "期内首次复查的，一次合格 ÷ 全部",
            "recurrence": "期内上报的，关联前次隐患 ÷ 属实总数",
            "self-check": "期内上报的，本校自查发现 ÷ 来源清楚的",
            "average-days": "期内验收的，交办至验收", "median-days": "期内验收的，交办至验收",
        ],
        coverage: "责任覆盖率", coverageMeaning: "有网格且有网格长的场所 ÷ 全部场所",
        pledges: "责任状签订率", pledgesMeaning: "本学年已签订 ÷ 应签订（不含家长）",
        rounds: "排查完成率", roundsMeaning: "期内已过各日，已报情况岗次（含无异常）÷ 应到岗次",
        stock: "存量",
        stockMeaning: "期末未销号",
        opening: "期初", added: "新增", closed: "销号", voided: "作废", stockShort: "存量",
        balance: { opening, added, closed, voided, stock in
            "存量 \(stock) = 期初 \(opening) + 新增 \(added) − 销号 \(closed) − 作废 \(voided)"
        },
        asOf: { "截至 \($0)" }, days: { "\($0) 天" }, of: { "\($0) 项" },
        grid: "网格", outside: "未划入网格", school: "全校", overdueShort: "逾期",
        counting: { done, total in total == 0 ? "正在统计…" : "正在统计 \(done)/\(total)…" },
        choosePeriod: "选择时段", shortPeriod: "时段", earlier: "前一时段", later: "后一时段",
        nextTab: "下一页", wholeSchool: "回到全校",
        list: "列出所指的隐患", shortList: "列出", nothingToList: "这一项没有可列的隐患",
        hazards: "所指隐患", onlyMonths: "只有按月才能签字和打印，请先选“本月”",
        noGrid: "没有网格",
        month: Figures.Month(
            title: "月报", sign: "签署月报", shortSign: "签字", print: "打印成文件", shortPrint: "打印",
            question: { "签署 \($0) 月报？签字连同两份日志的末条一并记入账簿，不能撤回。" },
            signed: { "已签署 \($0) 月报。" }, noSignatures: { "\($0) 月报还没有人签字。" },
            who: "签字人", at: "时间", heads: "所见事件/日志", state: "核对",
            holds: "账簿相符", lost: "账簿不符", sameFigures: "数字一致", otherFigures: "数字已变",
            notYours: { "月报须由\($0)签字" }, notBegun: "这个月还没有开始",
            figuresMoved: "刚才账簿有新记录，请看过新的数字再签", stillCounting: "数字还在统计，请稍候",
            target: "文件", saved: "保存", format: "文件名以 .html、.txt 或 .csv 结尾",
            written: { "已打印到 \($0)" },
            alreadyThere: { "\($0) 已经存在" }, notWritten: { "不能写入 \($0)" },
            badMonth: "月份要写成 2026-11 这样"))
}
