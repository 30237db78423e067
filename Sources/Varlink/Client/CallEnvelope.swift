/// A call as it goes over the wire (varlink.org, "Method Call").
struct CallEnvelope<Parameters: Encodable>: Encodable {
    let method: String
    let parameters: Parameters
    var more: Bool?
    var oneway: Bool?
}
