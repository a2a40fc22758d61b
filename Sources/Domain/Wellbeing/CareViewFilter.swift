/// Which looks of the log are shown or printed: those at one case, those of one reader, or all.
public struct CareViewFilter: Hashable, Sendable {
    public var code: String?
    public var viewer: Person.ID?

    public static let all = CareViewFilter()

    public init(code: String? = nil, viewer: Person.ID? = nil) {
        self.code = code
        self.viewer = viewer
    }

    public func admits(_ view: CareView) -> Bool {
        if let code, view.code != code { return false }
        return viewer.map { $0 == view.viewer } ?? true
    }
}
