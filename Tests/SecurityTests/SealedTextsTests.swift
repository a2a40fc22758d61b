import Domain
import Testing

@testable import Security

/// What is put away while the keys are dropped.
@Suite struct SealedTextsTests {
    private let identity = Identity.generate()
    private var key: UnlockedKey {
        UnlockedKey(person: Person.ID(1), key: SigningKey.ID(1), identity: identity)
    }

    @Test func theKeysTheyWereSealedForBringThemBackInTheirOrder() throws {
        let texts = ["苏叶", "", "母亲 13900001111\n第二行", String(repeating: "长", count: 900)]
        let sealed = try SealedTexts(texts, for: identity.publicIdentity)
        #expect(try sealed.open(with: key) == texts)
        #expect(try SealedTexts([], for: identity.publicIdentity).open(with: key).isEmpty)
    }

    @Test func droppedKeysAndThoseOfSomebodyElseBringNothingBack() throws {
        let sealed = try SealedTexts(["苏叶"], for: identity.publicIdentity)
        let other = UnlockedKey(
            person: Person.ID(2), key: SigningKey.ID(2), identity: .generate())
        #expect(throws: UnlockRefusal.damaged) { _ = try sealed.open(with: other) }
        let locked = key
        locked.lock()
        #expect(throws: KeyLocked.self) { _ = try sealed.open(with: locked) }
        locked.unlock(identity)
        #expect(try sealed.open(with: locked) == ["苏叶"])
    }

    /// Looks through the whole process, in one of its own so that nothing else changes meanwhile.
    @Test func nothingOfThemLiesInMemoryUntilTheyAreOpened() async {
        await #expect(processExitsWith: .success) {
            ProcessHardening.overwriteFreedMemory()
            let identity = Identity.generate()
            var texts: [String]? = [randomText()]
            let needle = TextNeedle(texts![0])
            #expect(needle.count > 0)
            let sealed = try SealedTexts(texts!, for: identity.publicIdentity)
            texts = nil
            ProcessHardening.overwriteLeftovers()
            #expect(needle.count == 0)
            let key = UnlockedKey(person: Person.ID(1), key: SigningKey.ID(1), identity: identity)
            let back = try sealed.open(with: key)
            #expect(needle.isIn(back[0]))
        }
    }
}

/// Too long to lie within a string itself, and nowhere in the program's own text.
private func randomText() -> String {
    String((0..<48).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122))) })
}

/// A copy of a text to look for, the only one that does not count.
private final class TextNeedle {
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ text: String) {
        bytes = .allocate(byteCount: text.utf8.count, alignment: 16)
        bytes.copyBytes(from: text.utf8)
    }

    deinit { bytes.deallocate() }

    var count: Int { ProcessMemory.count(of: UnsafeRawBufferPointer(bytes)) }

    func isIn(_ text: String) -> Bool { text.utf8.elementsEqual(bytes) }
}
