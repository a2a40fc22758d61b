extension Strings {
    static let accountsChinese = Accounts(
        principal: "校长", vicePrincipal: "分管副校长", safetyOffice: "安全办", homeroomTeacher: "班主任",
        psychologist: "心理教师", administrator: "系统管理员", leader: "网格长", deputy: "AB角",
        member: "网格员", staff: "教职工", locked: "已锁", looking: "只看", menu: "系统", mnemonic: "Y",
        lock: "锁定", shortLock: "锁定", signOut: "退出登录", switchPerson: "换人登录", signIn: "登录",
        changePassphrase: "修改自己的口令", openAccounts: "账户与职务", openRules: "规则表",
        signedIn: { "已登录：\($0)" }, unlocked: { "已解锁：\($0)" }, lockedNow: "已锁定，签字时再输口令。",
        passphraseChanged: "口令已修改。",
        noAccounts: "本校还没有账户，无法签字；先在“系统”菜单中设立账户。",
        notSignedIn: "还没有登录，无法签字。", lockedRefusal: "已锁定，请先输入口令。",
        readOnly: "本次以只读方式打开，不能改动。",
        takesOffice: { "须先任\($0)之一；在 :账户 里任职。" })

    static let signInChinese = SignIn(
        title: "登录", unlockTitle: "解锁", person: "姓名", passphrase: "口令",
        passphraseAgain: "再输一次", oldPassphrase: "现口令", newPassphrase: "新口令",
        submit: "登录", unlock: "解锁", look: "只看不签", quit: "退出",
        personHint: "姓名或拼音首字母，↓ 从名单中选", passphraseHint: "口令不显示；Enter 提交",
        checking: "正在核对口令…", waitSeconds: { "请等 \($0) 秒再试。" },
        practice: { "练习学校，各账户口令都是 \($0)" }, choosePerson: "请先选定姓名。",
        typePassphrase: "请输入口令。", notTheSame: "两次输入的口令不一样。",
        lostTitle: "账簿缺失",
        lostText:
            "您上次退出时看到的记录，现在不在账簿里了，或者被改动过。可能有人删改了数据文件，也可能恢复了旧备份。请不要继续签字，立即报告校长，并运行 wangge verify 核查。",
        lostLine: "账簿中有您见过的记录已缺失或被改动，请立即报告校长。", understood: "知道了",
        setUpTitle: "设立账户",
        setUpText: "本校还没有账户。第一个账户兼任系统管理员，由他再为别人开户。Esc 先只看。",
        setUpSubmit: "设立", setUpPersonHint: "从名册中选，或输入新的姓名", offices: "职务",
        office: "职务", administratorToo: "另任系统管理员",
        recoveryTitle: "恢复密钥（只显示这一次）",
        recoveryText: "请抄写或打印下面的密钥，装入信封，由校长与心理负责人分别保管。所有管理员都忘了口令时，只有它能重开账户。程序不保存它。",
        recoveryField: "最后一组", recoveryHint: "输入最后四个字符，确认已经抄好",
        recoveryWrong: "与密钥的最后一组不符，请对照抄下的密钥。", recoveryDone: "已抄好",
        tooShort: { "太短：\($0) 个字符，至少 \($1) 个。" }, repeated: "总是重复同样的字符，容易猜到。",
        containsName: "含有姓名或校名，容易猜到。", wellKnown: "是人人先猜的常用口令。")

    static let accountListChinese = AccountList(
        title: "账户与职务", person: "姓名", offices: "职务", fingerprint: "密钥指纹", state: "状态",
        lastSignOut: "上次退出", active: "启用", disabled: "停用", never: "—",
        noAccount: "无账户", empty: "还没有账户。", filter: "输入以筛选，拼音首字母也可以",
        create: "开户", shortCreate: "开户", disable: "停用账户", enable: "启用账户",
        shortDisable: "停用", shortEnable: "启用", reissue: "换发密钥", shortReissue: "换钥",
        giveOffice: "任职", endOffice: "免职", shortOffice: "职务", fromDay: "起算日",
        changeOwn: "修改自己的口令", shortChangeOwn: "改口令", close: "关闭",
        disableQuestion: { "停用 \($0) 的账户？停用后不能登录和签字，已签的仍然有效。" },
        enableQuestion: { "重新启用 \($0) 的账户？" },
        reissueText: { "给 \($0) 换发新密钥：旧密钥不再能签字，已签的仍可核验。" },
        change: "变动", give: "任", end: "免", dayHint: "自这一天起，如 2026-11-23",
        badDay: "日期应如 11-23 或 2026-11-23。", chooseOffice: "请选择职务。",
        created: { "已为 \($0) 开户。" }, nowDisabled: { "已停用 \($0) 的账户。" },
        nowEnabled: { "已启用 \($0) 的账户。" }, reissued: { "已给 \($0) 换发密钥。" },
        officeGiven: { "\($0) 任 \($1)。" }, officeEnded: { "\($0) 不再任 \($1)。" },
        officeNotHeld: { "\($0) 本来就不任 \($1)，什么也没有写。" },
        officeGivenUntil: { "\($0) 任 \($1)，到最后一天 \($2) 为止。" },
        officeHeld: { "\($0) 自 \($2) 起已任 \($1)，什么也没有写。" },
        officeEnds: { "\($0) 任 \($1) 至 \($2) 为止，先前已登记，什么也没有写。" },
        from: { "\($0)起" }, until: { "至\($0)" },
        initialHint: "初始口令当面告知本人，登录后自行修改")

    static let accountRefusalsChinese = AccountRefusals(
        notSignedIn: "请先登录；以只读方式打开时不能办理。", noSuchAccount: "此人没有账户。", alreadyThere: "此人已有账户。",
        hasLeft: { "此人在册至 \($0)；如已回校，请先在人员页撤销离校。" },
        disabled: "此账户已停用，请找系统管理员。", wrongPassphrase: "口令不对。",
        notYours: { "您的职务不能这样做，须由\($0)来做。" },
        tooManyTries: { "口令错得太多，请等 \($0) 秒再试。" },
        schoolHasAccounts: "本校已有账户，由系统管理员开户。", wrongRecoveryKey: "恢复密钥不对。",
        lastAdministrator: "这是最后一位系统管理员，停用或免职后就没有人能管理账户了。",
        keyReplaced: "此账户的密钥已换发，请退出后用新口令登录再办。",
        keysDoNotMatch: "警报：此账户的密钥与账簿中登记的不符，可能有人替换过。请勿签字，立即报告校长。",
        damaged: "此账户的密钥记录已损坏，请系统管理员换发密钥。", unknownPerson: "名册中没有此人。",
        keyLocked: "密钥已锁定，请先输入口令。", listSeparator: "、")
}
