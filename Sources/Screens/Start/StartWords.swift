public import Localisation
public import ViewModels

extension Strings.Start {
    public nonisolated func sentence(for refusal: SchoolFounding.Refusal) -> String {
        switch refusal {
        case .noName: noName
        case .badCode: badCode
        case .badDate: badDate
        }
    }
}
