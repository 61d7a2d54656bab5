using System.Xml.Linq;

namespace BankHub.Simulators.Nordbank;

/// <summary>Writes pain.002: the whole file refused, some transfers refused, or all accepted.</summary>
internal static class StatusReports
{
    private static readonly Document Xml = new("pain.002.001.10");

    public static byte[] Write(
        string id, DateTimeOffset now, InitiationFile file, string? refusal, IReadOnlyList<AskedTransfer> refused)
    {
        var status = refusal is not null ? "RJCT" : refused.Count == 0 ? "ACCP" : refused.Count == file.Transfers.Count ? "RJCT" : "PART";
        return Xml.Bytes(Xml["CstmrPmtStsRpt",
            Xml.Header(id, now),
            Xml["OrgnlGrpInfAndSts",
                Xml["OrgnlMsgId", file.MessageId], Xml["OrgnlMsgNmId", "pain.001.001.09"], Xml["GrpSts", status],
                refusal is null ? null : Reason("NARR", refusal)],
            refusal is not null || refused.Count == 0 ? null
                : Xml["OrgnlPmtInfAndSts", Xml["OrgnlPmtInfId", file.InstructionId], refused.Select(Transfer)]]);
    }

    private static XElement Transfer(AskedTransfer transfer) => Xml["TxInfAndSts",
        Xml["OrgnlInstrId", transfer.InstructionId], Xml["OrgnlEndToEndId", transfer.EndToEndId], Xml["TxSts", "RJCT"],
        Reason("AC04", "account closed"),
        Xml["OrgnlTxRef", Xml["Amt", Xml.Amount("InstdAmt", transfer.Amount)]]];

    private static XElement Reason(string code, string text) =>
        Xml["StsRsnInf", Xml["Rsn", Xml["Cd", code]], Xml["AddtlInf", text]];
}
