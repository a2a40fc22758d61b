import Domain

/// Tells ledger rows apart, so that a file brought in twice adds nothing twice.
struct HazardImportKey {
    private var occurrences: [UInt128: Int] = [:]

    /// The same for the same finding (time, place, text) in every file; rows of one file that are
    /// alike in all three are counted through.
    mutating func next(for found: Moment, _ place: String, _ text: String) -> String {
        let minutes = found.day.ordinal * 86_400 + found.secondOfDay
        let facts = [String(minutes), place, text]
        let digest = Self.digest(of: facts.joined(separator: "\u{1F}"))
        let occurrence = occurrences[digest, default: 0] + 1
        occurrences[digest] = occurrence
        return "ledger-" + String(UInt64(truncatingIfNeeded: digest >> 64), radix: 36) + "-"
            + String(UInt64(truncatingIfNeeded: digest), radix: 36) + "-" + String(occurrence)
    }

    /// FNV-1a, 128 bits: the same in every process, and wide enough for chance never to meet itself.
    private static func digest(of text: String) -> UInt128 {
        text.utf8.reduce(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d) { digest, byte in
            (digest ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
    }
}
