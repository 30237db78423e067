import Glibc

/// What a program of the system says, within bounds.
public enum ProgramOutput {
    private static let secondsMax = "20"
    private static let bytesMax = 2 << 20

    /// Never fails: where the program is missing, hangs or ends badly, the text says so.
    public static func text(_ program: String, _ arguments: [String]) -> String {
        let line = "$ " + ([program] + arguments).joined(separator: " ") + "\n"
        do throws(ArchiveFailure) {
            let path = try ChildProgram.find(program)
            let nothing = try OpenFile("/dev/null", flags: O_RDONLY)
            let child = try ChildProgram("timeout", [secondsMax, path] + arguments, reading: nothing)
            var bytes: [UInt8] = []
            do throws(ArchiveFailure) {
                while bytes.count < bytesMax {
                    let chunk = try child.read(OpenFile.chunkBytes)
                    if chunk.isEmpty { break }
                    bytes += chunk
                }
            } catch {
                return line + String(decoding: bytes, as: UTF8.self) + "(\(error))\n"
            }
            return line + String(decoding: bytes, as: UTF8.self)
        } catch {
            return line + "(\(error))\n"
        }
    }
}
