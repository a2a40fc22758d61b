internal import GRDB

/// Compares the search index with the hazards, word by word and in no order.
///
/// For each hazard the hashes of its words and their places are summed up, once from its text and
/// once from the index: 8 bytes a hazard are kept. The hash is keyed anew with every run of the
/// program, so nobody can make a false index with the same sums.
struct SearchCheck {
    /// What is left of each hazard's sum; a hazard's number is its index.
    private var sums: [UInt64] = [0]

    private static let view = "hazard_search_words"

    /// Makes the view of the index; before the snapshot, which may change nothing.
    static func prepare(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(view)
                USING fts5vocab(main, hazard_search, instance)
                """)
    }

    static func finish(_ db: Database) throws {
        try db.execute(sql: "DROP TABLE IF EXISTS temp.\(view)")
    }

    /// `entry` is as `SearchIndex` makes it: words with blanks between.
    mutating func expect(_ hazard: Int64, _ entry: [UInt8]) {
        var sum: UInt64 = 0
        var position: Int64 = 0
        entry.withUnsafeBytes { bytes in
            var start = 0
            for end in bytes.indices where bytes[end] == UInt8(ascii: " ") {
                if end > start {
                    let word = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                    sum &+= Self.hash(word, position)
                    position += 1
                }
                start = end + 1
            }
        }
        guard hazard > 0, hazard < Int64(Int32.max) else { return }
        grow(to: Int(hazard))
        sums[Int(hazard)] &+= sum
    }

    mutating func run(
        _ db: Database, _ findings: inout VerificationReport, _ told: (Int, Int) -> Void
    ) throws {
        let words = try StoredRows(db, "SELECT term, doc, offset FROM temp.\(Self.view)")
        // Going through all words takes another way through the index than looking one up.
        let lookUp = try StoredRows(
            db, "SELECT doc FROM temp.\(Self.view) WHERE term = ? LIMIT 1")
        var word: [UInt8] = []
        var done = 0
        while try words.next() {
            let hazard = words.number(1)
            if !words.withBytes(0, { $0.elementsEqual(word) }) {
                word = words.blob(0)
                lookUp.restart(with: word)
                if try !lookUp.next() || lookUp.number(0) != hazard {
                    findings.add(.searchIndex(hazard: try Self.number(of: hazard, db)), .missing)
                }
            }
            done += 1
            if done & 4095 == 0 { told(done, 0) }
            guard hazard > 0, hazard < sums.count else {
                findings.add(.searchIndex(hazard: "#\(hazard)"), .unexpected)
                continue
            }
            sums[Int(hazard)] &-= words.withBytes(0) { Self.hash($0, words.number(2)) }
        }
        for (id, sum) in sums.enumerated() where sum != 0 {
            findings.add(
                .searchIndex(hazard: try Self.number(of: Int64(id), db)), .changed(column: nil))
        }
        told(done, done)
    }

    private static func number(of hazard: Int64, _ db: Database) throws -> String {
        try db.value("SELECT number FROM hazard WHERE id = ?", [hazard]) ?? "#\(hazard)"
    }

    private mutating func grow(to id: Int) {
        if id >= sums.count { sums += Array(repeating: 0, count: id + 1 - sums.count) }
    }

    private static func hash(_ word: UnsafeRawBufferPointer, _ position: Int64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: word)
        hasher.combine(position)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
