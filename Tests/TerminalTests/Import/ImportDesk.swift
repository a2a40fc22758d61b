import Foundation

/// The sample school, and files to be imported into it.
struct ImportDesk {
    let workplace: Workplace

    init() throws {
        workplace = try Workplace.withSampleSchool()
    }

    /// A hazard ledger of these rows.
    static func ledger(_ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }

    static func ledger(_ rows: String...) -> String {
        ledger(rows)
    }

    private static let header = "序号,检查时间,检查部位,问题描述,隐患类型,整改期限,销号情况"

    /// Returns the path of a new file.
    func write(_ name: String, _ text: String) throws -> String {
        let path = workplace.folder + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    func importing(
        _ kind: String, _ name: String, _ text: String, _ options: String...
    ) throws -> ChildProcess {
        try workplace.run(["import", kind, try write(name, text)] + options + signing())
    }

    /// Who imports, with a passphrase file of the own.
    func signing(mode: Int = 0o600) throws -> [String] {
        let path = try write("passphrase", TmuxTerminal.passphrase + "\n")
        try restrict(path, to: mode)
        return ["--as", "陈静宜", "--passphrase-file", path]
    }

    func restrict(_ path: String, to mode: Int = 0o600) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    func newestText() throws -> String {
        try StoredLedger(path: workplace.ledger).newestText()
    }
}

extension ChildProcess {
    /// Whether the report on standard output holds `text`.
    func says(_ text: String) -> Bool { output.contains(text) }
}
