public import Domain
import Interchange
import Persistence

extension SchoolModel {
    /// Places whose path (食堂 一层 灶间) is named by the query, in words, in parts run together, or by
    /// pinyin initials; the closest first.
    public func places(matching query: String, limit: Int) -> [Place] {
        let query = query.searchForm
        guard !query.isEmpty else { return Array(organisation.places.prefix(limit)) }
        let ranked = organisation.places.compactMap { place -> (Place, Int)? in
            let lineage = organisation.lineage(of: place.id).reversed()
            let names = lineage.map { $0.name.searchForm }
            let initials = lineage.map(\.initials)
            let others = SecondReadings.others(of: place.name, initials: place.initials)
            let ranks = ([place.initials] + others).compactMap { own in
                rank(query, names: names, initials: initials.dropLast() + [own])
            }
            return ranks.min().map { (place, $0) }
        }
        return ranked.enumerated()
            .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .prefix(limit).map(\.element.0)
    }

    /// Categories by code, by either name, or by pinyin initials.
    public func categories(matching query: String) -> [HazardCategory] {
        let query = query.searchForm
        guard !query.isEmpty else { return categories }
        return categories.filter { category in
            category.code.searchForm.hasPrefix(query)
                || category.name.searchForm.contains(query)
                || category.englishName.searchForm.contains(query)
                || Pinyin.initials(of: category.name).hasPrefix(query)
        }
    }

    /// 0 is best: the whole own name or its initials, then their beginnings, then the path; nil where
    /// nothing matches.
    private func rank(_ query: String, names: [String], initials: [String]) -> Int? {
        guard let name = names.last, let own = initials.last else { return nil }
        if name == query { return 0 }
        if own == query { return 1 }
        if name.hasPrefix(query) || own.hasPrefix(query) { return 2 }
        if name.contains(query) { return 3 }
        if spells(query, names) || spells(query, initials) { return 4 }
        return own.contains(query) ? 5 : nil
    }

    /// Whether the query is made of beginnings of some of the parts, in order, up to the last part:
    /// stzj and 食堂灶间 spell 食堂 一层 灶间.
    private func spells(_ query: String, _ parts: [String]) -> Bool {
        guard let last = parts.last else { return false }
        if parts.count == 1 { return last.hasPrefix(query) }
        var rest = query[...]
        for part in parts.dropLast() {
            let shared = part.commonPrefix(with: rest)
            if !shared.isEmpty { rest = rest.dropFirst(shared.count) }
        }
        return rest.count < query.count && !rest.isEmpty && last.hasPrefix(rest)
    }
}

extension String {
    /// Lower case without blanks, so that 教学楼 A and 教学楼a are the same.
    nonisolated fileprivate var searchForm: String {
        lowercased().filter { !$0.isWhitespace }
    }

    nonisolated fileprivate func commonPrefix(with other: Substring) -> Substring {
        var end = startIndex
        for character in other {
            guard end < endIndex, self[end] == character else { break }
            end = index(after: end)
        }
        return self[..<end]
    }
}

extension SchoolModel {
    /// The pinyin initials of a title: 上报隐患 → sbyh.
    public func initials(of title: String) -> String {
        Pinyin.initials(of: title)
    }

    /// The hazard of a full number, or of a running number (the newest one).
    public func hazard(numbered text: String) -> Hazard? {
        do throws(LedgerError) {
            return try ledger.hazards.hazard(numbered: text)
        } catch {
            // A jump that cannot be looked up is not offered; the next refresh says why.
            return nil
        }
    }
}
