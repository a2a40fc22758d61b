/// A look as the log tells of it: an identity that was shown and masked again is one.
public struct CareLook: Hashable, Sendable, Identifiable {
    public enum Ending: Hashable, Sendable {
        /// Nothing was on the screen for a time that is kept.
        case instant
        /// It was seen for so many seconds.
        case masked(Int)
        /// It is on the screen, for so many seconds at most.
        case open(Int)
        /// Nobody has seen it masked: the program was ended meanwhile, and how long it was shown is unknown.
        case unknown
    }

    public let view: CareView
    public fileprivate(set) var ending: Ending

    public var id: Int64 { view.id }
}

extension [CareView] {
    /// The same with the end of each look at an identity, as far as it is known at `moment`. The newest stand
    /// first.
    public func looks(at moment: Moment) -> [CareLook] {
        var (looks, open) = ([CareLook](), [Identity: Int]())
        for view in reversed() {
            let identity = Identity(viewer: view.viewer, code: view.code)
            switch view.subject {
            case .identity:
                open[identity] = looks.count
                looks.append(CareLook(view: view, ending: .unknown))
            case .masked:
                // Its beginning may lie further back than the log was read.
                guard let index = open.removeValue(forKey: identity) else {
                    looks.append(CareLook(view: view, ending: .masked(view.seconds)))
                    continue
                }
                looks[index].ending = .masked(view.seconds)
            case .list, .caseFile, .exported:
                looks.append(CareLook(view: view, ending: .instant))
            }
        }
        for index in open.values
        where looks[index].view.at.adding(seconds: CareView.revealSeconds) >= moment {
            looks[index].ending = .open(looks[index].view.seconds)
        }
        return looks.reversed()
    }
}

/// Of whom somebody saw the identity.
private struct Identity: Hashable {
    let viewer: Person.ID
    let code: String?
}
