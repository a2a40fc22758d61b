/// What makes a passphrase easy to guess.
public enum PassphraseWeakness: Hashable, Sendable {
    /// With the characters that it has.
    case tooShort(Int)
    /// One character, or a few, again and again.
    case repeated
    /// A name that was given, or a part of one, makes up the passphrase or stands in it.
    case containsName
    /// Among the first that anybody tries, or a plain run such as `23456789`.
    case wellKnown
}
