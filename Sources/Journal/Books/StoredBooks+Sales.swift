import GRDB
internal import PayPoint

/// Sales by other things than their names.
extension StoredBooks {
    func openSales() throws -> [SaleState] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record INDEXED BY record_open_sale
                WHERE kind = 'sale' AND json_extract(body, '$.phase') = 'open' ORDER BY key
                """)
        return try Row.fetchAll(statement).map { try decoded($0[1], of: $0[0]) }
    }

    func deferredSales(
        of register: RegisterID, onlyOwed: Bool, after entry: Int64, limit: Int
    ) throws -> [SaleState] {
        let (index, condition) =
            onlyOwed
            ? ("record_owed_sale", "json_extract(body, '$.phase') = 'deferred'")
            : ("record_deferred_sale", "json_extract(body, '$.deferred') > 0")
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record INDEXED BY \(index)
                WHERE kind = 'sale' AND \(condition)
                AND json_extract(body, '$.deferred') > ?2 AND json_extract(body, '$.register') = ?1
                ORDER BY json_extract(body, '$.deferred') LIMIT ?3
                """)
        return try Row.fetchAll(statement, arguments: [register.text, entry, limit]).map {
            try decoded($0[1], of: $0[0])
        }
    }

    func sale(of receipt: ReceiptNumber) throws -> SaleState? {
        try sale(
            """
            SELECT key, body FROM record INDEXED BY record_sale_receipt
            WHERE kind = 'sale' AND json_extract(body, '$.receipt') > 0
            AND json_extract(body, '$.receipt') = ?2 AND json_extract(body, '$.register') = ?1
            """, receipt)
            ?? sale(
                """
                SELECT key, body FROM record INDEXED BY record_sale_cancellation
                WHERE kind = 'sale' AND json_extract(body, '$.cancellation') > 0
                AND json_extract(body, '$.cancellation') = ?2 AND coalesce(json_extract(body, '$.cancelledAt'), json_extract(body, '$.register')) = ?1
                """, receipt)
    }

    private func sale(_ sql: String, _ receipt: ReceiptNumber) throws -> SaleState? {
        let statement = try database.cachedStatement(sql: sql)
        return try Row.fetchOne(statement, arguments: [receipt.register.text, receipt.number]).map {
            try decoded($0[1], of: $0[0])
        }
    }
}
