extension Strings {
    static let careChinese = Care(
        menu: "关注", mnemonic: "x", names: careNamesChinese, pane: carePaneChinese,
        keys: careKeysChinese, forms: careFormsChinese, refusals: careRefusalsChinese,
        detail: careDetailChinese)

    private static let careNamesChinese = Care.Names(
        levels: ["high": "高", "medium": "中", "low": "低", "observation": "观察"],
        bases: [
            "interview": "访谈", "observation": "日常观察", "guardian": "监护人反映",
            "medicalOpinion": "医院意见(已阅)", "score": "量表分数",
        ],
        sources: ["screening": "普查", "homeroomTeacher": "班主任", "guardian": "家长", "pupil": "自述"],
        tags: [
            "leftBehind": "留守", "migrant": "流动", "orphanedOrDisabled": "孤残", "hardship": "困境",
            "singleParent": "单亲", "upheaval": "重大变故", "unusualLeave": "异常请假",
            "suspended": "休学", "returned": "复学",
        ],
        contacts: [
            "meeting": "到校见面", "counselling": "个别辅导", "guardianCall": "家长电话",
            "guardianTalk": "家长面谈", "homeVisit": "家访", "teacher": "与教师沟通", "review": "复评",
        ],
        outcomes: [
            "steady": "平稳", "better": "好转", "wavering": "波动", "worse": "加重", "notReached": "未联系上",
        ],
        standings: [
            "crisis": "危机处置", "planMissing": "缺方案", "referred": "转介中", "away": "休学",
            "back": "复学观察", "planned": "一生一策", "followed": "跟踪", "observed": "观察",
            "closed": "已结案", "onLeave": "异常请假", "levelOwed": "待定级", "voided": "误建",
        ],
        parts: [
            "facts": "事实", "support": "家庭支持", "risks": "风险因素", "protections": "保护因素",
            "goals": "目标", "frequency": "跟进频次", "referral": "转介条件", "closing": "结案条件",
        ],
        responsible: [
            "psychologist": "心理教师", "homeroomTeacher": "班主任", "subjectTeacher": "学科教师",
            "dormitory": "宿管", "guardian": "家长",
        ],
        crisis: [
            "found": "发现", "protected": "保护", "reported": "报告", "assessed": "评估",
            "guardianTold": "通知监护人", "escorted": "送医/陪护", "reportedUpward": "上报",
            "aftercare": "善后", "reviewed": "复盘",
        ],
        reasons: [
            "followUp": "跟进联系", "crisis": "危机处置", "referral": "转介送医", "guardian": "家校沟通",
            "review": "复评会商", "other": "其他",
        ],
        subjects: [
            "list": "打开名单", "caseFile": "查看个案", "identity": "查看身份", "masked": "遮盖身份",
            "exported": "导出资料",
        ],
        events: [
            "opened": "立案", "raised": "升级", "lowered": "降级", "confirmed": "维持级别", "planned": "方案",
            "measureDone": "措施完成",
            "referred": "转介", "left": "休学/离校", "returned": "复学", "closed": "结案", "reopened": "重启",
            "instructed": "提示班主任", "assigned": "请办措施", "readerAdded": "增加查阅人",
            "readerRemoved": "撤销查阅人",
            "recovered": "凭恢复密钥接手，原负责人", "corrected": "更正",
            "handedOver": "移交给", "amended": "资料更正",
        ],
        papers: [
            "referral": "转介建议书（一式两份）", "timeliness": "一生一策与跟进及时率", "homeVisits": "特殊群体家访完成率",
            "screening": "心理普查情况表（含二次访谈）",
            "access": "查看记录摘录",
            "destruction": "销毁证明", "handover": "节前值守交接单",
        ])

