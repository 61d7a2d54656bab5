using System.Xml.Linq;
using BankHub.Simulators.Helvetia.Reading;

namespace BankHub.Simulators.Helvetia.Writing;

/// <summary>Writes pacs.002: how a message is, how single transfers are, or both.</summary>
internal static class StatusReports
{
    private static readonly BankDocument Xml = new("pacs.002.001.10", "FIToFIPmtStsRpt");

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["AC01"] = "no such account", ["AC04"] = "account closed", ["AG01"] = "not allowed by a decision of the bank",
        ["AM02"] = "amount above the limit", ["AM03"] = "currency not offered", ["AM04"] = "no cover", ["DU01"] = "message known already",
        ["DU03"] = "transfer known already", ["DU05"] = "instruction known already", ["RC01"] = "creditor agent without BIC",
        ["FF01"] = "the message breaks the format", ["NOOR"] = "no such transfer was received",
    };

    public static byte[] Write(
        string id, DateTimeOffset now, HelvetiaOptions contract, string messageId, string definition, string? group, string? reason,
        IReadOnlyList<Told> told) => Xml.File(
        id, now, contract,
        Header(id, now, contract),
        Xml["OrgnlGrpInfAndSts",
            Xml["OrgnlMsgId", messageId], Xml["OrgnlMsgNmId", definition], Xml.Maybe("GrpSts", group),
            reason is null ? null : Reason(reason)],
        told.Select(one => Transfer(one.Transfer.Asked, one)));

    /// <summary>The answer to a question about a transfer that the bank does not have.</summary>
    public static byte[] Unknown(
        string id, DateTimeOffset now, HelvetiaOptions contract, OriginalNames asked) => Xml.File(
        id, now, contract,
        Header(id, now, contract),
        Xml["OrgnlGrpInfAndSts",
            Xml["OrgnlMsgId", asked.MessageId ?? "NOTPROVIDED"], Xml["OrgnlMsgNmId", "pacs.008.001.08"]],
        Xml["TxInfAndSts",
            Xml.Maybe("OrgnlInstrId", asked.InstructionId), Xml.Maybe("OrgnlEndToEndId", asked.EndToEndId),
            Xml.Maybe("OrgnlUETR", asked.Uetr), Xml["TxSts", "RJCT"], Reason("NOOR")]);

    private static XElement Header(string id, DateTimeOffset now, HelvetiaOptions contract) => Xml["GrpHdr",
        Xml["MsgId", id], Xml["CreDtTm", BankDocument.Moment(now)],
        Xml.Agent("InstgAgt", contract.Bic), Xml.Agent("InstdAgt", contract.CustomerBic)];

    private static XElement Transfer(AskedTransfer asked, Told told) => Xml["TxInfAndSts",
        Xml["OrgnlInstrId", asked.InstructionId], Xml["OrgnlEndToEndId", asked.EndToEndId],
        Xml.Maybe("OrgnlTxId", asked.TransactionId), Xml["OrgnlUETR", asked.Uetr], Xml["TxSts", told.Status],
        told.Reason is null ? null : Reason(told.Reason),
        Xml["OrgnlTxRef", Xml.Amount("IntrBkSttlmAmt", told.Amount ?? asked.Amount, asked.Currency)]];

    private static XElement Reason(string code) => Xml.Reason("StsRsnInf", code, Words.GetValueOrDefault(code));
}
