/// A language of the user interface.
public enum Language: String, CaseIterable, Sendable {
    case chinese = "zh-Hans"
    case english = "en"

    public var strings: Strings {
        switch self {
        case .chinese: .chinese
        case .english: .english
        }
    }
}
