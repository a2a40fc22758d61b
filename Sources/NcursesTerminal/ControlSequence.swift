import TerminalUI

/// What follows Esc `[`: numbers and a final letter, as xterm and its many followers send it.
nonisolated struct ControlSequence: Sendable {
    enum PasteMark: Sendable {
        case begin, end
    }

    private let numbers: [Int]
    private let final: UInt8
    private let isPlain: Bool

    init(_ bytes: [UInt8], final: UInt8) {
        isPlain = bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
        numbers = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
        self.final = final
    }

    var pasteMark: PasteMark? {
        guard isPlain, final == UInt8(ascii: "~") else { return nil }
        return switch numbers {
        case [200]: .begin
        case [201]: .end
        default: nil
        }
    }

    /// The key, where the sequence stands for one.
    var key: Key? {
        guard isPlain, let code else { return nil }
        if final == UInt8(ascii: "Z") { return .backTab }
        return Key(code, modifiers)
    }

    private var code: Key.Code? {
        guard final == UInt8(ascii: "~") else {
            // Other first numbers belong to answers of the terminal, such as its cursor's place.
            return numbers.first.map { $0 == 1 } ?? true ? KeyTable.code(forFinal: final) : nil
        }
        return switch numbers.first {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case .some(let number) where (11...15).contains(number): .function(number - 10)
        case .some(let number) where (17...21).contains(number): .function(number - 11)
        case .some(let number) where (23...24).contains(number): .function(number - 12)
        default: nil
        }
    }

    private var modifiers: Key.Modifiers {
        numbers.count > 1 ? Key.Modifiers(xterm: numbers[1]) : []
    }
}

extension Key.Modifiers {
    /// From xterm's number: one more than 1 for Shift, 2 for Alt, 4 for Control.
    nonisolated init(xterm number: Int) {
        self = []
        guard (2...8).contains(number) else { return }
        let bits = number - 1
        if bits & 1 != 0 { insert(.shift) }
        if bits & 2 != 0 { insert(.alt) }
        if bits & 4 != 0 { insert(.control) }
    }
}
