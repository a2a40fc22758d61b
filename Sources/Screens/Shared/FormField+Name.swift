import Domain
import Localisation
import TerminalUI

extension FormField {
    /// Whether the words may be a name on the map; else the field says why not.
    func takesName(_ name: String, isNeeded: Bool = true, _ strings: Strings) -> Bool {
        if isNeeded, name.allSatisfy(\.isWhitespace) {
            error = strings.places.noName
        } else if let kind = MobileNumber.kind(in: name) {
            error = strings.people.refusals.inWords(kind)
        } else {
            return true
        }
        return false
    }
}
