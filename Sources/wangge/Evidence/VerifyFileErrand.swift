import ArgumentParser
import Foundation
import Interchange
import Localisation
import Persistence

/// `wangge verify --file`: whether an exported document of events proves itself.
enum VerifyFileErrand {
    /// Prints what was found; ends the command with exit code 1 where something does not hold.
    static func run(path: String, strings: Strings) throws {
        let words = strings.exports.verification
        try Refusal.reporting(in: strings) {
            var document = EventsDocumentCheck()
            guard let lines = VerifyFileLines(path: path) else {
                throw Refusal(words.unreadableFile(path))
            }
            do throws(EventsDocumentCheck.Refusal) {
                while let line = lines.next() { try document.take(line) }
                try document.finish()
            } catch {
                throw Refusal(words.sentence(for: error, path: path))
            }
            StandardStream.output.write(text(of: document, words))
            if let first = document.check.first {
                let flaw = words.text(for: first.flaw)
                throw Refusal(words.fails(first.event, flaw, document.check.faults))
            }
        }
    }

    private static func text(
        of document: EventsDocumentCheck, _ words: Strings.Exports.Verification
    ) -> String {
        let check = document.check
        var lines = [
            words.heading(HarmlessText.line(document.schoolName), document.year),
            words.counts(check.events, check.signed, check.gaps),
            words.head(document.head.id, document.head.digest), words.compare,
        ]
        lines += document.keys.map { key in
            "  \(key.id)  \(key.fingerprint)  " + HarmlessText.line(key.name)
        }
        if check.faults == 0 { lines.append(words.holds) }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The lines of a file, read as they are asked for.
private final class VerifyFileLines {
    private let file: UnsafeMutablePointer<FILE>
    private var buffer: UnsafeMutablePointer<CChar>?
    private var size = 0

    init?(path: String) {
        guard let file = fopen(path, "re") else { return nil }
        self.file = file
    }

    deinit {
        free(buffer)
        fclose(file)
    }

    /// Without its end; nil behind the last one. Bytes that are no UTF-8 come out as U+FFFD.
    func next() -> String? {
        let count = getline(&buffer, &size, file)
        guard count > 0, let buffer else { return nil }
        var bytes = UnsafeRawBufferPointer(start: buffer, count: count)[...]
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Strings.Exports.Verification {
    fileprivate func sentence(
        for refusal: EventsDocumentCheck.Refusal, path: String
    ) -> String {
        switch refusal {
        case .notADocument: notADocument(path)
        case .cutOff: cutOff(path)
        case .unreadable(let line, let event): unreadableLine(line, event)
        }
    }

    fileprivate func text(for flaw: ExportedEventCheck.Flaw) -> String {
        switch flaw {
        case .digest: digest
        case .chain: chain
        case .signatureMissing: signatureMissing
        case .signatureUnexpected: signatureUnexpected
        case .signatureWrong: signatureWrong
        case .keyUnknown: keyUnknown
        case .keyOfAnother: keyOfAnother
        }
    }
}
