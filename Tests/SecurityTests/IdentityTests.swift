import Testing

@testable import Security

@Suite struct IdentityTests {
    /// The digest that `EventDigestTests` knows.
    static let digest: EventDigest = {
        var digester = EventDigester(after: .origin)
        digester.add(7)
        digester.add("整改")
        digester.add(nil as String?)
        return digester.digest()
    }()
    /// RFC 8032, section 7.1, test 1, and Alice of RFC 7748, section 6.1.
    static let secret = [UInt8](
        hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
            + "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")

    static func known() -> Identity {
        Identity(secret: secret.withUnsafeBytes { SecretBytes(copying: $0) })
    }

    @Test func publicKeysAreThoseOfTheStandards() {
        let identity = Self.known().publicIdentity
        #expect(
            identity.signing
                == [UInt8](hex: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
        #expect(
            identity.reading
                == [UInt8](hex: "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"))
    }

    /// RFC 8032, section 7.1, tests 1 and 2.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ])
    func signatureIsThatOfTheStandard(seed: String, message: String, signature: String) throws {
        let seed = [UInt8](hex: seed)
        let message = [UInt8](hex: message)
        let made = try seed.withUnsafeBytes { try Ed25519.signature(of: message, bySeed: $0) }
        #expect(made == [UInt8](hex: signature))
        let key = seed.withUnsafeBytes { Ed25519.publicKey(ofSeed: $0) }
        #expect(Ed25519.isValid(made, of: message, by: key))
    }

    /// Computed with another library over the same digest.
    @Test func signsTheBytesOfTheDigestAndNothingElse() throws {
        #expect(
            try Self.known().sign(Self.digest)
                == [UInt8](
                    hex: "6f53abb567b503437571a551115cf187673ee5589738c68b16b37dfbb4e46b66"
                        + "34cfc3eed2efe3bb5344c9c1aa013a0dd7face9c3a11de49840b86b5c59b9807"))
    }

    @Test func signatureHoldsForItsSignerAndEventOnly() throws {
        let identity = Identity.generate()
        let other = Identity.generate()
        #expect(identity.publicIdentity != other.publicIdentity)
        var signature = try identity.sign(Self.digest)
        #expect(identity.publicIdentity.isValid(signature, of: Self.digest))
        #expect(!identity.publicIdentity.isValid(signature, of: .origin))
        #expect(!other.publicIdentity.isValid(signature, of: Self.digest))
        #expect(!identity.publicIdentity.isValid([], of: Self.digest))
        #expect(!identity.publicIdentity.isValid(signature + [0], of: Self.digest))
        signature[40] ^= 1
        #expect(!identity.publicIdentity.isValid(signature, of: Self.digest))
    }

    /// Computed with `sha256sum` over both keys.
    @Test func fingerprintIsTheBeginningOfAHash() {
        #expect(Self.known().publicIdentity.fingerprint == "422e 8dd4 b8ae d6b9")
    }

    @Test func comesBackFromTheLedger() {
        let identity = Identity.generate().publicIdentity
        #expect(
            PublicIdentity(signing: identity.signing, reading: identity.reading) == identity)
    }

    @Test func keysOfWrongLengthAreRefused() {
        let good = Self.known().publicIdentity
        #expect(PublicIdentity(signing: good.signing.dropLast(), reading: good.reading) == nil)
        #expect(PublicIdentity(signing: good.signing, reading: good.reading + [0]) == nil)
        #expect(PublicIdentity(signing: [], reading: []) == nil)
    }

    /// For the neutral point as key, R = the neutral point and S = 0 sign every message.
    @Test func keyForWhichAnybodyCanSignIsRefused() {
        let neutral = [1] + [UInt8](repeating: 0, count: 31)
        let good = Self.known().publicIdentity
        let forged = neutral + [UInt8](repeating: 0, count: 32)
        for sign: UInt8 in [0, 0x80] {
            let key = neutral.dropLast() + [sign]
            #expect(PublicIdentity(signing: Array(key), reading: good.reading) == nil)
            #expect(!RecoveryKey.isValid(forged, of: Self.digest, by: Array(key)))
        }
    }

    @Test func readingKeyThatHidesNothingIsRefused() {
        let good = Self.known().publicIdentity
        for first: UInt8 in [0, 1] {
            let reading = [first] + [UInt8](repeating: 0, count: 31)
            #expect(PublicIdentity(signing: good.signing, reading: reading) == nil)
        }
    }
}
