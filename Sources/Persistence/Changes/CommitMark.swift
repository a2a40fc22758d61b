internal import GRDB

/// What stands in `user_version`: how many migrations a file has seen, and a number by which each commit is
/// told from all others and knows the one before it.
///
/// It lies in the first page, which every commit therefore writes into the log: so the log tells which file it
/// was written beside.
struct CommitMark: Equatable {
    /// Eight bits of the version, twelve of the commit before, twelve of this one, which are never all zero
    /// except in a file that no program of ours has marked. The highest is zero: programs older than the marks
    /// compare all of it, as a number with a sign, with their newest version, and say that it is newer.
    let number: UInt32
    static let largest: UInt32 = 0x7FF

    var version: Int { Int(number & 0xFF) }
    var isUnmarked: Bool { own == 0 }

    private var own: UInt32 { number >> 20 }
    private var before: UInt32 { number >> 8 & 0xFFF }

    /// Of the commit after this one: it is told for certain from this one and the one before. `draw` gives its
    /// own bits, from one to `largest`.
    func next(
        version: Int, drawing draw: () -> UInt32 = { UInt32.random(in: 1...CommitMark.largest) }
    ) -> CommitMark {
        var new = draw()
        while new == own || new == before { new = draw() }
        return CommitMark(number: new << 20 | own << 8 | UInt32(version) & 0xFF)
    }

    /// Whether this is the commit after `earlier`, or the same one.
    func follows(_ earlier: CommitMark) -> Bool {
        before == earlier.own || self == earlier
    }
}

extension Database {
    func commitMark() throws -> CommitMark {
        let number = try Int32.fetchOne(self, sql: "PRAGMA user_version") ?? 0
        return CommitMark(number: UInt32(bitPattern: number))
    }

    /// To be called in each transaction that writes; `version` where it brings the tables up to date.
    @discardableResult
    func markCommit(version: Int? = nil) throws -> CommitMark {
        let last = try commitMark()
        let mark = last.next(version: version ?? last.version)
        try execute(sql: "PRAGMA user_version = \(Int32(bitPattern: mark.number))")
        return mark
    }
}
