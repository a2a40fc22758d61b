/// A case that whoever opens another one leads already, of somebody with the same name.
public struct NamesakeCase: Hashable, Sendable {
    public let id: CareCase.ID
    public let code: String
    public let level: WatchLevel
    public let isOpen: Bool
    public let openedOn: Day
    /// What else is the same: a name alone may be that of another pupil, or of one who has changed classes.
    public let isSameClass, isSameGuardian: Bool

    /// `known` is who the pupil of `watch` is, `pupil` and `classBand` are those of the case that is to be
    /// opened; nil where the names differ, however they are spaced.
    public init?(
        _ watch: WatchCase, of known: PupilIdentity, beside pupil: PupilIdentity,
        in classBand: String
    ) {
        guard known.hasName(of: pupil) else { return nil }
        (id, code, level) = (watch.id, watch.code, watch.level)
        (isOpen, openedOn) = (watch.isOpen, watch.openedOn)
        let classes = [known.className, watch.classBand].filter { !$0.isEmpty }
        isSameClass = [pupil.className, classBand].contains { name in
            classes.contains { SchoolClass.isSame($0, name) }
        }
        isSameGuardian =
            !pupil.guardian.isEmpty
            && known.guardian.withoutBlanks == pupil.guardian.withoutBlanks
    }

    /// The one that is told of: an open one before a closed one, what agrees in more before what agrees in
    /// less, the newest of those.
    public static func closest(among cases: [NamesakeCase]) -> NamesakeCase? {
        cases.max { $0.rank < $1.rank }
    }

    private var rank: (Int, Int, Day) {
        (isOpen ? 1 : 0, [isSameClass, isSameGuardian].count { $0 }, openedOn)
    }
}

extension PupilIdentity {
    /// Whether both have one name, however it is spaced.
    public func hasName(of other: PupilIdentity) -> Bool {
        !name.isEmpty && name.withoutBlanks == other.name.withoutBlanks
    }
}

extension String {
    fileprivate var withoutBlanks: String { filter { !$0.isWhitespace } }
}
