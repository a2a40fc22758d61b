extension Strings {
    static let exportsChinese = Exports(
        balance: { opening, added, closed, voided, stock in
            "存量 \(stock) = 期初 \(opening) + 新增 \(added) − 销号 \(closed) − 作废 \(voided)"
        },
        written: { "已导出到 \($0)。" },
        alreadyThere: { "\($0) 已经存在，没有改动；要覆盖请加 --force。" },
        notWritten: { "不能写入 \($0)，没有导出。" },
        outputLost: "导出的内容没有全部写出去。",
        unsigned: "注意：没有用 --as 登录，日志中这次导出不带签名。",
        verification: Exports.Verification(
            unreadableFile: { "不能读取 \($0)。" },
            notADocument: { "\($0) 不是 wangge export ledger --format json 导出的文件。" },
            cutOff: { "\($0) 不完整：文件在中途结束。" },
            unreadableLine: { "第 \($0) 行（事件 \($1) 之后）不是本程序写出的样子，已被改动。" },
            heading: { school, year in
                school + (year.map { " \($0) 年台账的事件" } ?? " 全部事件")
            },
            counts: { events, signed, gaps in
                "事件 \(events) 条，其中有签名 \(signed) 条"
                    + (gaps > 0 ? "；有 \(gaps) 处前后不相连，其间的事件不在本文件中" : "")
            },
            head: { "末条事件 \($0)，摘要 \($1)" },
            compare: "请把下列公钥指纹与纸质记录核对：",
            holds: "全部摘要和签名都成立。",
            fails: { event, flaw, count in "事件 \(event)：\(flaw)。共 \(count) 处不成立。" },
            digest: "内容与摘要不符", chain: "与前一条事件不相连", signatureMissing: "缺少签名",
            signatureUnexpected: "有签名而没有公钥", signatureWrong: "签名不成立",
            keyUnknown: "公钥不在文件中", keyOfAnother: "不是本人的公钥"))
}
