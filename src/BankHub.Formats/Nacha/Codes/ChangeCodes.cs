using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Codes;

/// <summary>The change codes as data (Nacha Operating Rules, Appendix Five).</summary>
public static class ChangeCodes
{
    private static readonly Dictionary<string, ChangeCode> ByCode = new ChangeCode[]
    {
        Of("C01", "Incorrect DFI Account Number", new CorrectedPart(CorrectedData.Account, 1, 17)),
        Of("C02", "Incorrect Routing Number", new CorrectedPart(CorrectedData.Routing, 1, 9)),
        Of("C03", "Incorrect Routing Number and Incorrect DFI Account Number",
            new(CorrectedData.Routing, 1, 9), new(CorrectedData.Account, 13, 17)),
        Of("C04", "Incorrect Individual Name/Receiving Company Name", new CorrectedPart(CorrectedData.Name, 1, 22)),
        Of("C05", "Incorrect Transaction Code", new CorrectedPart(CorrectedData.TransactionCode, 1, 2)),
        Of("C06", "Incorrect DFI Account Number and Incorrect Transaction Code",
            new(CorrectedData.Account, 1, 17), new(CorrectedData.TransactionCode, 21, 2)),
        Of("C07", "Incorrect Routing Number, Incorrect DFI Account Number, and Incorrect Transaction Code",
            new(CorrectedData.Routing, 1, 9), new(CorrectedData.Account, 10, 17), new(CorrectedData.TransactionCode, 27, 2)),
        Of("C08", "Incorrect Receiving DFI Identification (IAT Only)", new CorrectedPart(CorrectedData.ReceivingBank, 1, 29)),
        Of("C09", "Incorrect Individual Identification Number", new CorrectedPart(CorrectedData.IndividualId, 1, 22)),
        Retired("C10", "Incorrect Company Name: retired"),
        Retired("C11", "Incorrect Company Identification: retired"),
        Retired("C12", "Incorrect Company Name and Company Identification: retired"),
        Of("C13", "Addenda Format Error"),
        Of("C14", "Incorrect SEC Code for Outbound International Payment", new CorrectedPart(CorrectedData.EntryClass, 1, 3)),
        Of("C61", "Misrouted Notification of Change"),
        Of("C62", "Incorrect Trace Number"),
        Of("C63", "Incorrect Company Identification Number"),
        Of("C64", "Incorrect Individual Identification Number/Identification Number"),
        Of("C65", "Incorrectly Formatted Corrected Data"),
        Of("C66", "Incorrect Discretionary Data"),
        Of("C67", "Routing Number Not from Original Entry Detail Record"),
        Of("C68", "DFI Account Number Not from Original Entry Detail Record"),
        Of("C69", "Incorrect Transaction Code"),
    }.ToDictionary(code => code.Code, StringComparer.Ordinal);

    /// <summary>All from C01 to C14 and from C61 to C69.</summary>
    public static IReadOnlyCollection<ChangeCode> All => ByCode.Values;

    /// <summary>The code, whatever its status, or null.</summary>
    public static ChangeCode? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ChangeCode Of(string code, string title, params CorrectedPart[] parts) => new(code, title, parts);

    private static ChangeCode Retired(string code, string title) => new(code, title, []) { Status = CodeStatus.Retired };
}
