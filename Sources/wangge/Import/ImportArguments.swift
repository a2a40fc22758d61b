public import ArgumentParser
import Domain
public import Interchange

/// What every import is told.
struct ImportArguments: ParsableArguments {
    @Argument(help: "The file; - reads standard input.", completion: .file())
    var file: String

    @Flag(help: "Show what would happen, and write nothing.")
    var dryRun = false

    @Flag(help: "Leave bad rows or features out and import the rest.")
    var skipBad = false

    @Flag(help: "List everything there is to say, not only the first 20 lines of each list.")
    var listAll = false

    func tableOptions(encoding: TextEncoding?, _ clock: SchoolClock) -> ImportOptions {
        var options = ImportOptions(now: clock.now())
        options.dryRun = dryRun
        options.skipBad = skipBad
        options.encoding = encoding
        return options
    }
}

extension TextEncoding: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(named: argument)
    }

    public static var allValueStrings: [String] { ["utf8", "gb18030", "utf16", "utf16be"] }
}
