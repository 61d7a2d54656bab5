using System.Globalization;
using System.Xml.Linq;

namespace BankHub.Simulators.Helvetia.Reading;

/// <summary>A transfer as the customer asked for it.</summary>
public sealed record AskedTransfer
{
    public required string InstructionId { get; init; }
    public required string EndToEndId { get; init; }
    public string? TransactionId { get; init; }
    public required string Uetr { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    public string? ChargeBearer { get; init; }
    public string? CreditorAgent { get; init; }

    /// <summary>The creditor's account: of a cover, that of the bank that it pays, or else that of the underlying transfer.</summary>
    public required string CreditorAccount { get; init; }

    public string? InstructingAgent { get; init; }

    /// <summary>The sandbox rule that it asks for; 0 for nothing special.</summary>
    public int Rule => MagicNumber.Of(CreditorAccount, (long)(Amount * 100));
}

/// <summary>A pacs.008 or pacs.009 as this bank reads it.</summary>
/// <param name="Definition">Message and version.</param>
/// <param name="MessageId">`GrpHdr/MsgId`.</param>
/// <param name="SettlementMethod">`INDA`, or `COVE` where the cover comes as a pacs.009 of its own.</param>
/// <param name="Account">The customer's account, from which it is paid.</param>
/// <param name="IsCover">Whether it is the cover of a transfer that was sent as pacs.008 with `COVE` under the same UETR.</param>
/// <param name="Transfers">In their order.</param>
/// <param name="Flaw">What the header says otherwise; null for nothing.</param>
public sealed record TransferMessage(
    string Definition, string MessageId, string SettlementMethod, string Account, bool IsCover,
    IReadOnlyList<AskedTransfer> Transfers, string? Flaw)
{
    public static TransferMessage Read(BusinessMessage message)
    {
        var header = message.Body.Part("GrpHdr") ?? throw new FormatException("GrpHdr is missing");
        List<XElement> elements = [.. message.Body.All("CdtTrfTxInf")];
        List<AskedTransfer> transfers = [.. elements.Select(Transfer)];
        var account = header.Part("SttlmInf")?.Account("SttlmAcct")
            ?? elements.FirstOrDefault()?.Account("DbtrAcct") ?? throw new FormatException("no account to be debited is named");
        return new(
            message.Definition, header.Text("MsgId"), header.Text("SttlmInf/SttlmMtd"), account,
            elements.Exists(element => element.Part("UndrlygCstmrCdtTrf") is not null), transfers, FlawOf(header, transfers));
    }

    private static AskedTransfer Transfer(XElement transfer)
    {
        var (amount, currency) = transfer.Money("IntrBkSttlmAmt");
        return new()
        {
            InstructionId = transfer.Text("PmtId/InstrId"),
            EndToEndId = transfer.Text("PmtId/EndToEndId"),
            TransactionId = transfer.Maybe("PmtId/TxId"),
            Uetr = transfer.Text("PmtId/UETR"),
            Amount = amount,
            Currency = currency,
            ChargeBearer = transfer.Maybe("ChrgBr"),
            CreditorAgent = transfer.Maybe("CdtrAgt/FinInstnId/BICFI") ?? transfer.Maybe("Cdtr/FinInstnId/BICFI"),
            CreditorAccount = transfer.Account("CdtrAcct") ?? transfer.Part("UndrlygCstmrCdtTrf")?.Account("CdtrAcct") ?? "",
            InstructingAgent = transfer.Maybe("InstgAgt/FinInstnId/BICFI"),
        };
    }

    private static string? FlawOf(XElement header, List<AskedTransfer> transfers)
    {
        var number = int.Parse(header.Text("NbOfTxs"), CultureInfo.InvariantCulture);
        decimal? sum = header.Part("CtrlSum") is { } said ? decimal.Parse(said.Value, CultureInfo.InvariantCulture) : null;
        decimal? total = header.Part("TtlIntrBkSttlmAmt") is not null ? header.Money("TtlIntrBkSttlmAmt").Amount : null;
        var real = transfers.Sum(transfer => transfer.Amount);
        return number != transfers.Count ? "the header counts otherwise"
            : (sum ?? real) != real || (total ?? real) != real ? "the header sums otherwise"
            : null;
    }
}
