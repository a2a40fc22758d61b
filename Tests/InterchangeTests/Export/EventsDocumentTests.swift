import Domain
import Foundation
import Interchange
import Persistence
import Security
import TestSupport
import Testing

@Suite struct EventsDocumentTests {
    private let lines: [String]

    /// Two hazards, with an event signed by the teacher.
    init() throws {
        let school = try StaffedSchool()
        let signer = try school.small.ledger.accounts.signInNow(
            school.finder, passphrase: Passphrase(StaffedSchool.passphrase),
            at: SmallSchool.now
        ).key.signer
        try school.small.ledger.write(as: signer) { ledger in
            for text in ["灯坏了", "\"插座\"\n松动\u{7F}"] {
                let report = HazardReport(
                    place: school.small.canteen, category: "XF", text: text,
                    foundAt: SmallSchool.now, finder: school.finder)
                _ = try ledger.addHazard(
                    report, reportedAt: SmallSchool.now, actor: school.finder, events: [],
                    importKey: nil)
            }
        }
        var text = ""
        _ = try EventsDocument(ledger: school.small.ledger, year: nil)
            .write(today: SmallSchool.now.day) { text += $0 }
        lines = text.split(separator: "\n").map(String.init)
    }

    private func check(_ lines: [String]) throws -> EventsDocumentCheck {
        var document = EventsDocumentCheck()
        for line in lines { try document.take(line) }
        try document.finish()
        return document
    }

    /// Keys and heading come before.
    private var firstEvent: Int { lines.count - 3 }

    @Test func untouchedDocumentHoldsAndIsJSON() throws {
        let document = try check(lines)
        #expect(document.check.faults == 0)
        #expect(document.check.events == 2 && document.check.signed == 2)
        #expect(document.keys.allSatisfy { $0.fingerprint.count == 19 })
        let data = Data(lines.joined(separator: "\n").utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((json["events"] as? [Any])?.count == 2)
    }

    @Test func changedTextIsFoundWithItsEvent() throws {
        var changed = lines
        changed[firstEvent + 1].replace("松动", with: "完好")
        let check = try check(changed).check
        #expect(check.first?.event == 2 && check.first?.flaw == .digest)
    }

    @Test func eventTakenOutBreaksTheChain() throws {
        var changed = lines
        changed.remove(at: firstEvent)
        let check = try check(changed).check
        #expect(check.first?.event == 2 && check.first?.flaw == .chain)
    }

    @Test func noCharacterOfAnEventCanBeAnother() throws {
        for line in firstEvent..<lines.count - 1 {
            for offset in stride(from: line, to: lines[line].count, by: 17) {
                let index = lines[line].index(lines[line].startIndex, offsetBy: offset)
                var changed = lines
                let other: Character = lines[line][index] == "1" ? "2" : "1"
                changed[line].replaceSubrange(index...index, with: String(other))
                do {
                    let check = try check(changed).check
                    #expect(check.faults > 0, "\(changed[line])")
                } catch {
                    #expect(error is EventsDocumentCheck.Refusal)
                }
            }
        }
    }

    @Test func cutOffDocumentIsRefused() throws {
        #expect(throws: EventsDocumentCheck.Refusal.cutOff) { try check(lines.dropLast()) }
        #expect(throws: EventsDocumentCheck.Refusal.notADocument) { try check(["{}"]) }
    }
}
