extension Strings {
    static let verificationChinese = Verification(
        heading: { "核验 " + $0 },
        holds: "全部成立：记录未被改动，签名有效。",
        fails: { "发现 \($0) 处不成立。" },
        firstEntry: "最早不成立的一条",
        allFaults: "不成立之处",
        more: { "……另有 \($0) 处" },
        checked: "已核",
        counts: { "过程记录 \($0) 条（签名 \($1)），日志 \($2) 条，隐患 \($3) 项，附件 \($4) 个" },
        rate: { "每秒 \($0) 条" },
        unreferenced: "附件目录中无记录引用的文件",
        heads: "两本记录的末条",
        headsHint: "请与已签封的月报页核对：",
        hazardLog: "隐患过程", journal: "日志",
        keys: "签名公钥指纹（请与纸面核对）",
        until: { "停用于 " + $0 },
        phases: .init(
            file: "文件", journal: "日志", events: "过程与签名", hazards: "逐项重放", search: "检索",
            attachments: "附件"),
        subjects: .init(
            file: "数据库文件",
            schema: { "结构 " + $0 },
            row: { "表 \($0) 行 \($1)" },
            entry: { log, number, hazard in
                log + " 第 \(number) 条" + (hazard.map { "（\($0)）" } ?? "")
            },
            hazard: { "隐患 " + $0 },
            searchIndex: { "检索索引 " + $0 },
            attachment: { "附件 \($0)（\($1)）" }),
        flaws: .init(
            damaged: { "损坏：" + $0 },
            missing: "缺失", unexpected: "不应存在", changed: "与记录不符",
            changedColumn: { "与记录不符：" + $0 },
            gap: { "第 \($0) 条之后被删去" },
            digest: "摘要不符：内容或其前一条被改动",
            unreadable: "内容无法识读",
            signatureMissing: "签名缺失", signatureUnexpected: "有签名而无公钥",
            signatureWrong: "签名无效", keyUnknown: "公钥不存在", keyOfAnother: "公钥属于他人",
            keyRetired: "公钥当时已停用", notEntitled: "签名人当时无此权限",
            order: "前后次序不成立",
            notAsSeen: { "与 \($0) 上次退出时所见不同" }))
}
