using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

/// <summary>
/// The same messages with the same fields as XmlSerializer wants them: no checks, no versions, no positions. Arrays as its own
/// generator makes them, fields to be short.
/// </summary>
[XmlRoot("Document")]
public sealed class Pacs008
{
    public CustomerCreditTransfer? FIToFICstmrCdtTrf { get; set; }
}

[XmlRoot("Document")]
public sealed class Pain001
{
    public CustomerCreditTransferInitiation? CstmrCdtTrfInitn { get; set; }
}

[XmlRoot("Document")]
public sealed class Camt053
{
    public BankToCustomerStatement? BkToCstmrStmt { get; set; }
}
