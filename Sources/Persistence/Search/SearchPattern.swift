import Domain
internal import GRDB

/// What the search index is asked for a query: all words, each in the text or as the name of the
/// place, of a place around it or of the category.
struct SearchPattern {
    let match: String

    /// Nil where the query's text holds nothing to search for.
    init?(_ query: HazardQuery, _ db: Database) throws {
        let words = SearchWord.words(of: query.text)
        guard !words.isEmpty else { return nil }
        var parts = try words.map { word in
            let named = try Self.places(named: word, db) + Self.categories(named: word, db)
            return ([word.phrase] + named.map { "\"" + $0.token + "\"" })
                .joined(separator: " OR ")
        }
        if case .column(let column) = query.scope {
            parts.append("\"" + SearchFacet.column(column).token + "\"")
        }
        match = parts.map { "(" + $0 + ")" }.joined(separator: " AND ")
    }

    /// Leaves out a place inside another one of the same name part: its hazards are found there.
    private static func places(named word: SearchWord, _ db: Database) throws -> [SearchFacet] {
        try db.map(
            """
            SELECT place.id FROM place LEFT JOIN place around ON around.id = place.parent_id
            WHERE instr(lower(place.name), ?1)
                AND (around.id IS NULL OR NOT instr(lower(around.name), ?1))
            """, [word.plain]
        ) { .place($0.id(0)) }
    }

    private static func categories(
        named word: SearchWord, _ db: Database
    ) throws -> [SearchFacet] {
        try db.map(
            """
            SELECT code FROM hazard_category
            WHERE instr(lower(name), ?1) OR instr(lower(english_name), ?1)
            """, [word.plain]
        ) { .category($0[0]) }
    }
}
