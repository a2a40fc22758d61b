extension Strings {
    /// What `wangge account` and `--as` say.
    public struct AccountCommands: Sendable {
        /// With what was typed.
        public var unknownPerson, ambiguousPerson: @Sendable (String) -> String
        public var unknownOffice: @Sendable (String) -> String
        public var asNeeded, unsignedImport: String
        /// Prompts on the terminal; the first with the name.
        public var passphraseOf: @Sendable (String) -> String
        public var newPassphraseOf: @Sendable (String) -> String
        public var again, recoveryKey, badRecoveryKey: String
        public var notTheSame: String
        public var recoveryTitle, recoveryAdvice: String
        /// Of the first account, that the person has no office yet; with the name.
        public var noOfficeYet: @Sendable (String) -> String
        public var recovered: @Sendable (String) -> String
        public var readableByOthers, notAFile, empty, tooLarge: @Sendable (String) -> String
        /// With the option that names a file.
        public var noTerminal: @Sendable (String) -> String
        public var failed: @Sendable (String) -> String
    }

    /// Gives a person the office, as it is typed.
    private static func officeCommand(_ name: String) -> String {
        let name = name.contains(where: \.isWhitespace) ? "\"\(name)\"" : name
        return "    wangge account office \(name) safety-office --as \(name)"
    }

    static let accountCommandsChinese = AccountCommands(
        unknownPerson: { "名册中没有“\($0)”：请写姓名、工号或拼音首字母。" },
        ambiguousPerson: { "“\($0)”不止一人，请用工号。" },
        unknownOffice: { "没有“\($0)”这个职务；可用的见 wangge account office --help。" },
        asNeeded: "本校已有账户：请用 --as 写明由谁来做。",
        unsignedImport: "注意：没有用 --as 登录，这次导入不带签名。",
        passphraseOf: { "\($0) 的口令：" }, newPassphraseOf: { "\($0) 的新口令：" },
        again: "\n再输一次：", recoveryKey: "恢复密钥：", badRecoveryKey: "这不是恢复密钥，请对照抄下的密钥。",
        notTheSame: "两次输入的口令不一样。",
        recoveryTitle: "恢复密钥（只显示这一次）：", recoveryAdvice: "请抄写后装入信封保管；程序不保存它。",
        noOfficeYet: {
            "\($0) 现在只管理账户；画校园图、管隐患还须任职，例如：\n\n"
                + officeCommand($0)
        },
        recovered: { "已给 \($0) 换发密钥，可以用新口令登录。" },
        readableByOthers: { "口令文件 \($0) 别人也能读；请先 chmod 600。" },
        notAFile: { "口令文件 \($0) 不是自己的普通文件。" }, empty: { "\($0) 中没有口令。" },
        tooLarge: { "\($0) 太大，不是口令文件。" },
        noTerminal: { "没有终端可以询问口令；请用 \($0)。" }, failed: { "不能读取口令：\($0)" })

    static let accountCommandsEnglish = AccountCommands(
        unknownPerson: {
            "Nobody in the roster is “\($0)”: write a name, staff number or pinyin initials."
        },
        ambiguousPerson: { "“\($0)” are several people; use the staff number." },
        unknownOffice: { "There is no office “\($0)”; see wangge account office --help." },
        asNeeded: "The school has accounts: say with --as who does this.",
        unsignedImport: "Note: nobody signed in with --as, so this import is not signed.",
        passphraseOf: { "Passphrase of \($0): " }, newPassphraseOf: { "New passphrase of \($0): " },
        again: "\nOnce more: ", recoveryKey: "Recovery key: ",
        badRecoveryKey: "That is no recovery key; compare with your copy.",
        notTheSame: "The two passphrases differ.",
        recoveryTitle: "Recovery key (shown this once):",
        recoveryAdvice: "Copy it and keep it in an envelope; the program does not keep it.",
        noOfficeYet: {
            "\($0) administers accounts and no more; to draw the map and to manage hazards takes an "
                + "office, such as:\n\n" + officeCommand($0)
        },
        recovered: { "\($0) has new keys and can sign in with the new passphrase." },
        readableByOthers: { "Others can read the passphrase file \($0); chmod 600 it first." },
        notAFile: { "The passphrase file \($0) is no plain file of yours." },
        empty: { "There is no passphrase in \($0)." },
        tooLarge: { "\($0) is too large for a passphrase file." },
        noTerminal: { "There is no terminal to ask on; use \($0)." },
        failed: { "The passphrase cannot be read: \($0)" })
}
