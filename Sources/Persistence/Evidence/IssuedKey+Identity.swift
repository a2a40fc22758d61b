import Domain
import Security

extension IssuedKey {
    /// The public keys themselves; nil where they are damaged.
    var identity: PublicIdentity? {
        PublicIdentity(
            signing: EventDigest(text: signing)?.bytes ?? [],
            reading: EventDigest(text: reading)?.bytes ?? [])
    }
}
