import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

extension CareSchool {
    /// Eight cases of the first psychology teacher: one of 高 with its plan, one that is late.
    func fill() throws {
        let key = try key(of: psychologist)
        let first = try open(.high, number: 1, by: key, daysAgo: 3)
        var plan = Self.plan()
        plan.reviewOn = Self.now.day.adding(days: 4)
        try file.record(
            .planned(plan), in: first.id, by: key, at: Self.now.adding(seconds: -86_400 * 3))
        try open(.medium, number: 2, by: key, daysAgo: 6)
        try open(.medium, number: 3, by: key, daysAgo: 3)
        for number in 4..<10 { try open(.low, number: number, by: key, daysAgo: number) }
        try file.publish(file.lines(for: key), by: key, at: Self.now)
    }

    /// Lets somebody read cases of the first psychology teacher.
    func letIn(_ person: Person.ID, into codes: [String]) throws {
        let key = try key(of: psychologist)
        for line in try file.lines(for: key) where codes.contains(line.code) {
            try file.record(
                .readerAdded(person, reason: "危机会商"), in: line.id, by: key, at: Self.now)
        }
    }

    /// At the watch, signed in.
    func sitting(
        as person: Person.ID, _ size: Size = WorkbenchSitting.usual,
        _ language: Language = .chinese, at now: Moment = Self.now
    ) throws -> WorkbenchSitting {
        let sitting = try WorkbenchSitting(
            size, language, ledger: ledger, now: now, care: .file(file), as: nil)
        try sitting.model.session.take(
            try ledger.accounts.signInNow(
                person, passphrase: Passphrase(StaffedSchool.passphrase), at: now))
        sitting.type("3")
        return sitting
    }
}

extension WorkbenchSitting {
    /// Unlocks the watch with the passphrase that everybody has.
    func unlockWatch() async {
        press(.enter)
        type(StaffedSchool.passphrase)
        press(.enter)
        await wait(until: "the watch is open") {
            self.model.watch.isOpen || self.screen.question == nil
        }
    }

    /// Opens 今日, with what waits in the sealed list.
    func openToday() async {
        type("0")
        await model.today?.counting?.value
    }

    /// Opens the log of the looks and waits until it is read.
    func openLog() async {
        type("w")
        await readLog()
    }

    func readLog() async { await model.watch.readingLog?.value }
}