    private static let carePaneChinese = Care.Pane(
        level: "级别", code: "档案号", band: "班级", tags: "类别", due: "下次跟进", plan: "策",
        guardian: "家长", state: "状态",
        unlockHint: "Enter 输入口令开启 · 3 分钟无操作自动上锁 · Ctrl-X 立即遮屏",
        neverHint: "您的职务不能打开名单，只能看到这里的统计数。",
        setUpHint: "心理教师登录后按 Enter 建立名册。", empty: "没有符合条件的个案。",
        noInstructions: "目前没有给您的提示和措施。",
        noNames: "名单不列姓名。按 v 查看您的个案的学生身份，须填事由并留痕。",
        unlocked: { "已解锁 \($0) 后上锁" },
        summary: { "今日应跟进 \($0)  逾期 \($1)  在册 \($2)" },
        underWay: { "转介中 \($0)  复学观察 \($1)" }, today: "今天",
        overdueDays: { "逾期 \($0) 天 !" }, closed: { "已结案 \($0)" }, asOf: { "截至 \($0)" },
        few: "<5", hidden: "·", totals: { "今日应跟进 \($0)   逾期 \($1)" }, planComplete: "齐",
        planMissing: "缺", remind: { "心理关注：\($0) 项跟进到期，其中逾期 \($1) 项" },
        remindPrincipal: "心理关注：有跟进逾期，请向心理教师了解并督促",
        remindLate: { "心理关注：\($0) 项危机处置超时" },
        remindPlans: { "心理关注：\($0) 份一生一策待写" },
        holiday: { "\($0) 至 \($1) 放假，请做值守交接（H）" }, filtered: "筛选中",
        curtain: "按任意键，输入口令返回")

    private static let careKeysChinese = Care.Keys(
        unlock: "输入口令开启名单", shortUnlock: "开启", setUp: "建立封存名册", shortSetUp: "建册",
        open: "打开个案", shortOpen: "打开", close: "关闭个案", follow: "记跟进", shortFollow: "跟进",
        new: "新建个案", shortNew: "新建", level: "调整级别", shortLevel: "定级", plan: "修改方案（一生一策）",
        shortPlan: "方案", versions: "方案各版对照", shortVersions: "对照", tick: "措施完成打勾", shortTick: "打勾",
        reveal: "查看身份", shortReveal: "身份", log: "查看记录", shortLog: "记录", filter: "边输边筛选",
        shortFilter: "筛选", filterBy: "按级别、类别、到期、负责人筛选", refer: "转介建议", shortRefer: "转介",
        away: "请假、休学、复学", shortAway: "休复学",
        crisis: "危机处置", shortCrisis: "危机", end: "结案", shortEnd: "结案", reopen: "重启个案",
        instruct: "提示班主任、交办措施", shortInstruct: "提示", readers: "查阅人", shortReaders: "查阅",
        amend: "更正身份、班级、类别", handOver: "移交给其他心理教师", destroy: "到期销毁", handover: "节前值守交接单",
        shortHandover: "交接", correct: "更正一条记录",
        curtain: "遮屏", shortCurtain: "遮屏", move: "选择个案", scroll: "翻看", paper: "写成资料",
        shortPaper: "资料")

    private static let careFormsChinese = Care.Forms(
        name: "学生姓名", className: "班级全称", guardian: "监护人", emergency: "紧急联系人", band: "班级(列表)",
        source: "来源", tags: "类别", level: "级别", basis: "依据", reason: "理由", informed: "监护人已知情",
        keepUntil: "保存至", keepHint: "留空即按年级毕业当年的 7 月 1 日；到期销毁", code: "档案号",
        nameHint: "单独加密，不在列表中显示", bandHint: "如 八(3)",
        reasonHint: "写事实，不写诊断；量表分数本身不能定级", contact: "方式", outcome: "结果",
        minutes: "分钟", note: "备注", noteHint: "不超过 80 字，不记谈话内容",
        measures: "措施", measureHint: "每行一条，如“班主任：调整座位”（Alt-Enter 换行）", reviewOn: "下次复评",
        safety: "安全约定已签", second: "第二签字人", secondPassphrase: "其口令",
        secondHint: "心理教师、校长或分管副校长，当面输入", approval: "校长批准",
        downNeedsTwo: "降级一次一级，须两人签字。", closingRule: "结案须两人签字：最低级别两次复评相隔 8 周，监护人知情。",
        hospital: "转介至", guardianSigned: "监护人已在建议书上签字（一式两份）", opinionSeen: "已阅医院意见（不留存）",
        agreement: "复学协议已签", interviewed: "已面谈", phased: "已有分阶段复学安排", teacher: "班主任",
        instruction: "提示", instructionHint: "只写要做什么；班主任只看到档案号和这句话", reader: "查阅人",
        words: "说明", wordsHint: "选“其他”时必填", seconds: "显示 60 秒后遮盖，移开即遮盖",
        noDiagnosis: "本表不设量表条目、诊断、自伤方式等栏：依法律和伦理，学校不留存这些内容。", badDay: "看不懂这个日期",
        badMinutes: "0 到 600", choose: "请选定", sign: "签字", show: "查看", give: "允许查阅",
        takeAway: "撤销查阅", setUpTitle: "建立封存名册",
        setUpText:
            "名册单独加密存放，只有心理教师和经其允许的人能打开；安全办和系统管理员不能。接着显示两份恢复密钥，校长与心理教师各执一份，只显示这一次；遗失口令时两份合用才能恢复，一份无用。",
        firstShare: "恢复密钥 · 校长执", secondShare: "恢复密钥 · 心理教师执",
        setUpDone: "名册已建立。请用 wangge care drill 演练一次恢复密钥。",
        opened: { "已立案 \($0)" }, done: "已签字记入",
        destroyQuestion: { "销毁 \($0)？密钥将被抹去，任何人都不能再读，只留一份签字的销毁记录。" },
        logTitle: "查看记录（30 天）", logEmpty: "30 天内没有查看记录。",
        versionsTitle: "方案各版对照", filterTitle: "筛选", all: "全部", due: "到期",
        dueChoices: "全部|逾期|今日|一周内", closedToo: "含已结案和误建",
        text: "档案号、班级", handoverTitle: "节前值守交接单", handoverNone: "一周内没有三天以上的假期。",
        amendHint: "留空则不变", successor: "移交给",
        successorHint: "心理教师；移交后您不能再打开本案", paper: "资料", path: "写到文件",
        pathEnding: "文件名须以 .html、.txt 或 .csv 结尾", ownPassphrase: "本人口令",
        watermark: "每页带水印（姓名、时间），导出记入查看记录", write: "写出",
        written: { "已写出，并记入查看记录：\($0)" })

