using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Definition.CodeLists;

/// <summary>The statuses that the schemas of 2009 close; later ones take any code of the external lists.</summary>
internal static class StatusCodes
{
    public static readonly TextType Group = TextType.OneOf("ACTC", "RCVD", "PART", "RJCT", "PDNG", "ACCP", "ACSP", "ACSC", "ACWC");

    public static readonly TextType Transaction = TextType.OneOf("ACTC", "RJCT", "PDNG", "ACCP", "ACSP", "ACSC", "ACWC");
}
