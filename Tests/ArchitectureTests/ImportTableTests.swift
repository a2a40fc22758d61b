import Foundation
import Testing

/// The table of who may import whom, compared with the `import` lines of every source file: the
/// package manager alone does not stop an undeclared import.
@Suite struct ImportTableTests {
    static let table: [String: Set<String>] = [
        "Domain": [],
        "Security": [
            "Domain", "Crypto", "CryptoExtras", "Foundation", "Glibc", "Synchronization",
        ],
        "Persistence": [
            "Domain", "Security", "CSQLite", "GRDB", "GRDBSQLite", "Foundation", "Glibc",
            "Dispatch", "Synchronization",
        ],
        "Interchange": [
            "Domain", "Security", "Persistence", "Foundation", "Glibc", "Dispatch",
            "Synchronization",
        ],
        "ViewModels": ["Domain", "Security", "Persistence", "Interchange", "Observation"],
        "TerminalUI": ["Observation", "Synchronization"],
        "NcursesTerminal": ["TerminalUI", "CNcurses", "CMainLoop", "Dispatch", "Glibc"],
        "Localisation": ["Foundation"],
        "Screens": [
            "Domain", "Security", "Persistence", "ViewModels", "TerminalUI", "Localisation",
            "Observation",
        ],
        "wangge": [
            "Domain", "Security", "Persistence", "Interchange", "ViewModels", "TerminalUI",
            "NcursesTerminal", "Localisation", "Screens", "ArgumentParser", "TOMLKit", "Foundation",
            "Dispatch",
            "Glibc",
        ],
    ]

    @Test(arguments: table.keys.sorted())
    func targetImportsOnlyWhatTheTableAllows(target: String) throws {
        let allowed = try #require(Self.table[target])
        let files = try SourceTree.files(below: "Sources/" + target)
        #expect(!files.isEmpty)
        for file in files {
            let undeclared = file.imports.subtracting(allowed)
            #expect(undeclared.isEmpty, "\(file.path) imports \(undeclared.sorted())")
        }
    }

    @Test func everyTargetIsInTheTable() throws {
        let targets = try SourceTree.names(in: "Sources").filter {
            !["CNcurses", "CMainLoop", "CSQLite"].contains($0)
        }
        #expect(Set(targets) == Set(Self.table.keys))
    }
}

/// The top level of the repository is fixed.
@Suite struct TopLevelTests {
    @Test func holdsNothingButWhatIsAgreed() throws {
        let agreed: Set = ["Package.swift", "Sources", "Tests", "Themes", "README.md", "LICENSE"]
        let names = try SourceTree.names(in: ".").filter {
            !$0.hasPrefix(".") && $0 != "Package.resolved"
        }
        #expect(Set(names) == agreed)
    }
}

/// A source file, as far as these tests read it.
struct SourceFile {
    let path: String
    let text: String

    /// The modules that its `import` lines name.
    var imports: Set<String> {
        Set(
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 2,
                    words[..<place].allSatisfy({ Self.modifiers.contains($0) }),
                    place + 1 < words.count
                else { return nil }
                let name = words.last ?? ""
                return name.split(separator: ".").first.map(String.init)
            })
    }

    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "private", "@testable", "@preconcurrency",
    ]
}

/// The repository's files, found from this file's own place.
enum SourceTree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
            .filter { $0 != ".DS_Store" }
    }

    static func files(below folder: String) throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(
            atPath: root.appending(path: folder).path)
        return try paths.filter { $0.hasSuffix(".swift") }.map { path in
            let url = root.appending(path: folder).appending(path: path)
            return SourceFile(
                path: folder + "/" + path, text: try String(contentsOf: url, encoding: .utf8))
        }
    }
}
