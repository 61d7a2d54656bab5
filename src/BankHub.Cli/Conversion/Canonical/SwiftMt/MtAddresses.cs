using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>From whom to whom a message goes that another one becomes: as its business header says.</summary>
internal sealed record MtAddresses(string? Sender, string? Receiver)
{
    public static readonly MtAddresses Unknown = new(null, null);

    public static MtAddresses Of(ReadOnlyMemory<byte> message)
    {
        using var reader = MessageReader.Open(message);
        return reader.BusinessHeader is { } header
            ? new(
                header.From?.FinancialInstitution?.FinancialInstitution?.Bic,
                header.To?.FinancialInstitution?.FinancialInstitution?.Bic) : Unknown;
    }
}
