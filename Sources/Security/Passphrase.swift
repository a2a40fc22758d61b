internal import Foundation

/// What a person types to unlock the own keys; its bytes are overwritten when it is gone.
///
/// Only the bytes held here are: a `String` that it came from, copies that `String` made while
/// normalising, and what lay in registers are beyond a program's reach. Typed ASCII given as bytes
/// leaves no `String` behind.
public final class Passphrase: Sendable {
    /// In characters, as a person counts them.
    public static let shortest = 8

    let secret: SecretBytes

    /// Normalised to NFC, for an input method may give either form of the same character.
    public init(_ text: String) {
        var text = text.precomposedStringWithCanonicalMapping
        secret = text.withUTF8 { SecretBytes(copying: UnsafeRawBufferPointer($0)) }
    }

    /// UTF-8, normalised as a text is; bytes that are no UTF-8 are taken as they are.
    public convenience init(bytes: [UInt8]) {
        self.init(secret: bytes.withUnsafeBytes { SecretBytes(copying: $0) })
    }

    init(secret: SecretBytes) {
        let text: String? = secret.withBytes { bytes in
            bytes.contains { $0 >= 0x80 } ? String(validating: bytes, as: UTF8.self) : nil
        }
        guard var text = text?.precomposedStringWithCanonicalMapping else {
            self.secret = secret
            return
        }
        self.secret = text.withUTF8 { SecretBytes(copying: UnsafeRawBufferPointer($0)) }
    }

    /// Whether both are the same bytes.
    public func isSame(as other: Passphrase) -> Bool {
        secret.withBytes { mine in other.secret.withBytes { mine.elementsEqual($0) } }
    }

    /// Why it is not good enough to protect a key; empty where nothing speaks against it.
    ///
    /// `names` are those of the person and of the school, in every spelling worth a guess.
    public func weaknesses(names: [String]) -> [PassphraseWeakness] {
        let text = secret.withBytes { String(decoding: $0, as: UTF8.self) }
        return PassphraseJudge(text: text, names: names).weaknesses
    }
}
