namespace BankHub.Tests.Formats.Iso20022;

/// <summary>What the transactions, statuses and entries of the messages are called.</summary>
internal static class ItemNames
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>
    {
        "CdtTrfTxInf", "DrctDbtTxInf", "TxInfAndSts", "TxInf", "Ntry", "RptgReq", "Chq",
    };
}
