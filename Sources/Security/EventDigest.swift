internal import Crypto
public import Domain

/// The SHA-256 digest of one event and of everything before it in its log.
public struct EventDigest: Hashable, Sendable {
    public static let length = 32

    /// Exactly `length` of them.
    public let bytes: [UInt8]

    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    private init(known bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What the first event of a log has before it.
    public static let origin = EventDigest(known: Array(repeating: 0, count: length))

    /// Lower-case hexadecimal, 64 characters.
    public var text: String {
        let digits = bytes.flatMap { [Self.digit($0 >> 4), Self.digit($0 & 15)] }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Reads what `text` writes.
    public init?(text: String) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in text.utf8 {
            guard let value = Self.value(of: character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        guard high == nil else { return nil }
        self.init(bytes: bytes)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    fileprivate init(_ digest: SHA256.Digest) {
        bytes = digest.withUnsafeBytes { Array($0) }
    }
}

/// Turns the fields of an event into its digest, the same on every machine.
///
/// Each field is written with its kind and its length before it, so that no two different lists of
/// fields give the same bytes: absent `0`; a number `1` and 8 bytes, the highest first; a text or
/// bytes `2`, the length as 8 bytes, and the UTF-8.
public struct EventDigester {
    private var bytes: [UInt8] = []

    /// `previous` is the digest of the event before this one in the same log.
    public init(after previous: EventDigest) {
        bytes.reserveCapacity(512)
        bytes += previous.bytes
    }

    /// Begins the next event after `previous` in the memory of the last one.
    public mutating func restart(after previous: EventDigest) {
        bytes.removeAll(keepingCapacity: true)
        bytes += previous.bytes
    }

    public mutating func addNothing() {
        bytes.append(0)
    }

    public mutating func add(_ number: Int64?) {
        guard let number else { return addNothing() }
        bytes.append(1)
        add(raw: UInt64(bitPattern: number))
    }

    public mutating func add(_ text: String?) {
        guard var text else { return addNothing() }
        text.withUTF8 { add(bytes: UnsafeRawBufferPointer($0)) }
    }

    public mutating func add(_ word: StaticString) {
        add(bytes: UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    public mutating func add(bytes field: UnsafeRawBufferPointer) {
        bytes.append(2)
        add(raw: UInt64(field.count))
        bytes += field
    }

    public mutating func add(_ day: Day?) {
        guard let day else { return addNothing() }
        day.withTextBytes { add(bytes: $0) }
    }

    public mutating func add(_ moment: Moment?) {
        guard let moment else { return addNothing() }
        moment.withTextBytes { add(bytes: $0) }
    }

    public func digest() -> EventDigest {
        EventDigest(bytes.withUnsafeBytes { SHA256.hash(bytes: $0) })
    }

    private mutating func add(raw number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
}

extension SHA256 {
    fileprivate static func hash(bytes: UnsafeRawBufferPointer) -> SHA256.Digest {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return hash.finalize()
    }
}
