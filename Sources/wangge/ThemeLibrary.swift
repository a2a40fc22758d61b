import Foundation
import Glibc
import TerminalUI

/// The themes that a user can name: those in a folder of his own, and those of the program.
struct ThemeLibrary: Sendable {
    /// `$XDG_CONFIG_HOME/wangge/themes`; a file here comes before a built-in theme of that name.
    let folder: String

    init(environment: [String: String]) {
        let home = environment["HOME"] ?? ""
        let configuration = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        folder = (configuration ?? home + "/.config") + "/wangge/themes"
    }

    /// The names that `theme` takes, the default first, the user's own last.
    var names: [String] {
        // A folder that is not there or cannot be read holds no themes.
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let own = files.filter { $0.hasSuffix(Self.ending) }
            .map { String($0.dropLast(Self.ending.count)) }
            .filter { Self.builtIn[$0] == nil }
        return Self.builtInNames + own.sorted()
    }

    /// Every theme that can be used; one of the user's own that is faulty is left out.
    var all: [Theme] {
        names.compactMap { try? theme($0) }
    }

    /// The theme of that name, or in that file where `name` is a path.
    func theme(_ name: String) throws(ThemeRefusal) -> Theme {
        if name.contains("/") || name.hasSuffix(Self.ending) { return try theme(at: name) }
        let path = "\(folder)/\(name)\(Self.ending)"
        if access(path, F_OK) == 0 { return try theme(at: path) }
        // The default is needed at every start, and TOML takes its time.
        if name == Theme.campusNight.id { return .campusNight }
        guard let text = Self.builtIn[name] else {
            throw .unknownTheme(name, known: names)
        }
        return try theme(id: name, text: text, path: name + Self.ending)
    }

    private func theme(at path: String) throws(ThemeRefusal) -> Theme {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= Self.largest,
            let data = FileManager.default.contents(atPath: path),
            let text = String(data: data, encoding: .utf8)
        else { throw .unreadable(path: path) }
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let id = file.hasSuffix(Self.ending) ? String(file.dropLast(Self.ending.count)) : file
        return try theme(id: id, text: text, path: path)
    }

    private func theme(
        id: String, text: String, path: String
    ) throws(ThemeRefusal) -> Theme {
        do {
            return try ThemeFile(text: text).theme(id: id)
        } catch {
            throw .faulty(path: path, error)
        }
    }

    private static let ending = ".toml"
    /// No theme is larger, in bytes; something else may be.
    private static let largest = 1_048_576
}

extension ThemeLibrary {
    static let builtInNames = [
        "campus-night", "campus-day", "high-contrast", "monochrome", "ascii",
    ]

    /// The texts of `Themes/*.toml`, by the names of the themes.
    static let builtIn = [
        "campus-night": text(PackageResources.campus_night_toml),
        "campus-day": text(PackageResources.campus_day_toml),
        "high-contrast": text(PackageResources.high_contrast_toml),
        "monochrome": text(PackageResources.monochrome_toml),
        "ascii": text(PackageResources.ascii_toml),
    ]

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
