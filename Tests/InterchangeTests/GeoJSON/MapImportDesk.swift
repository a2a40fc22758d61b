import Domain
import Persistence
import Testing

@testable import Interchange

/// A ledger of its own into which maps are brought.
struct MapImportDesk {
    let ledger: Ledger
    let today: Day

    init() throws {
        ledger = try Ledger.inMemory()
        today = try #require(Day(text: "2026-11-23"))
    }

    func bring(
        _ file: MapFile, named fileName: String = "a.geojson",
        _ change: (inout MapImportOptions) -> Void = { _ in }
    ) throws -> MapImportReport {
        var options = MapImportOptions(today: today)
        change(&options)
        return try MapImport(ledger: ledger, options: options).run(
            file.bytes, fileName: fileName)
    }

    func names() throws -> [String] {
        try ledger.organisation.organisation(on: today).places.map(\.name).sorted()
    }

    func place(_ name: String) throws -> Place {
        try #require(
            try ledger.organisation.organisation(on: today).places.first { $0.name == name })
    }
}
