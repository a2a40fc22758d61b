extension CareRules {
    /// Both shares give cases to a psychology teacher alone, whether or not they led them before.
    public static func refusalToRecover(holding offices: Set<Office>) -> CareRefusal? {
        offices.contains(.psychologist) ? nil : .recovererMayNot
    }
}
