extension Strings {
    static let auditChinese = Audit(
        title: "操作记录", open: "操作记录（审计）", ownOnly: "仅本人", empty: "没有这样的记录。",
        signInFirst: "登录后才能查看操作记录。",
        time: "时间", who: "何人", what: "何事", about: "内容", signed: "签字",
        isSigned: "已签", isUnsigned: "—", nobody: "（未登录）",
        entry: "查看全文与签名", shortEntry: "全文", hazard: "打开这条隐患", shortHazard: "隐患",
        noHazard: "这条记录与隐患无关", noEntry: "没有选中的记录",
        byPerson: "只看某人", shortPerson: "某人", byGrid: "只看某网格", shortGrid: "网格",
        byPeriod: "只看某时段", shortPeriod: "时段", earlier: "前一时段", later: "后一时段",
        everything: "取消筛选", shortEverything: "全部",
        everybody: "所有人", allGrids: "所有网格", allTimes: "不限时间", typed: "自定时段…",
        typedHint: "如 2026-11，或 2026-11-01 至 2026-11-15", typedUnreadable: "看不懂这个时段，请改一改",
        spans: [
            "day": "今日", "week": "本周", "month": "本月", "semester": "本学期",
            "school-year": "本学年", "calendar-year": "本年度",
        ],
        days: { first, last in first == last ? first : "\(first) 至 \(last)" },
        searchedTo: { "正在查找，已查到 \($0)…" },
        acts: Audit.Acts(
            recoveryKeySet: "设定恢复密钥", accountCreated: "开户", keyIssued: "发给密钥",
            keyRecovered: "凭恢复密钥换发密钥", passphraseChanged: "修改口令",
            accountDisabled: "停用账户", accountEnabled: "启用账户", officeGiven: "任职",
            officeEnded: "卸任", officeTakenBack: "收回任职", signedIn: "登录", signedOut: "退出",
            wrongPassphrase: "口令错误", ruleChanged: "修改规则", clauseChanged: "修改条款",
            clauseRemoved: "删除条款",
            categoryChanged: "修改隐患类型", calendarChanged: "修改校历", monthSigned: "签署月报", imported: "导入",
            exported: "导出", organisationChanged: "修改基础资料",
            grid: [
                "opened": "设立网格", "renamed": "网格改名", "moved": "网格改属", "closed": "撤销网格",
                "assigned": "网格任职", "ended": "网格卸任", "place": "场所划入网格",
            ],
            duty: [
                "slot": "设定时段", "slot-ended": "停用时段", "required": "设定岗位",
                "requirement-ended": "取消岗位", "given": "安排值守", "ended": "结束值守",
                "substituted": "替班", "ticked": "到岗签到", "tick-taken-back": "撤回到岗",
            ],
            pledge: [
                "signed": "签订责任状", "voided": "责任状作废", "template": "修改责任状文本",
                "families": "登记家长责任书",
            ],
            risk: [
                "identify": "登记风险点", "revise": "修改风险点", "review": "复评风险点",
                "close": "关闭风险点", "reopen": "重开风险点",
            ],
            rows: { "\($0) 条" }, from: { "自 \($0)" }, until: { "至 \($0)" },
            heads: { "所见事件 \($0)、日志 \($1)" }),
        proof: Audit.Proof(
            title: { "\($0) 第 \($1) 条" }, hazardLog: "隐患事件", journal: "日志",
            digest: "摘要", previous: "前一条", signature: "签名", key: "公钥指纹",
            digestRight: "与内容相符", digestWrong: "与内容不符，已被改动",
            holds: "成立", wrong: "不成立", none: "无签名",
            unknownKey: "公钥不在账簿中", missing: "账簿中已没有这条记录。"))
}
