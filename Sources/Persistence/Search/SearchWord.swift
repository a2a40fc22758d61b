/// One word of a query, cut the way `SearchText` cuts, as a phrase of tokens that must follow each
/// other in the text.
struct SearchWord: Hashable {
    /// As typed, but in lower case and without marks: what a name is compared with.
    let plain: String
    private let tokens: [String]
    /// The last token is the beginning of one: a single Chinese character begins many pairs.
    private let isOpen: Bool

    /// The words of a query; parts without any letter, digit or sign are left out.
    ///
    /// Takes no more than what anyone means: 16 words out of the first 400 characters.
    static func words(of query: String) -> [SearchWord] {
        query.unicodeScalars.prefix(400)
            .split { $0.properties.isWhitespace || $0 == "\0" }
            .compactMap { SearchWord($0) }
            .prefix(16).map { $0 }
    }

    /// What FTS5 is asked; holds nothing that a person typed but letters, digits and signs.
    var phrase: String {
        "\"" + tokens.joined(separator: " ") + "\"" + (isOpen ? " *" : "")
    }

    private init?(_ word: some Sequence<Unicode.Scalar>) {
        let runs = Self.runs(of: word.map { SearchSign($0) }.filter { $0 != .ignored })
        guard let last = runs.last else { return nil }
        tokens = runs.dropLast().flatMap { $0.tokens(isLast: false) } + last.tokens(isLast: true)
        isOpen = !last.isASCII && last.scalars.count == 1
        var plain = String.UnicodeScalarView()
        for run in runs { plain.append(contentsOf: run.scalars) }
        self.plain = String(plain)
    }

    private static func runs(of signs: [SearchSign]) -> [Run] {
        var runs: [Run] = []
        var mayContinue = false
        for sign in signs {
            let scalar: Unicode.Scalar
            let isASCII: Bool
            switch sign {
            case .ascii(let byte): (scalar, isASCII) = (Unicode.Scalar(byte), true)
            case .other(let other): (scalar, isASCII) = (other, false)
            case .separator, .ignored:
                mayContinue = false
                continue
            }
            if mayContinue, runs.last?.isASCII == isASCII {
                runs[runs.count - 1].scalars.append(scalar)
            } else {
                runs.append(Run(isASCII: isASCII, scalars: [scalar]))
            }
            mayContinue = true
        }
        return runs
    }

    /// Characters of one kind that follow each other.
    private struct Run {
        let isASCII: Bool
        var scalars: [Unicode.Scalar]

        /// The last run of a word may end in the middle of one of the text, so it does not ask for
        /// the lone last character that ends a run there.
        func tokens(isLast: Bool) -> [String] {
            if isASCII { return [Self.text(scalars[...])] }
            let pairs = scalars.indices.dropLast().map { Self.text(scalars[$0...$0 + 1]) }
            return isLast && scalars.count > 1 ? pairs : pairs + [Self.text(scalars.suffix(1))]
        }

        private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            String(String.UnicodeScalarView(scalars))
        }
    }
}
