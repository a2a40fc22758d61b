public import Domain
public import Localisation

/// The refusals of the watch as sentences, for commands that have no screen.
public struct CareSentence {
    private let words: CareWords

    public init(strings: Strings) {
        words = CareWords(strings: strings)
    }

    public func text(for refusal: CareRefusal) -> String { words.sentence(for: refusal) }
}