    private static let careRefusalsChinese = Care.Refusals(
        notYours: "只有负责本案的心理教师可以办理", closed: "个案已结案", notClosed: "个案尚未结案",
        reasonMissing: "请写明理由", scoreAlone: "量表分数本身不能定级，请先访谈",
        notHigher: "升级须高于现在的级别；级别不变、只作复评的，按 f，方式选“复评”",
        onlyOneStep: "降级一次只能降一级，重启也一样", secondMissing: "还缺第二签字人的口令",
        seconderMayNot: "第二签字人须是另一位心理教师、校长或分管副校长", justBack: "复学头一个月级别不得低于中",
        noPlan: "还没有方案", noSuchMeasure: "方案里没有这条措施", guardianNotInformed: "监护人尚未知情",
        noReferral: "本案还没有转介记录，先按 t",
        successorMayNot: "只能移交给另一位心理教师", noSuchEvent: "没有这条记录", returnIncomplete: "复学核对单须四项齐全",
        notAway: "学生没有请假或休学", alreadyAway: "学生已在休学中",
        onLeave: "学生正在异常请假，尚未返校",
        reviewsMissing: "最低级别的两次复评须相隔 8 周以上", notLowest: "只有观察级可以结案",
        noCrisis: "没有进行中的危机处置", minutes: "分钟须在 0 到 600 之间", codeMissing: "缺档案号",
        identityMissing: "请填学生姓名", notAReader: "您的密钥打不开这个个案",
        readerMayNot: "只能允许心理教师或校长查阅", approvalMissing: "须校长当面批准", locked: "名单已上锁",
        damaged: "封存内容打不开，文件可能被改动。请停用并核验（wangge care verify）", never: "您的职务不能打开心理关注名单",
        notSetUp: "须由心理教师先建立名册", planIncomplete: { "方案还缺：\($0)" }, codeTaken: { "档案号 \($0) 已用" },
        toBeKept: { "须保存至 \($0)" }, noteTooLong: { "备注不超过 \($0) 字" })

    private static let careDetailChinese = Care.Detail(
        level: "级别", owner: "负责人", informed: "监护人已知情", notInformed: "监护人尚未知情", plan: "一生一策",
        measures: "措施", agreement: "安全约定", review: "下次复评", contacts: "跟进与经过", crisis: "危机处置",
        instruction: "班主任提示", silence: "联系间隔", next: "下次跟进", keep: "保存至", agreed: "已签",
        notAgreed: "未签", contactHidden: "●●●(v 查看)", noPlan: "尚无方案",
        referral: "转介", referralSigned: "监护人已签", referralUnsigned: "待监护人签字",
        setBy: { "\($0) 由 \($1) 定" }, silent: { "\($0) 天未联系，限 \($1) 天" }, minutes: { "\($0) 分钟" },
        version: { "第 \($0) 版" }, left: { "剩 \($0) 分钟" },
        late: { "超时 \(Strings.span($0, (" 分钟", " 小时", " 天")))" })
}
