using System.Globalization;
using System.Xml.Linq;

namespace BankHub.Simulators.Nordbank;

/// <summary>Writes camt.053 with the booking of a file and its charge, and camt.054 with what came back.</summary>
internal static class Statements
{
    private static readonly Document Statement = new("camt.053.001.08");
    private static readonly Document Notice = new("camt.054.001.08");

    public static byte[] Booking(
        string id, DateTimeOffset now, InitiationFile file, IReadOnlyList<AskedTransfer> booked, decimal opening, decimal closing,
        decimal charge)
    {
        var xml = Statement;
        var sum = booked.Sum(transfer => transfer.Amount);
        IEnumerable<XElement> entries = file.BookedAtOnce
            ? [Entry(xml, $"{id}-1", now, sum, "DBIT", "PMNT/ICDT/ESCT", Batch(file, booked.Count, sum))]
            : booked.Select((transfer, i) =>
                Entry(xml, $"{id}-{i + 1}", now, transfer.Amount, "DBIT", "PMNT/ICDT/ESCT", Single(xml, file, transfer, "DBIT", null)));
        return xml.Bytes(xml["BkToCstmrStmt", xml.Header(id, now), xml["Stmt",
            xml["Id", id],
            xml["ElctrncSeqNb", long.Parse(id[2..], CultureInfo.InvariantCulture)],
            xml["CreDtTm", Document.Moment(now)],
            Account(xml, file),
            Balance("OPBD", opening, now), Balance("CLBD", closing, now),
            entries,
            Entry(xml, $"{id}-C", now, charge, "DBIT", "ACMT/MDOP/CHRG", null)]]);
    }

    public static byte[] Return(string id, DateTimeOffset now, InitiationFile file, IReadOnlyList<AskedTransfer> returned)
    {
        var xml = Notice;
        var entries = returned.Select((transfer, i) =>
            Entry(xml, $"{id}-{i + 1}", now, transfer.Amount, "CRDT", "PMNT/RCDT/RRTN", Single(xml, file, transfer, "CRDT", "AC04")));
        return xml.Bytes(xml["BkToCstmrDbtCdtNtfctn", xml.Header(id, now), xml["Ntfctn",
            xml["Id", id], xml["CreDtTm", Document.Moment(now)], Account(xml, file), entries]]);
    }

    private static XElement Account(Document xml, InitiationFile file) =>
        xml["Acct", xml["Id", xml["IBAN", file.Account]], xml["Ccy", "EUR"]];

    private static XElement Balance(string type, decimal amount, DateTimeOffset now) => Statement["Bal",
        Statement["Tp", Statement["CdOrPrtry", Statement["Cd", type]]],
        Statement.Amount("Amt", Math.Abs(amount)), Statement["CdtDbtInd", amount < 0 ? "DBIT" : "CRDT"],
        Statement["Dt", Statement["Dt", Document.Day(now)]]];

    private static XElement Entry(
        Document xml, string reference, DateTimeOffset now, decimal amount, string side, string code, XElement? details)
    {
        var words = code.Split('/');
        return xml["Ntry",
            xml.Amount("Amt", amount), xml["CdtDbtInd", side], xml["Sts", xml["Cd", "BOOK"]],
            xml["BookgDt", xml["Dt", Document.Day(now)]], xml["ValDt", xml["Dt", Document.Day(now)]],
            xml["AcctSvcrRef", reference],
            xml["BkTxCd", xml["Domn", xml["Cd", words[0]], xml["Fmly", xml["Cd", words[1]], xml["SubFmlyCd", words[2]]]]],
            details];
    }

    private static XElement Batch(InitiationFile file, int count, decimal sum) => Statement["NtryDtls", Statement["Btch",
        Statement["MsgId", file.MessageId], Statement["PmtInfId", file.InstructionId], Statement["NbOfTxs", count],
        Statement.Amount("TtlAmt", sum), Statement["CdtDbtInd", "DBIT"]]];

    private static XElement Single(Document xml, InitiationFile file, AskedTransfer transfer, string side, string? reason) =>
        xml["NtryDtls", xml["TxDtls",
            xml["Refs",
                xml["MsgId", file.MessageId], xml["PmtInfId", file.InstructionId], xml["InstrId", transfer.InstructionId],
                xml["EndToEndId", transfer.EndToEndId]],
            xml.Amount("Amt", transfer.Amount), xml["CdtDbtInd", side],
            reason is null ? null : xml["RtrInf", xml["Rsn", xml["Cd", reason]], xml["AddtlInf", "account closed"]]]];
}
