import Domain

/// Finds the category that a ledger's words mean, in the school's own table.
struct HazardCategoryFinder {
    /// Where hazards go that tell nothing; nil in a table without 管理缺陷.
    let fallback: HazardCategory.ID?

    private let byName: [String: HazardCategory.ID]
    private var phrases = Phrases()

    /// What a phrase means, with its rank: the lowest decides, and names have none.
    private typealias Phrases = PhraseIndex<(rank: Int, category: HazardCategory.ID)>

    init(_ categories: [HazardCategory]) {
        let codes = Set(categories.map(\.code))
        fallback = codes.contains("GL") ? "GL" : nil
        byName = Dictionary(
            categories.flatMap { [($0.code.lowercased(), $0.code), ($0.name, $0.code)] },
            uniquingKeysWith: { first, _ in first })
        for category in categories {
            phrases.add(category.name, (0, category.code))
        }
        for (rank, entry) in HazardKeywords.byCategory.enumerated()
        where codes.contains(entry.category) {
            for word in entry.words { phrases.add(word, (rank + 1, entry.category)) }
        }
    }

    /// By code, by name, else by a name that the text holds, else as `category(in:)`.
    func category(named text: String) -> HazardCategory.ID? {
        let name = TextWidth.narrow(text).lowercased()
        return byName[name] ?? lowestRank(phrases.matches(in: text))
    }

    /// By the first of the keywords; a category's name is no keyword, for 宿舍 names a place too.
    func category(in text: String) -> HazardCategory.ID? {
        lowestRank(phrases.matches(in: text).filter { $0.value.rank > 0 })
    }

    private func lowestRank(_ matches: [Phrases.Match]) -> HazardCategory.ID? {
        matches.min { $0.value.rank < $1.value.rank }?.value.category
    }
}
