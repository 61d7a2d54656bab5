using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Mapping.Iso20022.Parts;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>Who sends a customer's payments.</summary>
internal static class Initiators
{
    /// <param name="terms">What the bank knows him by.</param>
    /// <param name="owner">The owner of the account, where nobody else sends.</param>
    public static PartyIdentification Write(CreditTransferTerms terms, string? owner) => new()
    {
        Name = terms.InitiatingName ?? owner,
        Identification = terms.InitiatingIdentification is { } known
            ? new()
            {
                Organisation = new()
                {
                    Other = [new() { Identification = known.Identification, SchemeName = Parties.Proprietary(known.SchemeName) }],
                },
            }
            : null,
    };
}
