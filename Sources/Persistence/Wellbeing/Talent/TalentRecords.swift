import Domain
internal import GRDB

extension TalentMember {
    /// In the order in which they came.
    static func fetchAll(_ db: Database) throws -> [TalentMember] {
        try fetch(db, where: "id > ?", 0)
    }

    static func fetch(_ db: Database, _ id: ID) throws -> TalentMember? {
        try fetch(db, where: "id = ?", id.rawValue).first
    }

    /// `condition` is about the number of a member.
    private static func fetch(
        _ db: Database, where condition: String, _ number: Int64
    ) throws -> [TalentMember] {
        var terms: [Int64: [TalentTerm]] = [:]
        try db.forEachRow(
            """
            SELECT member_id, starts, role, qualifications, certificate, training_hours
            FROM talent_term ORDER BY member_id, starts
            """
        ) { row in
            terms[row[0], default: []].append(try TalentTerm(row))
        }
        return try db.map(
            """
            SELECT id, person_id, name, school, last_day, left_for, withdrawn_for
            FROM talent_member WHERE \(condition) ORDER BY id
            """, [number]
        ) { row in
            let person: Person.ID? = row.optionalID(1)
            let leaving = try row.optionalDay(4).map { Leaving(lastDay: $0, reason: row[5] ?? "") }
            return TalentMember(
                id: row.id(0),
                who: person.map(Who.staff) ?? .outsider(name: row[2], school: row[3]),
                terms: terms[row[0]] ?? [], leaving: leaving, withdrawnFor: row[6])
        }
    }
}

extension TalentTerm {
    fileprivate init(_ row: Row) throws {
        self.init(
            starts: try row.day(1), role: try row.word(2),
            qualifications: try TalentQualification.set(of: row[3]), certificate: row[4],
            trainingHours: row[5])
    }
}

/// Brings the tables to where a step leads, at work and when the journal is replayed.
struct TalentWriter {
    let db: Database

    func apply(_ step: TalentStep, to member: TalentMember.ID) throws {
        switch step {
        case .joined(let who, let term):
            try insert(who, as: member)
            try insert(term, of: member)
        case .revised(let term):
            // Where it begins on the same day it stands in place of the one before.
            try insert(term, of: member)
        case .left(let day, let reason):
            try db.run(
                "UPDATE talent_member SET last_day = ?, left_for = ? WHERE id = ?",
                [day.text, reason.storable, member.rawValue])
        case .withdrawn(let reason):
            try db.run(
                "UPDATE talent_member SET withdrawn_for = ? WHERE id = ?",
                [reason.storable, member.rawValue])
        }
    }

    private func insert(_ who: TalentMember.Who, as member: TalentMember.ID) throws {
        let (person, name, school): (Int64?, String, String) =
            switch who {
            case .staff(let person): (person.rawValue, "", "")
            case .outsider(let name, let school): (nil, name.storable, school.storable)
            }
        try db.run(
            "INSERT INTO talent_member (id, person_id, name, school) VALUES (?, ?, ?, ?)",
            [member.rawValue, person, name, school])
    }

    private func insert(_ term: TalentTerm, of member: TalentMember.ID) throws {
        try db.run(
            """
            INSERT INTO talent_term
                (member_id, starts, role, qualifications, certificate, training_hours)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET role = excluded.role,
                qualifications = excluded.qualifications, certificate = excluded.certificate,
                training_hours = excluded.training_hours
            """,
            [
                member.rawValue, term.starts.text, term.role.rawValue,
                TextList.text(of: term.qualifications.map(\.rawValue)),
                term.certificate.storable, term.trainingHours,
            ])
    }
}

extension TalentQualification {
    /// Of a column that holds a list of codes.
    fileprivate static func set(of column: String) throws -> Set<TalentQualification> {
        guard let codes = TextList.texts(of: column) else { throw DamagedRow(what: "list") }
        return Set(
            try codes.map { code in
                guard let known = TalentQualification(rawValue: code) else {
                    throw DamagedRow(what: "word " + code)
                }
                return known
            })
    }
}
