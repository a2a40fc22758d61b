import Domain
import Localisation

/// The workbench asked for in the ways that people use every day: `wangge [open]` with nothing but
/// options that take a value, and `--read-only`.
struct PlainOpening {
    let choices: Choices
    let isReadOnly: Bool

    /// Nil for everything else, mistakes included: the command parser then says what is wrong.
    init?(_ arguments: some Collection<String>) {
        var rest = Array(arguments)[...]
        if rest.first == "open" { rest.removeFirst() }
        var isReadOnly = false
        var values: [String: String] = [:]
        while let option = rest.popFirst() {
            if option == "--read-only", !isReadOnly {
                isReadOnly = true
                continue
            }
            guard Self.options.contains(option), values[option] == nil,
                let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-")
            else { return nil }
            values[option] = value
        }
        let language = values["--language"].map(Language.init(rawValue:))
        let moment = values["--at"].map(Moment.init(text:))
        if case .some(nil) = language { return nil }
        if case .some(nil) = moment { return nil }
        choices = Choices(
            data: values["--data"], language: language ?? nil, theme: values["--theme"],
            clock: SchoolClock(believing: moment ?? nil))
        self.isReadOnly = isReadOnly
    }

    private static let options = ["--data", "--language", "--theme", "--at"]
}
