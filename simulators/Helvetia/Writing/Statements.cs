using System.Globalization;
using System.Xml.Linq;

namespace BankHub.Simulators.Helvetia.Writing;

/// <summary>Writes camt.054 with bookings as they happen, and camt.053 with all of a statement and its balances.</summary>
internal static class Statements
{
    private static readonly BankDocument Ends = new("camt.053.001.08", "BkToCstmrStmt");
    private static readonly BankDocument Notices = new("camt.054.001.08", "BkToCstmrDbtCdtNtfctn");

    public static byte[] Notice(string id, DateTimeOffset now, HelvetiaOptions contract, IReadOnlyList<Booking> bookings) => Notices.File(
        id, now, contract,
        Header(Notices, id, now),
        Notices["Ntfctn",
            Notices["Id", id], Notices["CreDtTm", BankDocument.Moment(now)], Owner(Notices, contract),
            bookings.Select(booking => Entry(Notices, booking, now))]);

    public static byte[] Statement(
        string id, int number, DateTimeOffset now, HelvetiaOptions contract, IReadOnlyList<Booking> bookings, decimal opening) => Ends.File(
        id, now, contract,
        Header(Ends, id, now),
        Ends["Stmt",
            Ends["Id", id], Ends["ElctrncSeqNb", number], Ends["CreDtTm", BankDocument.Moment(now)], Owner(Ends, contract),
            Balance("OPBD", opening, now), Balance("CLBD", opening + bookings.Sum(booking => booking.Signed), now),
            bookings.Select(booking => Entry(Ends, booking, now))]);

    private static XElement Header(BankDocument xml, string id, DateTimeOffset now) =>
        xml["GrpHdr", xml["MsgId", id], xml["CreDtTm", BankDocument.Moment(now)]];

    private static XElement Owner(BankDocument xml, HelvetiaOptions contract) => xml["Acct",
        xml["Id", xml["IBAN", contract.Account]], xml["Ccy", Account.Currency], xml.Agent("Svcr", contract.Bic)];

    private static XElement Balance(string type, decimal amount, DateTimeOffset now) => Ends["Bal",
        Ends["Tp", Ends["CdOrPrtry", Ends["Cd", type]]],
        Ends.Amount("Amt", Math.Abs(amount), Account.Currency), Ends["CdtDbtInd", amount < 0 ? "DBIT" : "CRDT"],
        Ends["Dt", Ends["Dt", BankDocument.Day(now)]]];

    private static XElement Entry(BankDocument xml, Booking booking, DateTimeOffset now)
    {
        var words = booking.Code.Split('/');
        var charges = booking.Lines.Sum(line => line.IncludedCharge);
        return xml["Ntry",
            xml.Amount("Amt", booking.Amount, Account.Currency), xml["CdtDbtInd", booking.Side], xml["Sts", xml["Cd", "BOOK"]],
            xml["BookgDt", xml["Dt", BankDocument.Day(now)]], xml["ValDt", xml["Dt", BankDocument.Day(now)]],
            xml["AcctSvcrRef", booking.Reference],
            xml["BkTxCd", xml["Domn", xml["Cd", words[0]], xml["Fmly", xml["Cd", words[1]], xml["SubFmlyCd", words[2]]]]],
            charges == 0 ? null : xml["Chrgs", Charge(xml, charges, Account.Currency, "DEBT", isIncluded: true)],
            booking.Batch is not { } batch && booking.Lines.Count == 0 ? null : xml["NtryDtls", Details(xml, booking)]];
    }

    private static IEnumerable<XElement> Details(BankDocument xml, Booking booking)
    {
        if (booking.Batch is { } batch)
        {
            yield return xml["Btch",
                xml["MsgId", batch.MessageId], xml["NbOfTxs", batch.Count], xml.Amount("TtlAmt", booking.Amount, Account.Currency),
                xml["CdtDbtInd", booking.Side]];
        }

        foreach (var line in booking.Lines)
        {
            yield return Line(xml, booking, line);
        }
    }

    private static XElement Line(BankDocument xml, Booking booking, BookedLine line) => xml["TxDtls",
        xml["Refs",
            xml.Maybe("MsgId", line.MessageId), xml.Maybe("InstrId", line.InstructionId),
            xml["EndToEndId", line.EndToEndId], xml.Maybe("UETR", line.Uetr)],
        xml.Amount("Amt", line.Amount, Account.Currency), xml["CdtDbtInd", booking.Side],
        xml["AmtDtls",
            xml["InstdAmt", xml.Amount("Amt", line.Instructed.Amount, line.Instructed.Currency)],
            xml["TxAmt",
                xml.Amount("Amt", line.Instructed.Amount - line.DeductedCharge, line.Instructed.Currency), Rate(xml, line)]],
        line.DeductedCharge == 0 ? null
            : xml["Chrgs", Charge(xml, line.DeductedCharge, line.Instructed.Currency, "CRED", isIncluded: false)],
        line.DebtorName is null ? null : xml["RltdPties", xml["Dbtr", xml["Pty", xml["Nm", line.DebtorName]]]],
        line.Remittance is null ? null : xml["RmtInf", xml["Ustrd", line.Remittance]],
        line.ReturnReason is null ? null : xml["RtrInf", xml["Rsn", xml["Cd", line.ReturnReason]]]];

    private static XElement? Rate(BankDocument xml, BookedLine line) => line.Rate is not { } rate ? null : xml["CcyXchg",
        xml["SrcCcy", line.Instructed.Currency], xml["TrgtCcy", Account.Currency], xml["UnitCcy", line.Instructed.Currency],
        xml["XchgRate", rate.ToString(CultureInfo.InvariantCulture)]];

    private static XElement Charge(BankDocument xml, decimal amount, string currency, string bearer, bool isIncluded) => xml["Rcrd",
        xml.Amount("Amt", amount, currency), xml["CdtDbtInd", "DBIT"], xml["ChrgInclInd", isIncluded ? "true" : "false"],
        xml["Br", bearer]];
}
