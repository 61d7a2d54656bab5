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

    // Where a side, a status, a page or a flag says in a word of its own what the code says.
    private static readonly string[] Translated =
    [
        "CdtDbtInd", "Sts", "Sts/Cd", "RvslInd", "ChrgInclInd", "PgNb",
        "LastPgInd", "SubTp/Cd", "DbtCdtRptgInd", "MndtRltdInf/AmdmntInd",
    ];

    private static readonly string[] Names = ["GrpHdr/MsgId", "PmtInf/PmtInfId", "AppHdr/BizMsgIdr"];

    private static readonly string[] OfScheme = ["SvcLvl/Cd", "SvcLvl/Prtry", "LclInstrm/Cd", "LclInstrm/Prtry"];

    // What a payment never says, though it may say the same of something else: the account of its charges is often that of the debtor.
    private static readonly string[] Placeless = ["ChrgsAcct", "ChrgsAcctAgt"];

    // A creditor's number is one of SEPA where the scheme is (EPC130-08, AT-02).
    private const string CreditorScheme = "CdtrSchmeId/Id/PrvtId/Othr/SchmeNm/Prtry";

    private static readonly string[] Summaries = ["TxsSummry", "AppHdr"];

    public static bool AreNoContent(string path, string text) =>
        text is "NOTPROVIDED" || string.IsNullOrWhiteSpace(text)
        || OfMessage.Contains(path) || path.EndsWith("@schemaLocation", StringComparison.Ordinal)
        || path.Split('/').Any(Summaries.Contains)
        || (text == "SEPA" && path.EndsWith(CreditorScheme, StringComparison.Ordinal))
        || Translated.Any(end => IsAt(path, end));

    /// <summary>Names of the message itself, and of its parts.</summary>
    public static bool AreNames(string path) => Names.Any(end => IsAt(path, end));

    /// <summary>Codes by which a scheme is said.</summary>
    public static bool AreOfScheme(string path) => OfScheme.Any(end => IsAt(path, end));

    /// <summary>What is lost even where its value stands in the payment.</summary>
    public static bool HaveNoPlace(string path) => path.Split('/').Any(Placeless.Contains);

    /// <summary>Words for people, several of which canonical text joins into one.</summary>
    public static bool AreJoined(string path) =>
        path.EndsWith("AddtlInf", StringComparison.Ordinal) || path.EndsWith("Rsn/Cd", StringComparison.Ordinal)
        || path.EndsWith("Rsn/Prtry", StringComparison.Ordinal);

    private static bool IsAt(string path, string end) => path == end || path.EndsWith("/" + end, StringComparison.Ordinal);
}
