import TerminalUI

/// Makes events of what a terminal sends. Everything that was waiting is decoded at once, for only
/// its end tells the Esc key from the beginning of a sequence.
nonisolated struct KeyDecoder: Sendable {
    private enum State: Hashable {
        case ground
        /// After Esc.
        case escape
        /// After Esc `[`, with the bytes since.
        case sequence([UInt8])
        /// After Esc `O`.
        case keypad
    }

    private var state = State.ground
    private var isAlt = false
    private var assembler = ScalarAssembler()
    private var typed = String.UnicodeScalarView()
    private var paste: PasteCollector?
    private var clicks = ClickCounter()
    private var events: [InputEvent] = []

    init() {}

    /// The events in `inputs`. An unfinished character, sequence or paste is continued by the next
    /// call.
    mutating func decode(_ inputs: [RawInput]) -> [InputEvent] {
        for input in inputs {
            switch input {
            case .byte(let byte): take(byte)
            case .key(let code): take(KeyTable.key(forCode: code), isEnter: code == KeyTable.enter)
            case .named(let name): take(KeyTable.key(named: name))
            case .mouse(let mouse): take(mouse)
            }
        }
        settle()
        flushTyped()
        defer { events.removeAll(keepingCapacity: true) }
        return events
    }

    // MARK: Bytes

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground:
            if byte == 0x1B { state = .escape } else { takePlain(byte) }
        case .escape: takeAfterEscape(byte)
        case .sequence(let bytes): takeInSequence(byte, after: bytes)
        case .keypad:
            state = .ground
            if let key = KeyTable.key(forKeypad: byte) {
                emit(key)
            } else {
                emit(.alt("O"))
                take(byte)
            }
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        switch byte {
        case 0x1B: emit(.escape)
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "O") where paste == nil: state = .keypad
        default:
            state = .ground
            isAlt = paste == nil
            takePlain(byte)
        }
    }

    private mutating func takeInSequence(_ byte: UInt8, after bytes: [UInt8]) {
        switch byte {
        // The Linux console's F1 to F5 have a second bracket.
        case UInt8(ascii: "[") where bytes.isEmpty: state = .sequence([byte])
        case 0x20...0x3F where bytes.count < 32: state = .sequence(bytes + [byte])
        case 0x40...0x7E:
            state = .ground
            finish(ControlSequence(bytes, final: byte))
        default:
            state = .ground
            take(byte)
        }
    }

    private mutating func takePlain(_ byte: UInt8) {
        if paste != nil {
            if let text = paste?.take(byte) { emitPaste(text) }
        } else if let key = KeyTable.key(forControl: byte) {
            assembler.reset()
            emit(key)
        } else if let scalar = assembler.take(byte) {
            takeTyped(scalar)
        }
    }

    private mutating func takeTyped(_ scalar: Unicode.Scalar) {
        if isAlt {
            emit(.character(Character(scalar)))
        } else {
            typed.append(scalar)
        }
    }

    // MARK: Sequences

    private mutating func finish(_ sequence: ControlSequence) {
        switch sequence.pasteMark {
        case .begin:
            endPaste()
            flushTyped()
            paste = PasteCollector()
        case .end: endPaste()
        case nil:
            if let key = sequence.key { emit(key) }
        }
    }

    private mutating func take(_ key: Key?, isEnter: Bool = false) {
        let followsEscape = state == .escape
        state = .ground
        if paste != nil {
            if isEnter, let text = paste?.take(0x0A) { emitPaste(text) }
            return
        }
        guard let key else { return }
        isAlt = followsEscape
        emit(key)
    }

    private mutating func take(_ mouse: RawMouse) {
        settle()
        flushTyped()
        events.append(clicks.event(for: mouse))
    }

    /// Takes what stands at the end for what it must be when nothing follows it.
    private mutating func settle() {
        switch state {
        case .escape:
            state = .ground
            endPaste()
            emit(.escape)
        case .sequence([]):
            state = .ground
            emit(.alt("["))
        case .keypad:
            state = .ground
            emit(.alt("O"))
        case .ground, .sequence: break
        }
        isAlt = isAlt && assembler.isUnfinished
    }

    // MARK: Events

    private mutating func emit(_ key: Key) {
        guard paste == nil else { return }
        flushTyped()
        guard isAlt else {
            events.append(.key(key))
            return
        }
        isAlt = false
        events.append(.key(key.withAlt))
    }

    /// What was typed as whole characters: a base with the marks that follow it.
    private mutating func flushTyped() {
        guard !typed.isEmpty else { return }
        for character in String(typed) { events.append(.key(.character(character))) }
        typed = String.UnicodeScalarView()
    }

    private mutating func endPaste() {
        if let text = paste?.rest { emitPaste(text) }
        paste = nil
    }

    private mutating func emitPaste(_ text: String) {
        flushTyped()
        if !text.isEmpty { events.append(.paste(text)) }
    }
}

extension Key {
    /// The key after Esc, or with Alt held: a digit is that function key, 0 is F10.
    fileprivate nonisolated var withAlt: Key {
        if case .character(let character) = code, modifiers.isEmpty,
            let digit = character.wholeNumberValue, character.isASCII
        {
            return .function(digit == 0 ? 10 : digit)
        }
        return Key(code, modifiers.union(.alt))
    }
}
