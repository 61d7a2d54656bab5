using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Parts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// Writes customers into fields 50 and 59: by BIC where nothing else is known, in numbered lines where the address has a country, else in
/// plain lines.
/// </summary>
internal static class CustomerWriting
{
    private const int Width = 35;
    private const int NumberedWidth = 33;
    private const int Lines = 4;
    private const int LinesOfName = 2;
    private const int LinesOfAddress = 2;

    /// <summary>The options of a field: with a BIC, with plain lines.</summary>
    public sealed record Options(string Bic, string Plain, string Numbered);

    public static readonly Options Ordering = new("50A", "50K", "50F");
    public static readonly Options OrderingOfRequest = new("50G", "50H", "50F");
    public static readonly Options Beneficiary = new("59A", "59", "59F");

    public static void Add(MtDraft draft, Options options, Party party, Account? account, string path, BankMapping mapping, MtOutgoing to)
    {
        var number = AccountLines.Write(account, $"{path}Account", to);
        var known = party.Identification;
        var isOnlyBic = known?.Bic is { } bic && party.Name == bic.Value && party.PostalAddress is null;

        // Lines with numbers have one for country and town, which the network asks for (User Handbook, fields 50F and 59F, T56).
        var country = party.PostalAddress?.Country;
        var identifier = number is null && country is not null ? NumberedCustomer.Identifier(known, mapping) : null;
        var first = number is null ? identifier : $"/{number}";
        Lose(known?.Bic is not null && !isOnlyBic, "identification.bic");
        Lose(known?.Lei is not null, "identification.lei");
        Lose(known?.Other is not null && identifier is null, "identification.other");
        Lose(party.CountryOfResidence is not null, "countryOfResidence");
        if (isOnlyBic)
        {
            draft.Add(options.Bic, number, known!.Bic!.Value);
        }
        else if (country is not null && (first is not null || options == Beneficiary))
        {
            draft.AddText(options.Numbered, string.Join("\r\n", Numbered(party, party.PostalAddress!, country, first, path, to)));
        }
        else
        {
            draft.Add(options.Plain, number, string.Join("\r\n", Plain(party, path, to)));
        }

        void Lose(bool isThere, string field)
        {
            if (isThere)
            {
                to.Lose($"{path}.{field}", "The field has no place for it beside the name.");
            }
        }
    }

    private static IEnumerable<string> Plain(Party party, string path, MtOutgoing to)
    {
        var lines = TextLines.Break(to.Words($"{path}.name", party.Name), Width);
        if (lines.Count > 1)
        {
            to.Note(path, "restructured", "The name goes over several lines.");
        }

        if (party.PostalAddress is { } address)
        {
            lines.AddRange(AddressLines.Plain(address, $"{path}.postalAddress", Width, to));
        }

        return to.Fit(path, lines, Lines, Width).Select(AddressLines.Guarded);
    }

    private static IEnumerable<string> Numbered(
        Party party, PostalAddress address, CountryCode country, string? first, string path, MtOutgoing to)
    {
        var name = to.Fit($"{path}.name", TextLines.Break(to.Words($"{path}.name", party.Name), NumberedWidth), LinesOfName, NumberedWidth);
        var place = $"{path}.postalAddress";
        var rest = AddressLines.WithoutTown(address, place, NumberedWidth + 1, to);
        var room = Math.Min(Lines - name.Count - 1, LinesOfAddress);
        return
        [
            .. first is null ? Array.Empty<string>() : [first],
            .. name.Select(line => $"1/{line}"),
            .. to.Fit(place, [.. rest], room, NumberedWidth).Select(line => $"2/{line}"),
            $"3/{Town(country, address.TownName, $"{path}.postalAddress.townName", to)}",
        ];
    }

    private static string Town(CountryCode country, string? town, string path, MtOutgoing to)
    {
        var text = town is null ? country.Value : $"{country}/{to.Words(path, town)}";
        return text.Length <= NumberedWidth ? text : to.Fit(path, [text[..NumberedWidth], ""], 1, NumberedWidth)[0];
    }
}
