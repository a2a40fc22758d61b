import Glibc
import Testing

@testable import Security

/// Each looks through the whole process, in one of its own so that nothing else changes meanwhile.
@Suite struct SecretBytesTests {
    @Test func pageIsKeptOutOfCoreFilesAndOfSwap() throws {
        let secret = SecretBytes.random(count: 32)
        let address = secret.withBytes { UInt(bitPattern: $0.baseAddress) }
        let fields = try #require(ProcessMemory.mapping(at: address))
        let flags = try #require(fields.first { $0.hasPrefix("VmFlags") }).split(separator: " ")
        #expect(flags.contains("dd"), "not left out of core files")
        #expect(flags.contains("wf"), "not wiped in a child")
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(__RLIMIT_MEMLOCK.rawValue), &limit)
        #expect(flags.contains("lo") || limit.rlim_cur < 1 << 20, "not locked")
    }

    @Test func overwritingLeavesZeros() {
        var bytes: [UInt8] = Array(1...255)
        SecretBytes.overwrite(&bytes)
        #expect(bytes.allSatisfy { $0 == 0 })
    }

    @Test func emptyOneHasAnAddress() {
        #expect(SecretBytes(count: 0) { _ in }.withBytes { $0.baseAddress } != nil)
    }

    @Test func nothingIsLeftOfASecretThatIsGone() async {
        await #expect(processExitsWith: .success) {
            var secret: SecretBytes? = .random(count: 32)
            let needle = Needle(secret!)
            #expect(needle.count == 1)
            withExtendedLifetime(secret) {}
            secret = nil
            #expect(needle.count == 0)
        }
    }

    @Test func nothingIsLeftOfAPassphraseGivenAsBytes() async {
        await #expect(processExitsWith: .success) {
            var passphrase: Passphrase? = .init(
                secret: SecretBytes(count: 32) { memory in
                    for place in memory.indices { memory[place] = UInt8.random(in: 33...126) }
                })
            let needle = Needle(passphrase!.secret)
            var sealed: SealedIdentity? = try Identity.generate()
                .sealed(with: passphrase!, context: "", cost: .forTests)
            _ = try sealed?.open(with: passphrase!, context: "")
            passphrase = nil
            sealed = nil
            #expect(needle.count == 0)
        }
    }

    /// The library's own copies included, as far as they lie in memory that can be looked at.
    @Test func nothingIsLeftOfAnIdentityThatWasUsed() async {
        await #expect(processExitsWith: .success) {
            var identity: Identity? = .generate()
            let needles = [0, 32].map { Needle(identity!.secret, from: $0) }
            let passphrase = Passphrase("整改通知书 2026")
            let sealed = try identity!.sealed(with: passphrase, context: "", cost: .forTests)
            var opened: Identity? = try sealed.open(with: passphrase, context: "")
            #expect(needles.map(\.count) == [2, 2])
            #expect(try opened!.sign(.origin) == identity!.sign(.origin))
            identity = nil
            opened = nil
            #expect(needles.map(\.count) == [0, 0])
        }
    }
}

/// A copy of a secret to look for, the only one that does not count.
private final class Needle {
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ secret: SecretBytes, from start: Int = 0) {
        bytes = .allocate(byteCount: 32, alignment: 16)
        secret.withBytes { bytes.copyMemory(from: .init(rebasing: $0[start..<(start + 32)])) }
    }

    deinit { bytes.deallocate() }

    var count: Int { ProcessMemory.count(of: UnsafeRawBufferPointer(bytes)) }
}
