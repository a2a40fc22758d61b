extension Strings {
    /// 简体中文.
    public static let chinese = Strings(
        language: .chinese, common: commonChinese, workbench: workbenchChinese, map: mapChinese,
        canvas: canvasChinese,
        board: boardChinese, watch: watchChinese, care: careChinese,
        report: reportChinese, places: placesChinese,
        start: startChinese, notices: noticesChinese, failures: failuresChinese,
        commands: commandsChinese, themes: themesChinese, imports: importsChinese,
        accounts: accountsChinese, signIn: signInChinese, accountList: accountListChinese,
        accountRefusals: accountRefusalsChinese, accountCommands: accountCommandsChinese,
        rules: rulesChinese, workflow: workflowChinese, verification: verificationChinese,
        duties: dutiesChinese, today: todayChinese, bulk: bulkChinese,
        risks: risksChinese, layers: layersChinese)

    private static let commonChinese = Common(
        yes: "是", no: "否", ok: "确定", cancel: "取消", save: "保存", close: "关闭", run: "执行",
        none: "无",
        unknown: "不详", required: "必填", shortCancel: "取消",
        weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        week: { "第\($0)周" }, holidays: "假期", chooseHint: "输入以筛选，Enter 选定，Esc 取消",
        formHint: "Tab 下一项  F2 提交  Esc 取消",
        pasteCut: { "最多 \($0) 字，多出的没有收下" })

    private static let workbenchChinese = Workbench(
        menuMap: "网格", menuHazards: "隐患", menuView: "视图", menuHelp: "帮助",
        menuDialog: "对话框", mnemonics: ["G", "H", "V", "B"], tabMap: "网格图", tabBoard: "隐患",
        tabWatch: "心理", tabLocked: "锁",
        help: "本屏按键帮助", helpTitle: "帮助：按键与功能", palette: "命令与跳转",
        paletteTitle: "命令", menu: "打开菜单", quit: "退出程序", back: "返回上一层",
        quitQuestion: "确定要退出吗？", nextPane: "下一栏", previousPane: "上一栏",
        focusMap: "转到网格图", focusBoard: "转到隐患流程", focusWatch: "转到心理关注",
        zoom: "放大当前栏", unzoom: "还原三栏", refresh: "重新读取", theme: "更换主题",
        themeTitle: "主题", language: "Switch to English",
        shortHelp: "帮助", shortMenu: "菜单", shortQuit: "退出", shortBack: "返回",
        shortRefresh: "刷新", shortZoom: "放大", shortPane: "换栏", shortPalette: "命令",
        tooSmall: { "窗口太小，请放大到至少 60×16（现为 \($0)×\($1)）。" },
        wholeAlready: { "窗口不足 \($0)×\($1)，每栏已占满窗口；按 1 2 3 换栏。" },
        openCount: { "未销号 \($0)" }, noMatches: "没有符合的条目",
        goToHazard: { "隐患 \($0)" }, goToPlace: { "场所 \($0)" }, goToPerson: { "人员 \($0)" })

    private static let mapChinese = Map(
        title: "校园网格图", layer: "图层", layerHazards: "隐患", layerOwnership: "责任网格",
        noPlaces: "还没有场所。",
        noPlacesHint: "按 e 绘制校园图，按 A 只添加名称，或退出后运行 wangge import map 文件.geojson 导入校园地图。",
        major: "重", general: "一", ungraded: "待", overdue: "逾", noGrid: "未划网格", noLeader: "无网格长",
        legendMajor: "重大", legendGeneral: "一般", legendUngraded: "待研判", legendOverdue: "逾期",
        legendClear: "无隐患", legendMore: "更多", legendAlone: "只有编号或空框", shortAlone: "只有编号",
        blank: { "空白 \($0)" }, overlapping: { "重叠 \($0)" },
        leader: "网格长", deputy: "AB角", members: "网格员",
        openHazards: { "未销号 \($0)" }, moreHazards: { "另 \($0) 项" },
        floorsAndRooms: "场所", hazardsHere: "隐患",
        noHazardsHere: "此处没有登记过隐患。",
        move: "选择场所", enter: "进入场所", leave: "退到上一层", nextLayer: "下一图层",
        previousLayer: "上一图层",
        zoomIn: "放大地图", zoomOut: "缩小地图", nextHazard: "下一处隐患", previousHazard: "上一处隐患",
        nextOverdue: "下一处逾期", previousOverdue: "上一处逾期", hazardsOfPlace: "在流程栏显示此处隐患",
        find: "查找场所、人员、编号", openHazard: "打开隐患",
        shortEnter: "进入", shortLeave: "返回", shortLayer: "图层", shortMove: "选楼", shortZoom: "缩放")

    private static let boardChinese = Board(
        title: "隐患流程", columns: ["待核实", "待研判", "整改中", "待复查", "已销号"],
        stages: [
            "draft": "草稿", "reported": "已上报", "verified": "已核实", "graded": "已研判",
            "assigned": "已交办", "rectifying": "整改中", "awaiting-review": "待复查",
            "accepted": "验收合格", "closed": "已销号", "void": "作废",
        ],
        gradeMajor: "重大", gradeGeneral: "一般", gradeOpen: "未定级", shortMajor: "重",
        shortGeneral: "一", shortOpen: "待", wholeSchool: "本校",
        open: { "未销号 \($0)" }, overdue: { "逾期 \($0)" },
        daysLeft: { "剩\($0)天" }, daysOverdue: { "逾期\($0)天 !" }, dueToday: "今天到期",
        found: "发现", rectifies: "整改", reviews: "复查", noDeadline: "未定期限",
        onTheSpot: "当场整改", supervised: "挂牌督办", extended: { "延期\($0)" },
        empty: "此栏没有隐患。", emptyFiltered: "筛选后没有隐患，按 Esc 取消筛选。",
        filter: "筛选", filterPrompt: "筛选：", clearFilter: "取消筛选", shortClearFilter: "清除",
        events: [
            "reported": "上报", "verified": "核实", "graded": "研判", "assigned": "交办",
            "progressed": "整改进展", "controlled": "临时管控", "extended": "延期",
            "submitted": "整改完成", "returned": "退回整改", "accepted": "复查合格", "closed": "销号",
            "voided": "作废", "fixedOnTheSpot": "当场整改", "supervised": "挂牌督办",
            "reportedUpward": "上报上级", "transferred": "移交外部", "recurred": "复发",
            "refuted": "核实不属实", "planned": "五落实", "extensionRequested": "申请延期",
            "extensionRefused": "不准延期", "endorsed": "网格长签字", "acceptedUpward": "上级验收",
            "supervisionProgressed": "督办进展", "liftRequested": "申请摘牌",
            "reinspected": "摘牌复核", "lifted": "摘牌", "attached": "附件", "reminded": "催办",
            "remarked": "备注", "undone": "撤销", "revoked": "撤回签字",
        ],
        measures: "措施", responsible: "责任", deadline: "时限", original: "原", control: "临时管控",
        history: "过程", source: "来源", immediate: "当场措施", clause: "判定依据", notice: "通知书",
        category: "类别", place: "场所", foundAt: "发现时间", stage: "阶段", closedOn: "销号日期",
        sources: [
            "self-check": "自查", "daily": "日查", "weekly": "周查", "monthly": "月查",
            "campaign": "专项", "superior": "上级检查", "tip": "举报", "imported": "台账导入",
        ],
        numberColumn: "编号", gradeColumn: "级", textColumn: "问题",
        recurrenceOf: "复发，前次", reportedUpward: "已上报上级", transferred: "已移交外部",
        moveColumn: "换流程栏", moveCard: "选择隐患", first: "第一条", last: "最后一条",
        openDetail: "打开隐患", closeDetail: "关闭详情", list: "改为列表", columnsView: "改为看板",
        shortList: "列表", shortColumns: "看板", shortFilter: "筛选", shortOpenDetail: "打开",
        showOnMap: "在网格图上显示",
        shortMap: "看位置", validUntil: { "有效至 \($0)" }, onTime: "按期", late: "逾期完成")

    private static let watchChinese = Watch(
        title: "心理关注", locked: "已锁定", notSetUp: "未建册", level: "级别", registered: "在册",
        dueToday: "今日应跟进", overdue: "逾期", plan: "一生一策", levels: ["高", "中", "低", "观察"],
        sealedExplanation: "名单已加密封存。只有心理教师与个案责任人能打开，每次查看留痕。",
        notSetUpExplanation: "本校尚未建立心理关注名册，因此没有任何数字可显示。名册将单独加密保存，安全台账中不含任何学生信息。")

    private static let reportChinese = Report(
        title: "上报隐患", action: "上报隐患", shortAction: "上报", place: "场所", category: "类别",
        text: "问题", measure: "当场措施", foundAt: "发现时间", finder: "发现人", source: "来源",
        placeHint: "名称或拼音首字母，如 stzj = 食堂灶间", textHint: "看到了什么，在哪里",
        measureHint: "警戒、停用……可留空", foundAtHint: "如 7:40、11-22 16:30",
        finderHint: "姓名或拼音首字母，可留空",
        similar: { "同处同类未销号 \($0) 条，请先核对：" }, submit: "上报",
        noPlace: "请选定场所", noCategory: "请选定类别", noText: "请写明问题",
        badTime: "看不懂这个时间", future: "发现时间不能晚于现在",
        unknownPlace: "这个场所已不存在，请重选", unknownCategory: "没有这个类别",
        unknownFinder: "名册里没有这个人；新人员先在人员页（地图上按 P）登记",
        tooLong: { "文字太长：\($0) 字，最多 \($1) 字" },
        discard: "放弃已填写的内容？",
        again: "复发：以新编号重新上报", againTitle: "复发，另立新号",
        stillOpen: "这条隐患还没有销号，不必另立新号", earlier: "前次",
        againQuestion: { "\($0) 保留原样不动；按复发另立新号上报吗？" })

    private static let placesChinese = Places(
        kinds: [
            "office": "办公楼", "teaching": "教学楼", "dormitory": "宿舍楼", "canteen": "食堂",
            "laboratory": "实验室", "library": "图书馆", "public-area": "公共区域", "gate": "校门",
            "surroundings": "周边", "other": "其他建筑", "floor": "楼层", "room": "房间",
        ],
        rename: "改名", give: "划入网格", drop: "移除场所", merge: "并入另一场所", add: "添加场所",
        addGrid: "新建网格", shortDrop: "移除", shortRename: "改名", renameTitle: "场所改名",
        giveTitle: "划入哪个网格",
        mergeTitle: "并入哪个场所", addTitle: "添加场所", addGridTitle: "新建网格",
        name: "名称", kind: "类别", inside: "位于", campus: "校园", code: "网格编号", leader: "网格长",
        noName: "请填写名称",
        dropQuestion: { name, inside in
            "移除“\(name)”？" + (inside > 0 ? "其中的 \(inside) 个场所一并移除。" : "")
        },
        mergeQuestion: { "把“\($0)”并入“\($1)”？其中的隐患和房间一并转入。" },
        noGrid: "不属于任何网格", notHere: "请先选定一个场所",
        nothingMarked: "没有已标记的场所",
        noGrids: "还没有网格，请先新建网格", markBlank: "标记所有空白场所", undo: "撤销图上刚做的改动",
        shortUndo: "撤销", giveManyTitle: { "把 \($0) 处场所划入哪个网格" },
        giveManyQuestion: { "把已标记的 \($0) 处场所划入：\($1)？" },
        givenMany: { "\($0) 处场所已划入：\($1)" }, givenFrom: { "\($0)（自 \($1)）" },
        givenAlready: { "\($0)（已在其中，不变）" }, leftEmpty: { "此后没有场所的网格：\($0)" },
        allThere: { "所标场所都已在其中：\($0)" }, andSoOn: { " … 等 \($0) 处" }, comma: "、",
        noBlank: "没有空白场所：每处都已划入网格", takenBack: { "已撤销：\($0)" },
        notTakenBack: { "“\($0)”撤销不了：\($1)" }, changedSince: { "\($0)后来又改过" },
        giveQuestion: { "把“\($0)”划入：\($1)？" },
        endsDated: { "其中 \($0) 处定于 \($1) 起的改划随之取消。" },
        takeManyQuestion: { "把已标记的 \($0) 处场所移出网格？" },
        takenMany: { "\($0) 处场所已移出网格" }, takeQuestion: { "把“\($0)”移出网格？" },
        noneAlready: { "\($0)（本就没有网格，不变）" }, allInNone: "所标场所本就不属于任何网格",
        changedPlaceSince: { "\($1)后来又改过 \($0)" })

    private static let startChinese = Start(
        title: "网格 · 校园安全网格化管理", welcome: "这里还没有学校数据。从哪里开始？",
        openSample: "打开示例学校", createSchool: "建立自己的学校", importMap: "导入已有数据",
        quit: "退出", openSampleDetail: "一所虚构的学校，随意练习",
        createSchoolDetail: "填写校名等四项即可开始", importDetail: "校园地图、隐患台账、人员名册",
        importSteps: [
            "先建立自己的学校，然后退出，在命令行运行：", "wangge import map 校园.geojson",
            "wangge import people 人员.csv", "wangge import hazards 隐患台账.csv",
            "每条命令先加 --dry-run 可以预览。",
        ],
        schoolName: "校名", schoolCode: "校代码", principal: "校长", semesterStart: "本学期开学",
        codeHint: "2–6 个大写字母或数字，用于隐患编号", semesterHint: "如 2026-08-31",
        createTitle: "建立学校", create: "建立", badCode: "校代码须为 2–6 个大写字母或数字",
        badDate: "看不懂这个日期", noName: "请填写校名", filling: "正在生成示例学校……",
        chineseUnavailable: "此终端不能显示中文，因此以英文启动。")

    private static let noticesChinese = Notices(
        reported: { "已上报 \($0)" }, renamed: { "已改名为 \($0)" }, dropped: { "已移除 \($0)" },
        added: { "已添加 \($0)" }, imported: { "已导入 \($0)" },
        merged: { "\($0) 已并入 \($1)" }, given: { "\($0) 已划入 \($1)" },
        takenFromGrid: { "\($0) 不再属于任何网格" },
        givenAlready: { "\($0) 已在 \($1)，未变" },
        inNoGridAlready: { "\($0) 本就不属于任何网格，未变" },
        gridCodeTaken: { "网格编号 \($0) 已有，请换一个。" },
        changedMeanwhile: "没有保存：有人刚刚改过这里，请核对后再试。",
        refreshed: "已重新读取", noHazardsAhead: "各处都没有未销号的隐患",
        noOverdueAhead: "各处都没有逾期的隐患")

    private static let failuresChinese = Failures(
        directoryIsAFile: { "数据目录 \($0) 是一个文件。请用 --data 指定一个目录。" },
        directoryMissing: { "数据目录 \($0) 不存在。请先运行 wangge init 或 wangge demo。" },
        directoryNotWritable: { "数据目录 \($0) 不可写。请检查权限，或用 --data 另选一个目录。" },
        readOnly: { "数据 \($0) 只能读取，不能修改。" },
        olderProgram: { "\($0) 由旧版网格建立，只读时不能更新。请先不带 --read-only 打开一次（wangge open），再重试。" },
        newerProgram: { "\($0) 由更新版本的网格建立。请升级本程序后再打开。" },
        damaged: { "\($0) 已损坏。请不要再写入，改用最近的备份。" },
        notALedger: { "\($0) 不是网格的台账文件。" },
        networkFileSystem: { "\($0) 在网络共享盘上，多人同时写会损坏数据。请放在本机磁盘，通过 SSH 登录使用。" },
        noSchool: { "\($0) 里还没有学校。请先运行 wangge demo 或 wangge init。" },
        gone: { "数据文件被移走、删除或替换，不再读写：请放回原处，或重新启动本程序。\($0)" },
        other: { "操作没有完成：\($0)" }, busy: "另一个程序正在写入，请稍后再试。",
        diskFull: "磁盘已满，没有写入任何内容。请清理空间后再试。")

    private static let commandsChinese = Commands(
        alreadyASchool: { "\($0) 里已经有一所学校，没有改动。" }, made: { "学校已建立：\($0)" },
        notATerminal: "这里不是终端，无法显示全屏界面。要输出到文件请用 wangge show。",
        noUnicode: "本机没有 UTF-8 语言环境，无法显示中文。请安装 C.UTF-8 语言环境。",
        unknownTerminal: { "不认识终端类型 TERM=\($0)。请设置正确的 TERM，例如 xterm-256color。" },
        key: "按键", meaning: "功能", menu: "菜单",
        fileUnreadable: { "文件 \($0) 无法读取。" })

    private static let themesChinese = Themes(
        unknown: { "没有主题 \($0)。可用的主题：\($1)" },
        faulty: { "主题文件 \($0) 无法使用：\($1)" },
        unknownProperty: { "角色 \($1) 中不认识的属性 \($0)" },
        unknownColour: { "\($1) 的颜色 \($0) 不认识" },
        unreadable: { "主题文件 \($0) 无法读取" }, unknownSection: { "不认识的段 \($0)" },
        wrongType: { "\($0) 的值类型不对" }, unknownRole: { "没有角色 \($0)" },
        unknownSymbol: { "没有符号 \($0)" },
        malformed: { "第 \($0) 行第 \($1) 列不是 TOML：\($2)" },
        symbolWidth: { "符号 \($1) 的“\($0)”应占 \($2) 列" })
}
