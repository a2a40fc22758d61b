import Testing

@testable import Interchange

struct ImportDamageTests {
    private let whole = Array(
        hazardLedger(
            "1,2025-3-8 8:30,张三,食堂,\"灭火器\n\"\"失效\"\"\",消防,一般,更换,3天内,李四,2025-3-10,已销号",
            "2,3月9日下午3点半,李四、王伟,教学楼A二层东侧,插座松动,用电,重大,,45730,张三,,部分"
        ).utf8)

    /// Bytes lost, doubled, swapped and overwritten, as bad disks and bad copies leave them.
    private func damaged(_ random: inout SeededGenerator) -> [UInt8] {
        var file = whole
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0..<file.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: file.remove(at: place)
            case 1: file.insert(file[place], at: place)
            case 2: file[place] = UInt8.random(in: 0...255, using: &random)
            default: file.removeSubrange(place..<min(file.count, place + 30))
            }
            if file.isEmpty { return whole }
        }
        return file
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func damagedFileIsRefusedOrReadAndNothingElse(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<25 {
            let file = damaged(&random)
            let encoding = TextEncoding.allCases.randomElement(using: &random)
            do throws(TableRefusal) {
                var table = try Table<HazardColumn>(
                    file, encoding: Bool.random(using: &random) ? nil : encoding)
                var reader = HazardDraftReader(
                    heading: table.heading, fileName: "",
                    options: ImportOptions(today: ImportSchool.today))
                while let row = try table.next() {
                    var notes = ImportNotes()
                    let draft = reader.read(row, notes: &notes)
                    #expect(draft != nil || notes.isBad)
                }
            } catch {
                #expect(error != .empty)
            }
        }
    }
}
