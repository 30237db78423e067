import Foundation
import PackagePlugin

/// Runs `varlink-generate` for every `.varlink` file of a target before the target is compiled.
@main
struct VarlinkPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let generator = try context.tool(named: "varlink-generate").url
        return target.sourceFiles(withSuffix: ".varlink").map { file in
            let name = file.url.deletingPathExtension().lastPathComponent
            let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
            return .buildCommand(
                displayName: "Generating Swift for \(name)",
                executable: generator,
                arguments: [file.url.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: [file.url],
                outputFiles: [output])
        }
    }
}
