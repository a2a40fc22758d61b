extension Strings {
    static let todayChinese = Today(
        title: "今日", tray: "待我签字", shortToday: "今日", shortTray: "待签", tab: "今日",
        nothing: "今天没有到期、逾期或等您办理的事项。",
        nothingToSign: "没有等您签字的事项。",
        signInFirst: "登录后显示等您办理的事项；下面是本校逾期的隐患。",
        noOffices:
            "本校还没有人任安全办、分管副校长或校长，谁也不能画校园图、研判隐患、安排护导。请在“账户与职务”里任职：输入 :账户，或按 F9 选“系统”菜单。",
        groups: .init(
            returned: "退回给我", waiting: "待我签办", overdue: "逾期", uncontrolled: "重大隐患管控已过期",
            progressDue: "挂牌督办应报半月进展", dueSoon: "今日到期与临期", mine: "待我整改", touched: "上次退出以来有变化"),
        signing: .init(
            approve: "签字同意", shortApprove: "签字", sendBack: "退回", shortSendBack: "退回",
            write: "写意见后签字", shortWrite: "写意见", open: "查看全部过程", shortOpen: "查看",
            move: "上一项、下一项", scroll: "翻看", close: "返回", before: "上报时", after: "整改后",
            nothingDone: "尚未报请复查", willSign: "将签", spent: { "支出 " + $0 + " 元" },
            verified: "现场核实属实", accepted: "现场复查合格", endorsed: "同意", signedOff: "同意销号",
            nothingToSendBack: "这一项没有可退回的内容", cannotSign: "您不能签"),
        count: { "\($0)" + ($1 ? "+" : "") })
}
