import Domain
import Persistence
import TestSupport
import Testing

/// Stories of the map at a founded school, in which one hazard was found.
protocol PlaceStories {
    var school: SmallSchool { get }
    var sitting: WorkbenchSitting { get }
}

extension PlaceStories {
    static func founded() throws -> (SmallSchool, WorkbenchSitting) {
        let school = try SmallSchool.founded()
        try school.file("燃气软管老化")
        return (school, try WorkbenchSitting(ledger: school.ledger))
    }

    func organisation() throws -> Organisation {
        try school.ledger.organisation.organisation(on: SampleLedger.now.day)
    }

    func said(_ notice: String) async {
        await sitting.wait(until: notice) { sitting.shows(notice) }
    }
}
