import Domain
internal import GRDB

extension PledgeBook {
    static func fetch(_ db: Database, schoolYear: Int) throws -> PledgeBook {
        let templates = try db.map("SELECT layer, text, source FROM pledge_template") {
            PledgeTemplate(layer: try $0.word(0), text: $0[1], source: $0[2])
        }
        let families = try db.map(
            """
            SELECT class_name, due, signed, archive_box FROM family_pledges
            WHERE school_year = ? ORDER BY id
            """, [schoolYear]
        ) {
            FamilyPledges(
                schoolYear: schoolYear, className: $0[0], due: $0[1], signed: $0[2],
                archiveBox: $0[3])
        }.sorted { SchoolClass.isListedBefore($0.className, $1.className) }
        return PledgeBook(
            schoolYear: schoolYear,
            templates: Dictionary(
                templates.map { ($0.layer, $0) }, uniquingKeysWith: { first, _ in first }),
            pledges: try Pledge.fetchAll(db, schoolYear: schoolYear), families: families)
    }
}

extension Pledge {
    /// Without those that were entered by mistake.
    static func fetchAll(_ db: Database, schoolYear: Int) throws -> [Pledge] {
        try db.map(
            """
            SELECT id, layer, person_id, at, digest, text, signed_on, archive_box FROM pledge
            WHERE school_year = ? AND void_reason IS NULL ORDER BY id
            """, [schoolYear]
        ) { row in
            let signature: Signature
            if let digest = row[4] as String? {
                signature = .onScreen(digest: digest)
            } else {
                signature = .onPaper(try row.day(6), archiveBox: row[7])
            }
            return Pledge(
                id: row.id(0), layer: try row.word(1), schoolYear: schoolYear, person: row.id(2),
                at: try row.moment(3), signature: signature, text: row[5])
        }
    }
}
