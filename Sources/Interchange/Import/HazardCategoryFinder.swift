import Domain

/// Finds the category that a ledger's words mean, in the school's own table.
struct HazardCategoryFinder {
    /// Where hazards go that tell nothing; nil in a table without 管理缺陷.
    let fallback: HazardCategory.ID?

    private let byName: [String: HazardCategory.ID]
    /// What a phrase means, with its rank: the lowest decides.
    private var phrases = PhraseIndex<(rank: Int, category: HazardCategory.ID)>()

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

    /// By code, by name, else by the first of the table's names and keywords that the text holds.
    func category(named text: String) -> HazardCategory.ID? {
        let name = TextWidth.narrow(text).lowercased()
        return byName[name] ?? category(in: text)
    }

    func category(in text: String) -> HazardCategory.ID? {
        phrases.matches(in: text).min { $0.value.rank < $1.value.rank }?.value.category
    }
}
