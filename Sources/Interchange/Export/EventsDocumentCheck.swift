public import Persistence
import Security

/// Checks a document of `EventsDocument`, line after line.
public struct EventsDocumentCheck {
    /// Why the document as such cannot be taken.
    public enum Refusal: Error, Hashable, Sendable {
        /// Nothing that this program exported.
        case notADocument
        /// It ends in the middle.
        case cutOff
        /// The number of a line that is not as this program writes it, and of the event before it.
        case unreadable(line: Int, after: Int64)
    }

    public private(set) var schoolName = ""
    /// Nil for the whole log.
    public private(set) var year: Int?
    public private(set) var keys: [ExportedKey] = []
    public private(set) var check = ExportedEventCheck(keys: [], isWhole: false)
    /// The last event's number and digest, to be compared with what is known of the ledger.
    public private(set) var head: (id: Int64, digest: String) = (0, "")

    private enum Part {
        case heading, keys, events, end
    }

    private var part = Part.heading
    private var line = 0

    public init() {}

    /// The next line, without its end.
    public mutating func take(_ text: String) throws(Refusal) {
        line += 1
        switch part {
        case .heading:
            guard let heading = JSONLineReader.heading(text) else { throw .notADocument }
            (schoolName, year, part) = (heading.school.name, heading.year, .keys)
        case .keys where text == "],\"events\":[":
            check = ExportedEventCheck(keys: keys, isWhole: year == nil)
            part = .events
        case .keys:
            guard let key = JSONLineReader.key(Self.entry(text)) else { throw unreadable }
            keys.append(key)
        case .events where text == "]}":
            check.finish()
            part = .end
        case .events:
            guard let event = JSONLineReader.event(Self.entry(text)) else { throw unreadable }
            check.take(event)
            head = (event.id, event.digest.text)
        case .end:
            throw unreadable
        }
    }

    /// After the last line.
    public func finish() throws(Refusal) {
        if part == .heading { throw .notADocument }
        if part != .end { throw .cutOff }
    }

    private var unreadable: Refusal { .unreadable(line: line, after: head.id) }

    private static func entry(_ line: String) -> String {
        line.hasSuffix(",") ? String(line.dropLast()) : line
    }
}
