import Security

/// Checks exported events one after the other: digests, chain, signatures.
///
/// What it cannot show: events that are missing at the end; that a key belongs to its person, which
/// people compare by fingerprint; and of a selection, that nothing was left out.
public struct ExportedEventCheck {
    /// What is wrong with an event.
    public enum Flaw: Hashable, Sendable, CaseIterable {
        case digest, chain, signatureMissing, signatureUnexpected, signatureWrong
        case keyUnknown, keyOfAnother
    }

    public private(set) var events = 0
    public private(set) var signed = 0
    public private(set) var faults = 0
    /// The fault with the lowest number of an event.
    public private(set) var first: (event: Int64, flaw: Flaw)?
    /// How often the log went on, between two events, without this file.
    public private(set) var gaps = 0

    private let isWhole: Bool
    private var keys: [Int64: (person: Int64, identity: PublicIdentity)] = [:]
    private var last: (id: Int64, digest: EventDigest) = (0, .origin)
    private var digester = EventDigester(after: .origin)
    private var signatures = SignatureBatch()

    /// `isWhole` for a file that claims to hold the whole log.
    public init(keys: [ExportedKey], isWhole: Bool) {
        self.isWhole = isWhole
        for key in keys {
            let identity = PublicIdentity(signing: key.signing, reading: key.reading)
            if let identity { self.keys[key.id] = (key.person, identity) }
        }
    }

    public mutating func take(_ event: ExportedEvent) {
        events += 1
        let digest = digest(of: event)
        if digest != event.digest { add(event.id, .digest) }
        checkChain(event)
        checkSignature(event, digest)
        last = (event.id, event.digest)
        if signatures.isFull { checkSignatures() }
    }

    /// After the last event.
    public mutating func finish() {
        checkSignatures()
    }

    private mutating func digest(of event: ExportedEvent) -> EventDigest {
        digester.restart(after: event.previous)
        digester.add("hazard-event")
        for field in event.fields + (event.report ?? []) {
            switch field {
            case .nothing: digester.addNothing()
            case .number(let number): digester.add(number)
            case .text(let text): digester.add(text)
            }
        }
        return digester.digest()
    }

    private mutating func checkChain(_ event: ExportedEvent) {
        if event.id == last.id + 1 {
            if event.previous != last.digest { add(event.id, .chain) }
        } else if event.id <= last.id || isWhole {
            add(event.id, .chain)
        } else {
            gaps += 1
        }
    }

    private mutating func checkSignature(_ event: ExportedEvent, _ digest: EventDigest) {
        guard let id = event.key else {
            if event.signature != nil { add(event.id, .signatureUnexpected) }
            return
        }
        signed += 1
        guard let key = keys[id] else { return add(event.id, .keyUnknown) }
        // An event that names nobody may still be signed, by whoever entered it.
        if let actor = event.actor, actor != key.person { add(event.id, .keyOfAnother) }
        guard let signature = event.signature else { return add(event.id, .signatureMissing) }
        signatures.add(event.id, digest, signature, by: key.identity)
    }

    private mutating func checkSignatures() {
        for id in signatures.takeWrongOnes() { add(id, .signatureWrong) }
    }

    private mutating func add(_ event: Int64, _ flaw: Flaw) {
        faults += 1
        if first.map({ event < $0.event }) ?? true { first = (event, flaw) }
    }
}
