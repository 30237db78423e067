import ZVT

/// A real 04 0F of a girocard payment, decoded to its typed form and encoded again.
struct DecodingBench {
    let seconds: Double

    /// bezahl-online/zvt:doc/Abnahmetest.xlsm, test case B2.1.
    private static let message =
        "040FD42700040000000012000B0002020C1229280D0513170001197022F1F0EEEEEEEEEEEEEEE4281F29290010062A313030"
        + "3736343939322020202020203B36303333343200003CF0F1F447454E2E4E522E3A363033333432490978870202880002028A"
        + "2E8BF0F84D41455354524F0006652410070E47454E2E4E522E3A3630333334324307A0000000043060461F41303030303030"
        + "303034333036302044413934384533463134353642463430471F413030303030303030343330363020444139343845334631"
        + "343536424634301F1001001F120102"

    func run() throws {
        let apdu = try APDU(encoded: Self.bytes)
        var sum = 0
        let decoded = try Pace.perSecond(seconds, batch: 1000) {
            let information = try StatusInformation(data: apdu.data)
            sum &+= (information.amount ?? 0) &+ (information.traceNumber ?? 0)
        }
        Figure.line("04 0F decoded, amount and trace read", Figure.rate(decoded), ">= 1 M/s")
        let both = try Pace.perSecond(seconds, batch: 1000) {
            let information = try StatusInformation(data: apdu.data)
            sum &+= APDU(StatusInformation.control, data: information.data).encoded.count
        }
        Figure.line("04 0F decoded and encoded", Figure.rate(both))
        precondition(sum != 0)
    }

    private static var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in message {
            guard let digit = character.hexDigitValue.map(UInt8.init) else { continue }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return bytes
    }
}
