using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Definition.CodeLists;

/// <summary>The closed code lists of cancellations, investigations, requests and cheques.</summary>
internal static class CaseCodes
{
    public static readonly TextType CancellationStatus = TextType.OneOf("RJCR", "ACCR", "PDCR");

    public static readonly TextType ChequePartyRole = TextType.OneOf("DWEA", "DWRA", "PAYE", "PAYR");

    public static readonly TextType FloorLimit = TextType.OneOf("CRED", "DEBT", "BOTH");

    public static readonly TextType GroupCancellationStatus = TextType.OneOf("PACR", "RJCR", "ACCR", "PDCR");

    public static readonly TextType QueryType = TextType.OneOf("ALLL", "CHNG", "MODF");

    public static readonly TextType TransactionStatus = TextType.OneOf("ACTC", "RJCT", "PDNG", "ACCP", "ACSP", "ACSC", "ACCR", "ACWC");
}
