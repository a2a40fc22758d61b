import Domain

/// What decides whether a filter leaves a case, without the rest of its line, which is long: each letter
/// that is typed asks it of every case.
struct CaseTraits {
    let isOpen: Bool
    let level: WatchLevel
    let tags: Set<FocusTag>
    let owner: Person.ID
    let dues: Set<WatchFilter.Due>
    let words: CaseWords

    private init(_ line: CaseLine, _ words: CaseWords, on day: Day) {
        (isOpen, level, tags, owner) = (line.isOpen, line.level, Set(line.tags), line.owner)
        dues = Set(WatchFilter.Due.allCases.filter { $0.admits(line, on: day) })
        self.words = words
    }

    /// In the order of the lines.
    static func all(of lines: [CaseLine], on day: Day) -> [CaseTraits] {
        zip(lines, CaseWords.all(of: lines)).map { CaseTraits($0, $1, on: day) }
    }
}

/// What a case is found by, in lower case.
struct CaseWords {
    private struct Band {
        let text: [UInt8]
        let key: String

        init(_ name: String) {
            text = Array(name.lowercased().utf8)
            key = SchoolClass.key(of: name)
        }
    }

    private let code: [UInt8]
    private let band: Band

    /// In the order of the lines.
    fileprivate static func all(of lines: [CaseLine]) -> [CaseWords] {
        // Many cases are of one class.
        var bands: [String: Band] = [:]
        return lines.map { line in
            let band = bands[line.classBand] ?? Band(line.classBand)
            bands[line.classBand] = band
            return CaseWords(code: Array(line.code.lowercased().utf8), band: band)
        }
    }

    /// Whether it is part of the code or of the class, or another name of the class.
    func hold(_ term: WatchFilter.Term) -> Bool {
        Self.holds(code, term.text) || Self.holds(band.text, term.text)
            || band.key == term.classKey
    }

    private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard whole.count >= part.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
    }
}
