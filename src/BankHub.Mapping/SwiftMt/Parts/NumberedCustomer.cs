using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// Options 50F and 59F (User Handbook, Category 1, field 50a): an account or an identifier, then lines with numbers: 1 name, 2 address,
/// 3 country and town, 4 and 5 date and place of birth, 6 and 7 identifiers, 8 what goes on of the others.
/// </summary>
internal static class NumberedCustomer
{
    /// <summary>The table of the identifiers' codes, with the kind of party that each names.</summary>
    public const string Table = "mtPartyIdentifier";

    private const int Width = 33;
    private const int CountryAndSlash = 3;
    private const int Code = 4;

    public static MtCustomer Read(SaidField field, string path, BankMapping mapping, Incoming from)
    {
        var (lines, head) = (field.Lines.ToList(), (string?)null);
        if (lines.Count > 0 && (lines[0].StartsWith('/') || !IsNumbered(lines[0])))
        {
            head = lines[0];
            lines.RemoveAt(0);
        }

        var name = TextLines.Join(Of(lines, '1'), Width);
        if (name.Length == 0)
        {
            from.Report(path, "incomplete", "The field names nobody.");
        }

        var towns = Of(lines, '3').ToList();
        var country = towns.Count > 0 ? from.Value<CountryCode>($"{path}.postalAddress.country", Start(towns[0], 2)) : null;
        var town = towns.Count > 0 && towns[0].Length > CountryAndSlash ? from.Words(towns[0][CountryAndSlash..]) : null;
        var address = from.Words([.. Of(lines, '2'), .. towns.Skip(1)]);
        foreach (var left in lines.Where(line => line.Length < 2 || line[0] is not ('1' or '2' or '3')))
        {
            field.Leave($"line {Start(left, 2)}");
        }

        return new(
            new()
            {
                Name = from.Words(name) ?? "",
                PostalAddress = address.Count == 0 && country is null && town is null ? null
                    : new() { Country = country, TownName = town, AddressLine = address },
                Identification = head is { } identifier && !identifier.StartsWith('/') ? Identifier(field, identifier, mapping) : null,
            },
            head is { } account && account.StartsWith('/') ? account[1..] : null);
    }

    /// <summary>The first line for a party that is known by a code and a number; null for any other.</summary>
    public static string? Identifier(PartyIdentification? known, BankMapping mapping) =>
        known is { Bic: null, Lei: null, Other: { SchemeName: { Length: Code } scheme, Identification: var number } }
            && mapping.Canonical(Table, scheme) == known.Type.ToString() && number.Length > CountryAndSlash && number[2] == '/'
            ? $"{scheme}/{number}"
            : null;

    private static PartyIdentification? Identifier(SaidField field, string text, BankMapping mapping)
    {
        var code = Start(text, Code);
        if (text.Length > Code + 1 && text[Code] == '/' && mapping.Canonical(Table, code) is { } kind)
        {
            return new()
            {
                Type = kind == nameof(PartyType.Private) ? PartyType.Private : PartyType.Organisation,
                Other = new() { Identification = text[(Code + 1)..].Trim(' '), SchemeName = code },
            };
        }

        field.Leave("party identifier");
        return null;
    }

    private static bool IsNumbered(string line) => line.Length > 1 && char.IsAsciiDigit(line[0]) && line[1] == '/';

    private static IEnumerable<string> Of(IEnumerable<string> lines, char number) =>
        lines.Where(line => IsNumbered(line) && line[0] == number).Select(line => line[2..]);

    private static string Start(string text, int length) => text[..Math.Min(text.Length, length)];
}
