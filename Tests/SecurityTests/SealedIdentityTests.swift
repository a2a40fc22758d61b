import Testing

@testable import Security

@Suite struct SealedIdentityTests {
    static let passphrase = "整改通知书 2026"
    static let context = "person 17, key 3"

    static func sealed(_ identity: Identity) throws -> SealedIdentity {
        try identity.sealed(with: Passphrase(passphrase), context: context, cost: .forTests)
    }

    @Test func opensWithItsPassphrase() throws {
        let identity = Identity.generate()
        let stored = try #require(SealedIdentity(bytes: Self.sealed(identity).bytes))
        let opened = try stored.open(with: Passphrase(Self.passphrase), context: Self.context)
        #expect(opened.publicIdentity == identity.publicIdentity)
        let signature = try opened.sign(IdentityTests.digest)
        #expect(identity.publicIdentity.isValid(signature, of: IdentityTests.digest))
    }

    /// Made with other implementations of scrypt and AES-GCM, from the description of the format.
    @Test func opensWhatWasSealedElsewhere() throws {
        let bytes = [UInt8](
            hex: ""
                + "01040801000102030405060708090a0b0c0d0e0f6465666768696a6b6c6d6e6f"
                + "05af82dee34ad96ccfa0395260f14130aac68c151ed14190dda39539514949c0"
                + "7d81940e16fe15abe72deac8111d9bd86312771d4088269fcc8626704b15472c"
                + "488330eb7b25317f3819d9ff003288c405b7d3bceb0cceb2"
        )
        let opened = try #require(SealedIdentity(bytes: bytes))
            .open(with: Passphrase(Self.passphrase), context: Self.context)
        #expect(opened.publicIdentity == IdentityTests.known().publicIdentity)
    }

    /// 32 MiB once: the cost that the program uses must be one that the library takes.
    @Test func opensAtTheCostOfTheProgram() throws {
        let identity = Identity.generate()
        let passphrase = Passphrase(Self.passphrase)
        let sealed = try identity.sealed(
            with: passphrase, context: Self.context, cost: .interactive)
        let stored = try #require(SealedIdentity(bytes: sealed.bytes))
        #expect(
            try stored.open(with: passphrase, context: Self.context).publicIdentity
                == identity.publicIdentity)
    }

    @Test(arguments: ["", "整改通知书 2025", "整改通知书2026", "整改通知书 2026 "])
    func wrongPassphraseIsToldAsSuch(text: String) throws {
        let sealed = try Self.sealed(.generate())
        #expect(throws: UnlockRefusal.wrongPassphrase) {
            try sealed.open(with: Passphrase(text), context: Self.context)
        }
    }

    @Test func sealedForOnePersonDoesNotOpenForAnother() throws {
        let sealed = try Self.sealed(.generate())
        #expect(throws: UnlockRefusal.damaged) {
            try sealed.open(with: Passphrase(Self.passphrase), context: "person 18, key 3")
        }
    }

    /// Nor does it when the checksum, which holds no secret, is made to fit.
    @Test func tagHoldsTheContextToo() throws {
        let sealed = try Self.sealed(.generate())
        let moved = "person 18, key 3"
        let forged = SealedIdentity.withChecksum(over: sealed.bytes, context: moved)
        let stored = try #require(SealedIdentity(bytes: forged))
        #expect(throws: UnlockRefusal.wrongPassphrase) {
            try stored.open(with: Passphrase(Self.passphrase), context: moved)
        }
    }

    @Test func everyChangedBitIsFound() throws {
        let bytes = try Self.sealed(.generate()).bytes
        let passphrase = Passphrase(Self.passphrase)
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                guard let sealed = SealedIdentity(bytes: changed) else { continue }
                #expect(throws: UnlockRefusal.damaged, "byte \(place), bit \(bit)") {
                    try sealed.open(with: passphrase, context: Self.context)
                }
            }
        }
    }

    /// The tag alone, without the checksum, finds each changed byte of what it covers.
    @Test func everyForgedByteIsFound() throws {
        let bytes = try Self.sealed(.generate()).bytes
        let passphrase = Passphrase(Self.passphrase)
        for place in bytes.indices.dropLast(8) {
            var changed = bytes
            changed[place] ^= 1
            let forged = SealedIdentity.withChecksum(over: changed, context: Self.context)
            guard let sealed = SealedIdentity(bytes: forged) else { continue }
            #expect(throws: UnlockRefusal.self, "byte \(place)") {
                try sealed.open(with: passphrase, context: Self.context)
            }
        }
    }

    @Test func anythingLongerOrShorterIsRefused() throws {
        let bytes = try Self.sealed(.generate()).bytes
        for count in bytes.indices {
            #expect(SealedIdentity(bytes: Array(bytes[..<count])) == nil)
        }
        #expect(SealedIdentity(bytes: bytes + [0]) == nil)
    }

    /// Refused before any work: N, r and p that would take gigabytes or minutes.
    @Test(arguments: [
        [21, 8, 1], [63, 8, 1], [64, 8, 1], [255, 8, 1], [0, 8, 1], [15, 17, 1], [15, 255, 1],
        [15, 0, 1], [15, 8, 5], [15, 8, 255], [15, 8, 0], [20, 16, 4], [20, 16, 1], [20, 8, 2],
        [16, 1, 1],
    ])
    func costBeyondBoundsIsRefused(cost: [UInt8]) throws {
        var bytes = try Self.sealed(.generate()).bytes
        bytes.replaceSubrange(1...3, with: cost)
        #expect(SealedIdentity(bytes: bytes) == nil)
    }

    @Test func sealingTwiceGivesNothingAlike() throws {
        let identity = Identity.generate()
        let one = try Self.sealed(identity).bytes
        let other = try Self.sealed(identity).bytes
        #expect(one[4..<20] != other[4..<20])
        #expect(one[20..<32] != other[20..<32])
        #expect(one[32...] != other[32...])
    }
}

extension SealedIdentity {
    /// What somebody who knows the format, but not the passphrase, can do.
    static func withChecksum(over bytes: [UInt8], context: String) -> [UInt8] {
        let body = Array(bytes.dropLast(8))
        return body + checksum(of: body, context: context)
    }
}
