/// Who of a batch needs a second interview (二次访谈), as the sealed entries make it. Neither a score nor an
/// answer is in it: there is no place for them.
public struct ScreeningQueue: Hashable, Sendable {
    /// Somebody who is to be interviewed.
    public struct Pupil: Codable, Hashable, Sendable {
        public var name: String
        public var className: String

        public init(name: String, className: String) {
            self.name = name
            self.className = className
        }

        /// Whatever way the class is written.
        func isCalled(as other: Pupil) -> Bool {
            name == other.name && SchoolClass.isSame(className, other.className)
        }
    }

    /// A line of the queue of one 普查.
    public struct Place: Hashable, Sendable {
        public let batch: ScreeningBatch.ID
        /// From 0, in the order of listing.
        public let number: Int

        public init(batch: ScreeningBatch.ID, number: Int) {
            self.batch = batch
            self.number = number
        }
    }

    /// Something that happened to the queue: signed, sealed, never changed.
    public enum Event: Codable, Hashable, Sendable {
        case listed([Pupil])
        /// With the code of the case that was opened from it, where one was.
        case held(Int, code: String?)
        /// The case that came of the interview was opened by mistake or, with a note of why, the interview never
        /// was: whoever was listed waits again.
        case reopened(Int, note: String? = nil)
    }

    public struct Line: Hashable, Sendable {
        public let pupil: Pupil
        /// The same however the class is written.
        fileprivate let classKey: String
        public internal(set) var isHeld = false
        public internal(set) var code: String?

        init(pupil: Pupil, isHeld: Bool = false) {
            self.pupil = pupil
            self.isHeld = isHeld
            classKey = SchoolClass.key(of: pupil.className)
        }

        /// The name was not to be kept any longer; class and number stay for the counts.
        public var isErased: Bool { pupil.name.isEmpty }

        /// Whoever was erased without an interview is neither interviewed nor to be.
        var counts: Bool { isHeld || !isErased }
    }

    /// In the order in which they were listed; the place in it is the number of a line.
    public private(set) var lines: [Line] = []

    public init(_ events: [Event] = []) {
        for event in events { take(event) }
    }

    public mutating func take(_ event: Event) {
        switch event {
        case .listed(let pupils): lines += pupils.map { Line(pupil: $0) }
        case .held(let index, let code):
            guard lines.indices.contains(index) else { return }
            lines[index].isHeld = true
            lines[index].code = code
        case .reopened(let index, _):
            guard lines.indices.contains(index), !lines[index].isErased else { return }
            lines[index].isHeld = false
            lines[index].code = nil
        }
    }

    /// The lines whose interview led to the case with this code, and whose names are still there.
    public func numbers(ledTo code: String) -> [Int] {
        lines.indices.filter { lines[$0].code == code && !lines[$0].isErased }
    }

    public var waiting: Int { lines.count { !$0.isHeld && !$0.isErased } }

    /// As it stands in clear beside the names.
    public var outstanding: OutstandingCount {
        OutstandingCount(needed: lines.count(where: \.counts), waiting: waiting)
    }

    /// The numbers of the lines: those who wait first, in the order in which they were listed.
    public var waitingFirst: [Int] {
        let isWaiting = { (number: Int) in !lines[number].isHeld && !lines[number].isErased }
        return lines.indices.filter(isWaiting) + lines.indices.filter { !isWaiting($0) }
    }

    /// Of one class: how many are to be interviewed, and how many were.
    public func count(of className: String) -> (needed: Int, held: Int) {
        let key = SchoolClass.key(of: className)
        let own = lines.filter { $0.counts && $0.classKey == key }
        return (own.count, own.count(where: \.isHeld))
    }

    /// Nobody is interviewed a second time who was not tested: why these numbers do not go with those who are listed,
    /// and with `pupils` who are to be.
    public func refusal(
        toCount classes: [ScreeningClass], listing pupils: [Pupil] = []
    ) -> ScreeningRefusal? {
        for one in classes {
            let key = SchoolClass.key(of: one.name)
            let new = pupils.count { SchoolClass.key(of: $0.className) == key }
            let listed = count(of: one.name).needed + new
            if one.tested < listed { return .fewerThanListed(one.name, listed) }
        }
        return nil
    }

    /// Of which of these classes fewer were tested than are listed: whoever counts need not be able to see the queue.
    public func understated(among classes: [ScreeningClass]) -> [ScreeningClass] {
        classes.filter { $0.tested < count(of: $0.name).needed }
    }

    public func outstanding(of className: String) -> OutstandingCount {
        let (needed, held) = count(of: className)
        return OutstandingCount(needed: needed, waiting: needed - held)
    }

    /// Of all that belong to none of these classes; nil where nobody does.
    public func outstanding(besides classes: [String]) -> OutstandingCount? {
        let keys = Set(classes.map(SchoolClass.key))
        let others = lines.filter { !keys.contains($0.classKey) }
        guard !others.isEmpty else { return nil }
        let own = others.filter(\.counts)
        return OutstandingCount(needed: own.count, waiting: own.count { !$0.isHeld })
    }

    /// Those of `pupils` that are not listed yet, each once.
    public func new(among pupils: [Pupil]) -> [Pupil] {
        var known = Set(lines.map { [$0.pupil.name, $0.classKey] })
        return pupils.filter {
            known.insert([$0.name, SchoolClass.key(of: $0.className)]).inserted
        }
    }

    /// Under which number somebody of that name and class is listed; nil where nobody is.
    public func number(of pupil: Pupil) -> Int? {
        lines.firstIndex { $0.pupil.isCalled(as: pupil) }
    }

    /// What a line is called where no name may stand, for example `P3-007`.
    public static func code(of index: Int, batch: ScreeningBatch.ID) -> String {
        let digits = String(index + 1)
        let zeros = String(repeating: "0", count: max(0, 3 - digits.count))
        return "P\(batch.rawValue)-" + zeros + digits
    }

    /// What the queue is made of without the names for which `isOver` holds, and without the codes of the
    /// cases that they led to.
    public func erased(where isOver: (Line) -> Bool) -> [Event] {
        let kept = lines.map { line in
            isOver(line)
                ? Line(pupil: Pupil(name: "", className: line.pupil.className), isHeld: line.isHeld)
                : line
        }
        return [.listed(kept.map(\.pupil))]
            + kept.enumerated().filter(\.element.isHeld).map {
                .held($0.offset, code: $0.element.code)
            }
    }

    /// An interview that led to a case is taken back with that one.
    public func refusal(toTakeBack index: Int, note: String) -> ScreeningRefusal? {
        guard lines.indices.contains(index), !lines[index].isErased else { return .unknown }
        guard lines[index].isHeld else { return .notHeld }
        if let code = lines[index].code { return .hasCase(code) }
        return note.isBlank ? .noReason : nil
    }

    public func refusal(toHold index: Int) -> ScreeningRefusal? {
        guard lines.indices.contains(index), !lines[index].isErased else { return .unknown }
        return lines[index].isHeld ? .alreadyHeld : nil
    }
}
