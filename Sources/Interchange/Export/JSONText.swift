import Persistence
import Security

/// Keys and events as lines of JSON, always the same line for the same event.
enum JSONText {
    static func line(_ key: ExportedKey) -> String {
        object([
            ("id", String(key.id)), ("person", String(key.person)), ("name", quoted(key.name)),
            ("signing", hexadecimal(key.signing)), ("reading", hexadecimal(key.reading)),
            ("fingerprint", quoted(key.fingerprint)),
        ])
    }

    static func line(_ event: ExportedEvent) -> String {
        var members = members(ExportedEvent.columns, event.fields)
        if let report = event.report {
            members.append(("report", object(self.members(ExportedEvent.reportColumns, report))))
        }
        members += [
            ("previous", quoted(event.previous.text)), ("digest", quoted(event.digest.text)),
            ("signature", event.signature.map(hexadecimal) ?? "null"),
        ]
        return object(members)
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func members(
        _ names: [String], _ fields: [ExportedField]
    ) -> [(String, String)] {
        zip(names, fields).map { name, field in
            switch field {
            case .nothing: (name, "null")
            case .number(let number): (name, String(number))
            case .text(let text): (name, quoted(text))
            }
        }
    }

    private static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\"" + $0 + "\":" + $1 }.joined(separator: ",") + "}"
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return "\"" + digits.joined() + "\""
    }
}
