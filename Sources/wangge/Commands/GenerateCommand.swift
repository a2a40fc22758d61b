import ArgumentParser
import Interchange
import Localisation
import Persistence

/// `wangge generate`: a large synthetic school for measuring.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Make a large synthetic school, for measuring.")

    @Option(help: "How many hazards.")
    var hazards = 100_000

    @Option(help: "How many places.")
    var places = 200

    @Option(help: "How many of the places are buildings; without it as many as is usual.")
    var buildings: Int?

    @Option(help: "How many people.")
    var people = 120

    @Option(help: "For how many years duties and leaders have been changing.")
    var dutyYears = 0

    @Option(help: "How many open cases of a sealed list.")
    var cases = 0

    @Option(help: "How many pupils of a screening, with a sealed queue.")
    var pupils = 0

    @Option(help: "The seed; the same seed gives the same school.")
    var seed: UInt64 = 1

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (0...10_000_000).contains(hazards), (1...20_000).contains(places) else {
            throw ValidationError("--hazards takes 0 to 10000000, --places 1 to 20000.")
        }
        guard (1...places).contains(buildings ?? 1) else {
            throw ValidationError("--buildings takes 1 to the number of places.")
        }
        guard (0...20_000).contains(cases), (0...100_000).contains(pupils),
            cases + pupils == 0 || people > 1
        else {
            throw ValidationError(
                "--cases takes 0 to 20000, --pupils 0 to 100000, and two people.")
        }
        guard (1...150).contains(people), (0...20).contains(dutyYears) else {
            throw ValidationError("--people takes 1 to 150, --duty-years 0 to 20.")
        }
    }

    func run() throws {
        let strings = shared.strings
        try Refusal.reporting(in: strings) {
            let ledger = try Ledger.open(in: shared.directory, access: .create)
            guard try !ledger.hasSchool() else {
                throw Refusal(strings.commands.alreadyASchool(shared.directory.path))
            }
            var meter = ProgressMeter()
            try SyntheticSchool(
                hazards: hazards, places: places, buildings: buildings, people: people,
                dutyYears: dutyYears, seed: seed, now: shared.clock.now()
            ).fill(ledger) { meter.show(done: $0, total: $1) }
            meter.finish()
            try seal(beside: ledger)
            print(strings.commands.made(shared.directory.path))
        }
    }

    private func seal(beside ledger: Ledger) throws {
        guard cases + pupils > 0 else { return }
        let care = try CareFile.open(
            in: shared.directory, beside: ledger, access: .create,
            machine: SchoolClock.machineTime)
        var meter = ProgressMeter()
        try SyntheticCases(
            count: cases, pupils: pupils, seed: seed, now: shared.clock.now()
        )
        .fill(care, beside: ledger) { meter.show(done: $0, total: $1) }
        meter.finish()
    }
}
