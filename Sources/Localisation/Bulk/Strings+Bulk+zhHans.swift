extension Strings {
    static let bulkChinese = Bulk(
        mark: "标记这一条", shortMark: "标记", markAll: "标记本栏所示全部", shortMarkAll: "全标",
        unmark: "取消全部标记", shortUnmark: "清标记",
        list: "批量办理所标隐患", shortList: "批量", listTitle: "批量办理",
        marked: { $1 == 0 ? "已标 \($0)" : "已标 \($0)（另 \($1) 被筛选隐去）" },
        tooMany: { "一次最多标记 \($0) 条，请先筛选" },
        oneByOne: "这一步须逐条办理：按 Enter 打开一条，或按 \\ 取消标记",
        allHidden: "所标隐患都被筛选隐去了，按 Esc 取消筛选",
        title: { "\($0) · 所标 \($1) 条" },
        possible: { "可办 \($0) / \($1) 条" }, noneIsPossible: { "所标隐患都不能\($0)" },
        more: { "…… 另有 \($0) 条" },
        question: { "将\($0) \($1) 条隐患，每条各签一次。" },
        questionSkipping: { "将\($0) \($1) 条隐患，每条各签一次；另有 \($2) 条按规则不能办，跳过：" },
        overtaken: { "\($0)刚办了“\($1)”，请看过再办" },
        done: { "已\($0) \($1) 条" }, doneInPart: { "已\($0) \($1) 条，未办 \($2) 条（仍有标记）" },
        outcomeTitle: "没有办成的", nothingDone: { "有 \($0) 条不能办，照选择一条也没有办：" },
        undoHint: " · u 撤销", undoNamed: { "撤销刚才批量的“\($0)”：\($1) 条" },
        undoes: { "将撤销刚才批量的“\($0)”\($1) 条，每条另记一条并签字，原来那条仍在。" },
        undoLeaves: { "另有 \($0) 条不能撤销：" },
        batchStays: { "批量“\($0)”不能撤销；签过的字打开那一条按 U 撤回" },
        hints: [
            "due": "没有期限的用它，已有期限的不变；↓ 选期限，或输入 7 天",
            "noticeNumber": "从这一号起逐条编号，已有文号的不变",
            "orders": "留空则各用各的整改措施", "unit": "留空则各用各的责任部门",
            "others": "有的隐患按规则不能办时怎么办",
        ])
}
