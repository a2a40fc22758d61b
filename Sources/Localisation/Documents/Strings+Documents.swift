extension Strings {
    /// The names of the documents, the page that shows them, and what their export says.
    public struct Documents: Sendable {
        public var names: Names
        public var subjects: Subjects
        public var refusals: Refusals
        /// The command's name and the document's, what it takes.
        public var noSuchDocument: @Sendable (String) -> String
        public var noSuchHazard: @Sendable (String) -> String

        /// One a document, by what it is called on paper.
        public struct Names: Sendable {
            public var responsibilities, hazardRegister, supervision: String
            public var notice, review, closing: String
        }

        /// What a document has to be told.
        public struct Subjects: Sendable {
            public var school, year, hazard: String
        }

        public struct Refusals: Sendable {
            public var noHazard: String
            /// With the number of the hazard.
            public var notAssigned, notSubmitted, notAccepted: @Sendable (String) -> String
        }
    }

    public var documents: Documents {
        switch language {
        case .english: Self.documentsEnglish
        case .chinese: Self.documentsChinese
        }
    }
}
