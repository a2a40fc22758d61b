import Glibc

/// The C library's idea of characters, which ncurses draws by.
enum UnicodeLocale {
    /// Takes on the user's locale, or a neutral one where that is not UTF-8. Returns whether
    /// characters are UTF-8 now.
    static func adopt() -> Bool {
        for name in ["", "C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"] {
            if setlocale(LC_CTYPE, name) != nil, isUnicode { return true }
        }
        return false
    }

    private static var isUnicode: Bool {
        guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: name) == "UTF-8"
    }
}
