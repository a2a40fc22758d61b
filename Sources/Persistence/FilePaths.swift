import Foundation

/// Files of the person at the terminal, as one types their paths.
public enum FilePaths {
    /// The files and folders that a typed path may go on to, folders with `/` behind; hidden ones only
    /// where a point was typed.
    public static func completions(of typed: String, limit: Int) -> [String] {
        let path = expanded(typed)
        guard let slash = path.lastIndex(of: "/") else { return [] }
        let folder = String(path[...slash])
        let beginning = path[path.index(after: slash)...]
        // A folder that cannot be read has nothing to offer.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let fitting = names.filter {
            $0.hasPrefix(beginning) && (!$0.hasPrefix(".") || beginning.hasPrefix("."))
        }
        return fitting.sorted().prefix(limit).map { name in
            var isFolder: ObjCBool = false
            let path = folder + name
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            return isFolder.boolValue ? path + "/" : path
        }
    }

    /// `~/` is the person's own folder, and a relative path one of `folder`, or else of the folder that the program
    /// was started in; quotation marks that a terminal puts around a dropped file go.
    public static func expanded(_ typed: String, in folder: String? = nil) -> String {
        var path = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        for mark in ["'", "\""] where path.count > 1 && path.hasPrefix(mark) && path.hasSuffix(mark)
        {
            path = String(path.dropFirst().dropLast())
        }
        if path.hasPrefix("~/") { return NSHomeDirectory() + path.dropFirst() }
        if path.hasPrefix("/") { return path }
        return (folder ?? FileManager.default.currentDirectoryPath) + "/" + path
    }

    /// The folder of that file where there is none; nil where it exists.
    public static func missingFolder(of path: String) -> String? {
        let folder = LedgerPath.directory(of: path)
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        return exists && isFolder.boolValue ? nil : folder
    }

    /// The path with `~` for the person's own folder.
    public static func shortened(_ path: String) -> String {
        let home = NSHomeDirectory() + "/"
        return path.hasPrefix(home) ? "~/" + path.dropFirst(home.count) : path
    }
}
