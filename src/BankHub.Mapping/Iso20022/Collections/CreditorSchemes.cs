using BankHub.Core.Payments;
using Iso = BankHub.Formats.Iso20022.Components.Parties;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>The creditor's number in a direct debit scheme: always that of a person, also for a company (EPC130-08, AT-02).</summary>
internal static class CreditorSchemes
{
    private const string Sepa = "SEPA";

    public static Iso.PartyIdentification? Write(string? number, Scheme scheme) => number is null ? null : new()
    {
        Identification = new()
        {
            Private = new()
            {
                Other =
                [
                    new()
                    {
                        Identification = number,
                        SchemeName = scheme.Form == AccountForm.Iban ? new() { Proprietary = Sepa } : null,
                    },
                ],
            },
        },
    };

    public static string? Read(Iso.PartyIdentification? creditor)
    {
        var known = creditor?.Identification;
        return (known?.Private?.Other ?? known?.Organisation?.Other)?.Select(one => one.Identification).FirstOrDefault();
    }
}
