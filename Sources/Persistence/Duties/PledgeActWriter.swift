import Domain
internal import GRDB

/// Lets the tables of pledges follow an act, as `DutyActWriter` does those of duties.
struct PledgeActWriter {
    let db: Database

    func apply(_ act: PledgeAct) throws {
        switch act {
        case .signed(let pledge): try insert(pledge)
        case .voided(let pledge, let reason):
            try db.run(
                "UPDATE pledge SET void_reason = ? WHERE id = ?",
                [reason.storable, pledge.rawValue])
        case .templateSet(let template):
            try db.run(
                """
                INSERT INTO pledge_template (layer, text, source) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET text = excluded.text, source = excluded.source
                """,
                [template.layer.rawValue, template.text.storable, template.source.storable])
        case .familiesCounted(let families):
            try db.run(
                """
                INSERT INTO family_pledges (school_year, class_name, due, signed, archive_box)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET due = excluded.due, signed = excluded.signed,
                    archive_box = excluded.archive_box
                """,
                [
                    families.schoolYear, families.className.storable, families.due,
                    families.signed, families.archiveBox.storable,
                ])
        }
    }

    private func insert(_ pledge: Pledge) throws {
        let (digest, signedOn, box): (String?, Day?, String) =
            switch pledge.signature {
            case .onScreen(let digest): (digest, nil, "")
            case .onPaper(let day, let box): (nil, day, box)
            }
        try db.run(
            """
            INSERT INTO pledge (
                id, layer, school_year, person_id, at, digest, text, signed_on, archive_box
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                pledge.id.rawValue, pledge.layer.rawValue, pledge.schoolYear,
                pledge.person.rawValue, pledge.at.text, digest, pledge.text.storable,
                signedOn?.text, box.storable,
            ])
    }
}
