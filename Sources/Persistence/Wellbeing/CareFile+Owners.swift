public import Domain
internal import GRDB

extension CareFile {
    /// Who leads open cases, as it stands in clear.
    public func ownersOfOpenCases() throws -> Set<Person.ID> {
        try store.read(Self.ownersOfOpenCases)
    }

    static func ownersOfOpenCases(_ db: Database) throws -> Set<Person.ID> {
        Set(try db.map("SELECT DISTINCT owner_id FROM care_case WHERE is_open") { $0.id(0) })
    }

    /// Whether cases that this person has worked at, open or closed, are led by somebody else by now: handed over,
    /// or given away by the two shares. As it stands in clear, by whose keys have signed; nothing is opened, and
    /// nobody is named.
    public func hasSuccessor(of person: Person.ID) throws -> Bool {
        let keys = try ledger.accounts.keyHolders().filter { $0.value == person }.map(\.key)
        return try store.read { db in
            try db.value(
                """
                SELECT EXISTS (
                    SELECT 1 FROM care_case
                    JOIN care_box ON care_box.case_id = care_case.id AND kind = 'case'
                    JOIN care_entry ON care_entry.box_id = care_box.id
                    WHERE care_case.owner_id <> ?
                        AND key_id IN (SELECT value FROM json_each(?))
                        AND NOT EXISTS (
                            SELECT 1 FROM care_destroyed WHERE case_id = care_case.id))
                """, [person.rawValue, keys.jsonArray]) ?? false
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
