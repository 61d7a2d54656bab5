namespace BankHub.Core.Payments;

/// <summary>A person or an organisation that pays, is paid, or stands behind one who does.</summary>
public sealed record Party
{
    /// <summary>Up to 140 characters.</summary>
    public required string Name { get; init; }

    public PostalAddress? PostalAddress { get; init; }

    public PartyIdentification? Identification { get; init; }

    public CountryCode? CountryOfResidence { get; init; }

    public override string ToString() => "Party";
}
