extension Organisation {
    /// Another place beside it that is called so already; blanks do not tell names apart.
    public func namesake(
        of name: String, inside parent: Place.ID?, besides place: Place.ID? = nil
    ) -> Place? {
        let plain = name.filter { !$0.isWhitespace }
        return children(of: parent).first {
            $0.id != place && $0.name.filter { !$0.isWhitespace } == plain
        }
    }
}
