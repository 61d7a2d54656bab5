using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>A customer as a field names him, with his account if it says one.</summary>
internal sealed record MtCustomer(Party Party, string? Account)
{
    /// <summary>Without the account.</summary>
    public override string ToString() => $"customer {(Account is null ? "without" : "with")} account";
}

/// <summary>
/// Fields that name customers (50 and 59), by their options: A and G a BIC, F numbered lines, K, H and none plain ones.
/// </summary>
internal static class CustomerFields
{
    /// <summary>The customer, or null where there is no field; one whom the field does not name is a finding.</summary>
    public static MtCustomer? Read(SaidField? field, string path, BankMapping mapping, Incoming from) => field?.Option switch
    {
        null => null,
        'A' or 'G' or 'C' => new(OfBic(field, path, from), Account(field)),
        'F' => NumberedCustomer.Read(field, path, mapping, from),
        _ => new(OfLines(field, path, from), Account(field)),
    };

    private static string? Account(SaidField field) => field["Account"];

    /// <summary>A customer of whom only the BIC is said goes by it (as institutions do that are parties).</summary>
    private static Party OfBic(SaidField field, string path, Incoming from)
    {
        var bic = from.Value<Bic>($"{path}.identification.bic", field["Identifier Code"] ?? "");
        return new()
        {
            Name = bic?.Value ?? "",
            Identification = bic is null ? null : new() { Type = PartyType.Organisation, Bic = bic },
        };
    }

    private static Party OfLines(SaidField field, string path, Incoming from)
    {
        var lines = from.Words(SaidField.LinesOf(field["Name and Address"] ?? ""));
        if (lines.Count == 0)
        {
            from.Report(path, "incomplete", "The field names nobody.");
        }

        return new()
        {
            Name = lines.Count > 0 ? lines[0] : "",
            PostalAddress = lines.Count > 1 ? new() { AddressLine = [.. lines.Skip(1)] } : null,
        };
    }
}
