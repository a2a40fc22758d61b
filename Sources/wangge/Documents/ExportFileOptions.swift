import ArgumentParser

/// Where an export goes.
struct ExportFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write to this file; else to standard output.", valueName: "FILE"))
    var output: String?

    @Flag(help: "Overwrite the file.")
    var force = false
}
