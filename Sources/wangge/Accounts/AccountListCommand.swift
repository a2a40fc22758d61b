import ArgumentParser
import Domain
import Localisation
import Persistence
import Screens
import TerminalUI

/// `wangge account list`: everybody who can sign in.
struct AccountListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List accounts, offices, fingerprints and states.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try Refusal.reporting(in: shared.strings) {
            let ledger = try Ledger.open(in: shared.directory, access: .readOnly)
            guard try ledger.hasSchool() else { throw LedgerError.noSchool(shared.directory.path) }
            let day = shared.clock.now().day
            let organisation = try ledger.organisation.organisation(on: day)
            let offices = try ledger.accounts.offices(on: day)
            let words = shared.strings.accountList
            let rows = try ledger.accounts.accounts().map { account in
                let standing = organisation.standing(of: account.person, offices: offices)
                return [
                    organisation.person(account.person).map(organisation.distinctName) ?? "",
                    account.fingerprint,
                    account.isDisabled ? words.disabled : words.active,
                    account.lastSignedOutAt.map { String($0.text.prefix(16)) } ?? words.never,
                    AccountWords(strings: shared.strings).titles(of: standing, in: organisation),
                ]
            }
            guard !rows.isEmpty else { return print(words.empty) }
            let heading = [
                words.person, words.fingerprint, words.state, words.lastSignOut, words.offices,
            ]
            StandardStream.outliveReaders()
            StandardStream.output.write(PlainTable(rows: [heading] + rows).text)
        }
    }
}

/// Columns side by side, measured in terminal columns.
struct PlainTable {
    let rows: [[String]]

    var text: String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? DisplayText.width(of: $0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let gap = widths[column] - DisplayText.width(of: cell)
                return column == row.count - 1 ? cell : cell + String(repeating: " ", count: gap)
            }
            return cells.joined(separator: "  ") + "\n"
        }.joined()
    }
}
