public import ArgumentParser
public import Domain
import Localisation
import Persistence
import Screens
import Security

/// `wangge account office`: who holds which office from when on.
struct AccountOfficeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office", abstract: "Give somebody an office, or end it.",
        discussion: """
            Offices: principal 校长, vice-principal 分管副校长, safety-office 安全办, \
            homeroom-teacher 班主任, psychologist 心理教师, administrator 系统管理员. 网格长 and 网格员 \
            come with the grids.

              wangge account office 冯守诚 safety-office --from 2026-09-01 --as 任秋实
            """)

    @Argument(help: "A name, staff number or pinyin initials that only one person has.")
    var name: String

    @Argument(help: "The office.")
    var office: Office

    @Flag(help: "End the office instead.")
    var end = false

    @Option(
        help: ArgumentHelp("The first day with it, or without it; today.", valueName: "DAY"))
    var from: Day?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try AccountErrand.run(shared) { errand in
            let person = try errand.person(called: name)
            if end, office == .psychologist { try errand.warnOfOpenCases(of: person) }
            let key = try signing.demand(in: errand.ledger, shared)
            defer { key.lock() }
            let (ledger, signer, now) = (errand.ledger, key.signer, errand.now)
            let (office, isHeld, day) = (office, !end, from ?? errand.now.day)
            let words = errand.strings.accountList
            let (named, title) = (
                try errand.distinctName(of: person), errand.words.name(of: office)
            )
            let terms = try ledger.accounts.officeHistory().filter {
                $0.person == person.id && $0.office == office
            }
            let held =
                isHeld
                ? Self.held(terms, on: day, until: person.lastDay)
                : terms.first { $0.ends.map { day <= $0 } ?? true }
            if let held, isHeld {
                return print(
                    held.ends.map { words.officeEnds(named, title, $0.text) }
                        ?? words.officeHeld(named, title, held.starts.text))
            }
            if held == nil, end {
                let last = terms.compactMap(\.ends).max().flatMap { $0 < now.day ? nil : $0 }
                return print(
                    last.map { words.officeEnds(named, title, $0.text) }
                        ?? words.officeNotHeld(named, title))
            }
            try errand.wait {
                try await ledger.accounts.setOffice(
                    office, of: person.id, isHeld: isHeld, from: day, as: signer, at: now)
            }
            if end { return print(words.officeEnded(named, title)) }
            print(
                person.lastDay.map { words.officeGivenUntil(named, title, $0.text) }
                    ?? words.officeGiven(named, title))
        }
    }

    /// The term for which nothing is to be written: one without an end, or until the last day of whoever leaves.
    static func held(
        _ terms: [OfficeAssignment], on day: Day, until last: Day?
    ) -> OfficeAssignment? {
        terms.first { $0.isInForce(on: day) && ($0.ends == nil || $0.ends == last) }
    }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(text: argument)
    }
}
