import Foundation
import Glibc
import Localisation
import TOMLKit

/// What a person chose in the program and expects to find again: theme and language.
///
/// Kept in `$XDG_CONFIG_HOME/wangge/settings.toml`. A file that cannot be read or written changes
/// nothing but convenience, so neither stops the program.
struct Settings: Codable, Equatable {
    var theme: String?
    var language: Language?

    static func read(environment: [String: String]) -> Settings {
        let path = path(in: environment)
        // Most people have none, and the way to TOML is long.
        guard access(path, F_OK) == 0, let data = FileManager.default.contents(atPath: path),
            let text = String(data: data, encoding: .utf8),
            // A damaged settings file is as good as none; the next choice rewrites it.
            let settings = try? TOMLDecoder().decode(Settings.self, from: text)
        else { return Settings() }
        return settings
    }

    /// Returns whether the settings could be kept.
    @discardableResult
    func write(environment: [String: String]) -> Bool {
        let path = Settings.path(in: environment)
        do {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            try TOMLEncoder().encode(self).write(
                toFile: path, atomically: true, encoding: .utf8)
            return true
        } catch {
            return false
        }
    }

    private static func path(in environment: [String: String]) -> String {
        let home = environment["HOME"] ?? "."
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return (folder ?? home + "/.config") + "/wangge/settings.toml"
    }
}

extension Language: Codable {}
