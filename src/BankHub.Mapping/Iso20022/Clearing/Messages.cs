namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>The messages that move money between agents.</summary>
internal static class Messages
{
    public const string CustomerTransfer = "pacs.008";
}
