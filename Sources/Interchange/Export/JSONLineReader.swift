internal import Foundation
import Persistence
import Security

/// Reads what `JSONText` writes, and nothing else: a line that would not be written like this again
/// is none.
enum JSONLineReader {
    static func key(_ line: String) -> ExportedKey? {
        guard let stored: StoredKey = decoded(line),
            let signing = bytes(stored.signing), let reading = bytes(stored.reading)
        else { return nil }
        let key = ExportedKey(
            id: stored.id, person: stored.person, name: stored.name, signing: signing,
            reading: reading)
        return JSONText.line(key).utf8.elementsEqual(line.utf8) ? key : nil
    }

    static func event(_ line: String) -> ExportedEvent? {
        guard let stored: [String: Value] = decoded(line),
            let fields = fields(ExportedEvent.columns, of: stored),
            case .field(.text(let previous)) = stored["previous"],
            case .field(.text(let digest)) = stored["digest"],
            let previous = EventDigest(text: previous), let digest = EventDigest(text: digest)
        else { return nil }
        var report: [ExportedField]?
        if case .object(let members) = stored["report"] {
            report = self.fields(ExportedEvent.reportColumns, of: members.mapValues(Value.field))
        }
        var signature: [UInt8]?
        if case .field(.text(let text)) = stored["signature"] { signature = bytes(text) }
        let event = ExportedEvent(
            fields: fields, report: report, previous: previous, digest: digest,
            signature: signature)
        return JSONText.line(event).utf8.elementsEqual(line.utf8) ? event : nil
    }

    static func heading(_ line: String) -> EventsHeading? {
        let opened = "\"keys\":["
        guard line.hasSuffix("," + opened) else { return nil }
        return decoded(line.dropLast(opened.count + 1) + "}")
    }

    private struct StoredKey: Decodable {
        let id, person: Int64
        let name, signing, reading: String
    }

    private enum Value: Decodable {
        case field(ExportedField)
        case object([String: ExportedField])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let field = ExportedField(container) {
                self = .field(field)
            } else {
                self = .object(try container.decode([String: Field].self).mapValues(\.field))
            }
        }
    }

    private struct Field: Decodable {
        let field: ExportedField

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard let field = ExportedField(container) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "no text, number or null")
            }
            self.field = field
        }
    }

    private static func decoded<Value: Decodable>(_ line: some StringProtocol) -> Value? {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(line.utf8))
        } catch {
            return nil
        }
    }

    private static func fields(
        _ names: [String], of members: [String: Value]
    ) -> [ExportedField]? {
        var fields: [ExportedField] = []
        for name in names {
            guard case .field(let field) = members[name] else { return nil }
            fields.append(field)
        }
        return fields
    }

    /// Nil for an odd number of digits, or what is none.
    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[start], let low = digits[start + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}

/// The first line of a document of events.
struct EventsHeading: Decodable {
    struct School: Decodable {
        let name, code: String
    }

    let school: School
    /// Nil for the whole log.
    let year: Int?
}

extension ExportedField {
    fileprivate init?(_ container: any SingleValueDecodingContainer) {
        if container.decodeNil() {
            self = .nothing
        } else {
            do {
                self = .number(try container.decode(Int64.self))
            } catch {
                do { self = .text(try container.decode(String.self)) } catch { return nil }
            }
        }
    }
}
