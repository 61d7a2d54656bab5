namespace BankHub.Cli.Conversion.Canonical.Comparison;

/// <summary>What in a message is no content of payments: its own name, time and totals, and codes that canonical words translate.</summary>
internal static class MessageWords
{
    // The message's name and totals belong to the message; counts and sums follow from what they count.
    private static readonly string[] OfMessage =
    [
        "GrpHdr/MsgId", "GrpHdr/CreDtTm", "GrpHdr/NbOfTxs", "GrpHdr/CtrlSum", "GrpHdr/TtlIntrBkSttlmAmt", "GrpHdr/TtlIntrBkSttlmAmt@Ccy",
        "GrpHdr/MsgPgntn/PgNb", "GrpHdr/MsgPgntn/LastPgInd", "PmtInf/PmtInfId", "PmtInf/PmtMtd", "PmtInf/NbOfTxs", "PmtInf/CtrlSum",
    ];

    // Where a scheme, a side, a status, a page or a flag says in a word of its own what the code says.
    private static readonly string[] Translated =
    [
        "SvcLvl/Cd", "SvcLvl/Prtry", "LclInstrm/Cd", "LclInstrm/Prtry", "CdtDbtInd", "Sts", "Sts/Cd", "RvslInd", "ChrgInclInd", "PgNb",
        "LastPgInd", "SubTp/Cd", "DbtCdtRptgInd", "MndtRltdInf/AmdmntInd",
    ];

    // A creditor's number is one of SEPA where the scheme is (EPC130-08, AT-02).
    private const string CreditorScheme = "CdtrSchmeId/Id/PrvtId/Othr/SchmeNm/Prtry";

    private static readonly string[] Summaries = ["TxsSummry", "AppHdr"];

    public static bool AreNoContent(string path, string text) =>
        text is "NOTPROVIDED" || string.IsNullOrWhiteSpace(text)
        || OfMessage.Contains(path) || path.EndsWith("@schemaLocation", StringComparison.Ordinal)
        || path.Split('/').Any(Summaries.Contains)
        || (text == "SEPA" && path.EndsWith(CreditorScheme, StringComparison.Ordinal))
        || Translated.Any(end => path == end || path.EndsWith("/" + end, StringComparison.Ordinal));

    /// <summary>Words for people, several of which canonical text joins into one.</summary>
    public static bool AreJoined(string path) =>
        path.EndsWith("AddtlInf", StringComparison.Ordinal) || path.EndsWith("Rsn/Cd", StringComparison.Ordinal)
        || path.EndsWith("Rsn/Prtry", StringComparison.Ordinal);
}
