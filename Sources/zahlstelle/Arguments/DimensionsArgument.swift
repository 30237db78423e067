import ArgumentParser
import Interface

/// "office,month"
enum DimensionsArgument {
    static func parse(_ text: String) throws -> [Reports.Dimension] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map {
            try ChoiceArgument.parse(String($0)) as Reports.Dimension
        }
    }

    static let list = ChoiceArgument.list(Reports.Dimension.self)
}
