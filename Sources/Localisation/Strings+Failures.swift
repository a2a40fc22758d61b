extension Strings {
    /// Technical failures, each with what to do about it.
    public struct Failures: Sendable {
        public var directoryIsAFile, directoryMissing: @Sendable (String) -> String
        public var directoryNotWritable: @Sendable (String) -> String
        public var readOnly, olderProgram, newerProgram: @Sendable (String) -> String
        public var damaged, notALedger: @Sendable (String) -> String
        public var networkFileSystem, noSchool, gone, other: @Sendable (String) -> String
        public var busy, diskFull: String
    }

    /// What the commands around the workbench print.
    public struct Commands: Sendable {
        public var alreadyASchool, made: @Sendable (String) -> String
        public var notATerminal, noUnicode: String
        public var unknownTerminal: @Sendable (String) -> String
        public var key, meaning, menu: String
        public var fileUnreadable: @Sendable (String) -> String
    }

    /// Why a theme cannot be used.
    public struct Themes: Sendable {
        public var unknown, faulty, unknownProperty,
            unknownColour: @Sendable (String, String) -> String
        public var unreadable, unknownSection, wrongType, unknownRole,
            unknownSymbol: @Sendable (String) -> String
        public var malformed: @Sendable (Int, Int, String) -> String
        public var symbolWidth: @Sendable (String, String, Int) -> String
    }
}
