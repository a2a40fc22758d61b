import Domain
import Security
import Testing

@Suite struct EventDigestTests {
    /// Computed with `printf … | sha256sum` over the bytes that `EventDigester` documents.
    @Test func digestIsTheDocumentedOne() {
        var digester = EventDigester(after: .origin)
        digester.add(7)
        digester.add("整改")
        digester.add(nil as String?)
        #expect(
            digester.digest().text
                == "aa3204b89aa29f1830380d6ed5a9039a5f3369e4491518b311a0f9874987899c")
    }

    @Test func fieldsDoNotRunIntoEachOther() {
        var one = EventDigester(after: .origin)
        one.add("ab")
        one.add("c")
        var other = EventDigester(after: .origin)
        other.add("a")
        other.add("bc")
        #expect(one.digest() != other.digest())
    }

    @Test func dependsOnTheEventBefore() {
        var first = EventDigester(after: .origin)
        first.add(1)
        var second = EventDigester(after: first.digest())
        second.add(1)
        #expect(first.digest() != second.digest())
        second.restart(after: .origin)
        second.add(1)
        #expect(first.digest() == second.digest())
    }

    @Test func readsItsOwnText() {
        #expect(EventDigest(text: EventDigest.origin.text) == .origin)
        #expect(EventDigest(text: "00") == nil)
        #expect(EventDigest(text: EventDigest.origin.text + "g") == nil)
    }
}
