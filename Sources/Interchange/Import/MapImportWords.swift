import Domain

/// The words by which names and types tell what something is; the one that ends furthest to the
/// right decides (图书馆办公楼 is an office, Library Café a canteen), the longer one among equals.
enum MapImportWords {
    /// What a polygon that says nothing else about itself is taken for.
    enum Meaning: Hashable {
        case place(PlaceKind)
        case ground(GroundFeature.Kind)
        /// Surely a building, of no kind in particular.
        case building
        /// The extent of a campus, or of a part of it.
        case outline
        case nothing
    }

    /// Chinese words count anywhere, with `$` only at the end; Latin ones as whole words.
    private static let table: [(Meaning, String)] = [
        (.place(.canteen), "食堂 餐厅 餐饮 饭堂 canteen cafeteria dining cafe café food"),
        (
            .place(.dormitory),
            """
            宿舍 公寓 学舍 dorm dormitory residence residential residences apartment housing \
            residence_hall hall_of_residence
            """
        ),
        (.place(.laboratory), "实验 实训 lab laboratory laboratories"),
        (.place(.library), "图书 library"),
        (.place(.office), "办公 行政 office admin administration administrative"),
        (
            .place(.teaching),
            """
            教学 学院 教室 课堂 学校 小学 中学 教$ class classroom lecture school college academic \
            education teaching faculty department university
            """
        ),
        (.place(.gate), "门$ 校门 门卫 门岗 门房 传达室 gate gatehouse"),
        (
            .building,
            """
            楼 馆 室$ 房$ 中心 hall building house center centre tower gym gymnasium fieldhouse \
            arena pavilion chapel garage auditorium theatre theater museum hospital tank 水塔 水箱
            """
        ),
        (
            .ground(.field),
            """
            操场 田径场 球场 运动场 体育场 跑道 field pitch track court stadium playground \
            athletics_field
            """
        ),
        (.ground(.green), "绿地 绿化 草坪 草地 花园 公园 树林 park garden lawn quad grass woods"),
        (.ground(.water), "湖$ 池$ 河$ 溪$ 水面 水域 lake pond pool river creek stream water"),
        (
            .ground(.road),
            "路$ 道$ 大道 街$ 路线 road rd street st avenue ave drive dr lane ln boulevard blvd way"
        ),
        (.ground(.wall), "围墙 围栏 wall fence"),
        (.outline, "boundary$ campus$ 校区$ 校园$ 边界$ 校界$"),
        (.nothing, "停车场 parking lot"),
    ]

    /// What makes a hall of a field: 风雨操场, 室内网球场.
    private static let roofs = ["室内", "风雨", "indoor"]

    private static let words: [(meaning: Meaning, word: [Character], isSuffix: Bool)] =
        table.flatMap { meaning, words in
            words.split(separator: " ").map { word in
                let isSuffix = word.hasSuffix("$")
                let bare = isSuffix ? word.dropLast() : word
                return (meaning, Array(bare.replacing("_", with: " ")), isSuffix)
            }
        }

    /// What `text` means; nil when no word of the table is in it. A neutral word (楼, hall) keeps
    /// the kind that stands before it, but a building is never ground.
    static func meaning(of text: String) -> Meaning? {
        let characters = Array(text.lowercased())
        var found: [(end: Int, length: Int, meaning: Meaning)] = []
        for (meaning, word, isSuffix) in words {
            guard let end = lastEnd(of: word, in: characters, onlyAtEnd: isSuffix) else { continue }
            found.append((end, word.count, meaning))
        }
        let last = found.max { ($0.end, $0.length) < ($1.end, $1.length) }
        let lowered = text.lowercased()
        if last?.meaning == .ground(.field), roofs.contains(where: { lowered.contains($0) }) {
            return .building
        }
        guard last?.meaning == .building else { return last?.meaning }
        let places = found.filter { if case .place = $0.meaning { true } else { false } }
        return places.max { ($0.end, $0.length) < ($1.end, $1.length) }?.meaning ?? .building
    }

    /// What all features of a layer are that say nothing of themselves, by what it or its file is called:
    /// `water.geojson` holds water. Names of places say nothing of that: most are named for the school.
    static func layer(named names: [String?]) -> Meaning? {
        for case let name? in names {
            let stem = name.split(separator: ".").first.map(String.init) ?? name
            let words = stem.split { "-_ ".contains($0) }.joined(separator: " ")
            switch meaning(of: words) {
            case .outline where !words.lowercased().hasSuffix("campus") && !isOfASchool(words):
                return .outline
            case .ground(let kind): return .ground(kind)
            case .nothing: return .nothing
            case .place, .building, .outline, nil: continue
            }
        }
        return nil
    }

    /// 校园 names the file of a whole map as well.
    private static func isOfASchool(_ name: String) -> Bool {
        ["校园", "校区"].contains { name.hasSuffix($0) }
    }

    /// Where the last occurrence of `word` ends, a plural s included.
    private static func lastEnd(
        of word: [Character], in text: [Character], onlyAtEnd: Bool
    ) -> Int? {
        guard word.count <= text.count else { return nil }
        let isLatin = word[0].isASCII
        for start in stride(from: text.count - word.count, through: 0, by: -1) {
            if onlyAtEnd, start < text.count - word.count { return nil }
            guard text[start...].starts(with: word) else { continue }
            let end = start + word.count
            if !isLatin || isWholeWord(start..<end, in: text) { return end }
        }
        return nil
    }

    private static func isWholeWord(_ range: Range<Int>, in text: [Character]) -> Bool {
        func isLetter(_ at: Int) -> Bool {
            text.indices.contains(at) && text[at].isASCII && text[at].isLetter
        }
        if isLetter(range.lowerBound - 1) { return false }
        let isPlural = text.indices.contains(range.upperBound) && text[range.upperBound] == "s"
        return !isLetter(range.upperBound + (isPlural ? 1 : 0))
    }
}
