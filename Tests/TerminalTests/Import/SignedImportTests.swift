import Testing

/// Importing, and looking after accounts, under a name from the command line.
@Suite struct SignedImportTests {
    private let desk: ImportDesk
    private let rows = ImportDesk.ledger("1,2026-3-8,食堂,灯坏了,用电,,")

    init() throws {
        desk = try ImportDesk()
    }

    @Test func importWithoutANameGoesOnAndSaysThatItIsNotSigned() throws {
        let path = try desk.write("a.csv", rows)
        let child = try desk.workplace.run("import", "hazards", path)
        #expect(child.code == 0)
        #expect(child.errors == "注意：没有用 --as 登录，这次导入不带签名。\n")
    }

    @Test func passphraseFileThatOthersCanReadIsRefused() throws {
        let path = try desk.write("a.csv", rows)
        let signing = try desk.signing(mode: 0o644)
        let child = try desk.workplace.run(["import", "hazards", path] + signing)
        #expect(child.code == 1)
        #expect(child.errors.contains("别人也能读"))
    }

    @Test func wrongPassphraseAndUnknownNameAreRefused() throws {
        let path = try desk.write("a.csv", rows)
        let file = try desk.signing()[3]
        let unknown = try desk.workplace.run(
            "import", "hazards", path, "--as", "无此人", "--passphrase-file", file)
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("名册中没有“无此人”"))
        let byNumber = try desk.workplace.run(
            "import", "hazards", path, "--as", "T1005", "--passphrase-file", file)
        #expect(byNumber.code == 0)
    }

    @Test func accountsAreListedAndOnlyTheAdministratorMakesMore() throws {
        let list = try desk.workplace.run("account", "list")
        #expect(list.code == 0)
        #expect(list.output.contains("陈静宜"))
        #expect(list.output.contains("系统管理员"))
        let new = try desk.write("new", "seven tall pines\n")
        _ = try desk.workplace.run("account", "list")
        let refused = try desk.workplace.run(
            ["account", "create", "廖启明", "--new-passphrase-file", new] + desk.signing())
        #expect(refused.code == 1)
    }

    @Test func administratorMakesDisablesAndReissues() throws {
        let new = try desk.write("new", "seven tall pines\n")
        try desk.restrict(new)
        let administrator = ["--as", "任秋实"] + (try desk.signing().suffix(2))
        let made = try desk.workplace.run(
            ["account", "create", "廖启明", "--new-passphrase-file", new] + administrator)
        #expect(made.output == "已为 廖启明 开户。\n")
        let closed = try desk.workplace.run(["account", "disable", "廖启明"] + administrator)
        #expect(closed.output == "已停用 廖启明 的账户。\n")
        let tried = try desk.workplace.run(
            "account", "passphrase", "--as", "廖启明", "--passphrase-file", new,
            "--new-passphrase-file", new)
        #expect(tried.errors.contains("已停用"))
        let opened = try desk.workplace.run(["account", "enable", "廖启明"] + administrator)
        #expect(opened.code == 0)
        let keys = try desk.workplace.run(
            ["account", "reissue", "廖启明", "--new-passphrase-file", new] + administrator)
        #expect(keys.output == "已给 廖启明 换发密钥。\n")
        let office = try desk.workplace.run(
            ["account", "office", "廖启明", "safety-office"] + administrator)
        #expect(office.output == "廖启明 任 安全办。\n")
        let twice = try desk.workplace.run(
            ["account", "office", "廖启明", "safety-office"] + administrator)
        #expect(twice.output == "廖启明 自 2026-11-23 起已任 安全办，什么也没有写。\n")
        let end = ["account", "office", "廖启明", "safety-office", "--end", "--from", "2030-12-30"]
        #expect(try desk.workplace.run(end + administrator).output == "廖启明 不再任 安全办。\n")
        // Until that day it is held: the second time nothing is to be written.
        let again = try desk.workplace.run(end + administrator)
        #expect(again.output == "廖启明 任 安全办 至 2030-12-29 为止，先前已登记，什么也没有写。\n")
    }
}
