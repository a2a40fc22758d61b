extension KeyBinding {
    /// Does it, or says why it cannot be done now.
    public func run(orRefuse refuse: (String) -> Void) {
        if let refusal { refuse(refusal) } else { action() }
    }

    /// All its keys, as a help page prints them.
    public var keysText: String {
        keys.map(\.description).joined(separator: " ")
    }
}

extension [KeyBinding] {
    /// Without those whose keys all belong to bindings before them.
    public var inForce: [KeyBinding] {
        var taken: Set<Key> = []
        return filter { binding in
            let isFree = binding.keys.isEmpty || !binding.keys.allSatisfy(taken.contains)
            taken.formUnion(binding.keys)
            return isFree
        }
    }

    /// Together by group; groups in the order of their first binding.
    public var byGroup: [(group: KeyGroup, bindings: [KeyBinding])] {
        var places: [KeyGroup: Int] = [:]
        var groups: [(group: KeyGroup, bindings: [KeyBinding])] = []
        for binding in self {
            if let place = places[binding.group] {
                groups[place].bindings.append(binding)
            } else {
                places[binding.group] = groups.count
                groups.append((binding.group, [binding]))
            }
        }
        return groups
    }
}
