extension Strings {
    /// The true-scale view of the campus, and the editor of its map.
    public struct Canvas: Sendable {
        public var schematic, trueScale: String
        public var switchView, shortView: String
        /// Metres to a column, such as 2.5.
        public var scale: @Sendable (String) -> String
    }
}
