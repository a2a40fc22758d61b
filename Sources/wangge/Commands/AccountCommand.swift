import ArgumentParser

/// `wangge account`: who can sign in, and in which offices.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "账户与职务 — accounts, keys and offices.",
        discussion: """
            Passphrases are asked on the terminal, or read from a file that only you can read; \
            never from the command line or the environment.

            The first account of a school administers the others:

              wangge account create 陈静宜 --office safety-office
              wangge account create 李松年 --as 陈静宜
              wangge account list
            """,
        subcommands: [
            AccountListCommand.self, AccountCreateCommand.self, AccountDisableCommand.self,
            AccountEnableCommand.self, AccountReissueCommand.self, AccountRecoverCommand.self,
            AccountOfficeCommand.self, AccountPassphraseCommand.self,
        ])
}
