public import Domain
internal import GRDB

extension CareFile {
    /// Who leads open cases, as it stands in clear.
    public func ownersOfOpenCases() throws -> Set<Person.ID> {
        try store.read { db in
            Set(try db.map("SELECT DISTINCT owner_id FROM care_case WHERE is_open") { $0.id(0) })
        }
    }

    /// Those of them who are no psychology teacher with an account on that day: nobody is told of what is due in
    /// their cases, until the two shares give these to somebody else.
    public func strandedOwners(on day: Day) throws -> Set<Person.ID> {
        let teachers = try ledger.accounts.careReaders(on: officeDay(day))
            .filter { $0.offices.contains(.psychologist) }
        return try ownersOfOpenCases().subtracting(teachers.map(\.person))
    }
}
